import {
  SOURCES,
  type SeriesCriterion,
  type SeriesMatch,
  type SeriesPart,
  type SeriesResult,
} from '@spineboard/core/options';
import { ChevronDown } from 'lucide-react';
import type { ReactElement } from 'react';
import { t } from '../../messages/t.ts';
import type { SideWork } from './options-side.tsx';
import { SeriesSign } from './series-sign.tsx';
import './series-panel.css';

/** The published series, one open at a time: the verdict, every criterion, then the results beside that verdict. */
export function SeriesPanel({ work }: { work: SideWork }): ReactElement {
  const { series, openSeries, onSeries, isAssumed } = work;
  return (
    <>
      {isAssumed ? <p className="sm near-words">{t('options.side.recorded')}</p> : null}
      <p className="ink2">{t('options.seriesRow')}</p>
      {series.map((each) => {
        const isOpen = each.id === openSeries;
        return (
          <section key={each.id} className="series" aria-label={each.title}>
            <h3>
              <button
                type="button"
                className="series-head"
                aria-expanded={isOpen}
                onClick={() => {
                  onSeries(isOpen ? null : each.id);
                }}
              >
                <span className="finding-sign">
                  <SeriesSign kind={each.verdict.kind} />
                </span>
                <span className="series-title">
                  {each.title}
                  <span className="series-patients">{t('options.series.patients', { count: each.patients })}</span>
                </span>
                <ChevronDown className={`icon-s${isOpen ? '' : ' options-folded'}`} aria-hidden="true" />
              </button>
            </h3>
            <p className="series-verdict">{each.verdict.sentence}</p>
            {isOpen ? <SeriesDetail match={each} /> : null}
          </section>
        );
      })}
    </>
  );
}

/** The verdicts alone, for paper. */
export function SeriesVerdicts({ series }: { series: readonly SeriesMatch[] }): ReactElement {
  return (
    <ul>
      {series.map((each) => (
        <li key={each.id} className="series-short">
          <span className="finding-sign">
            <SeriesSign kind={each.verdict.kind} />
          </span>
          <span>
            {t('options.seriesRow.line', { title: each.title, patients: each.patients })}
            <span className="ink2 series-short-verdict">{each.verdict.sentence}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function SeriesDetail({ match }: { match: SeriesMatch }): ReactElement {
  const met = match.criteria.filter((each) => each.state === 'met').length;
  return (
    <>
      {match.arm === null ? null : <p className="series-arm sm ink2">{match.arm.text}</p>}
      <h4>{t('options.series.count', { met, all: match.criteria.length })}</h4>
      <ul className="criteria">
        {match.criteria.map((each) => (
          <Criterion key={each.id} criterion={each} />
        ))}
      </ul>
      <h4>{t('options.series.results')}</h4>
      <dl className="results">
        {match.results.map((each) => (
          <Result key={each.id} result={each} />
        ))}
      </dl>
      {notesOf(match.results).map(({ note, labels }) => (
        <p key={note} className="result-note">
          {t('options.series.note', { labels: labels.join(', '), note })}
        </p>
      ))}
      <p className="xs mut">{SOURCES[match.source].title}</p>
    </>
  );
}

function Criterion({ criterion }: { criterion: SeriesCriterion }): ReactElement {
  return (
    <li>
      <Part part={criterion} note={criterion.anyOf.length === 0 ? null : t('options.series.anyOf')} />
      {criterion.anyOf.length === 0 ? null : (
        <ul className="criteria criteria-any">
          {criterion.anyOf.map((each) => (
            <li key={each.id}>
              <Part part={each} note={null} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** One criterion as the paper puts it, the fact it rests on, and how an undefined term is read here. */
function Part({ part, note }: { part: SeriesPart; note: string | null }): ReactElement {
  const paper = part.open === 'paper' ? t('options.series.paper') : null;
  const fact = note ?? [part.fact, paper].filter((each) => each !== null).join('; ');
  return (
    <div className={`criterion criterion-${part.state}`}>
      <span className="finding-sign">
        <SeriesSign kind={part.state} />
        <span className="hidden-visually">{t(`options.series.${part.state}`)}</span>
      </span>
      <span>
        {part.label}
        <span className="criterion-fact">{fact}</span>
        {part.readAs === null ? null : (
          <span className="criterion-fact">{t('options.series.readAs', { text: part.readAs })}</span>
        )}
      </span>
    </div>
  );
}

/** What a reader has to know beside figures that stand, each said once for all of them. */
function notesOf(results: readonly SeriesResult[]): { note: string; labels: string[] }[] {
  const standing = results.filter(
    (each) => each.standing !== 'does-not-hold' && each.standing !== 'disagrees' && each.note !== '',
  );
  return [...new Set(standing.map((each) => each.note))].map((note) => ({
    note,
    labels: standing.filter((each) => each.note === note).map((each) => each.label),
  }));
}

/** The paper's figure, and beside it what its own table gives where the two do not agree. */
function Result({ result }: { result: SeriesResult }): ReactElement {
  const { label, printed, computed, standing, note } = result;
  const isWrong = standing === 'does-not-hold' || standing === 'disagrees';
  return (
    <div className={`result${isWrong ? ' result-corrected' : ''}`}>
      <dt>{label}</dt>
      <dd>{printed}</dd>
      {isWrong ? (
        <dd className="result-own">
          <span className="near-words">{t(`options.series.standing.${standing}`)}</span>
          {computed === null ? null : <b>{t('options.series.own', { figure: computed })}</b>}
          {note === '' ? null : <span className="ink2">{note}</span>}
        </dd>
      ) : null}
    </div>
  );
}
