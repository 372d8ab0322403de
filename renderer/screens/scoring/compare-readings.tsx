import { withField, type SecondRead } from '@spineboard/core/case';
import { formatScore, instruments, scoreView, type Instrument, type Score } from '@spineboard/core/instruments';
import { Link, useNavigate } from '@tanstack/react-router';
import { Scale, X } from 'lucide-react';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { ActionButton } from '../../actions/action-button.tsx';
import { compareActions } from '../../actions/compare-actions.ts';
import { useActions } from '../../actions/use-actions.ts';
import type { CaseEditing } from '../../api/case-editing.ts';
import { ScoreBar } from '../../components/score-bar.tsx';
import { Sign } from '../../components/sign.tsx';
import { formatInstant, initials } from '../../messages/format.ts';
import { t } from '../../messages/t.ts';
import { useCompare, type CompareState } from './compare-state.ts';
import { CompareTable } from './compare-table.tsx';
import { readingsToCompare, type ReadSubject } from './use-reading.ts';
import { WizardHead } from './wizard-head.tsx';
import { lesionOf, type Subject } from './wizard-state.ts';
import './compare-readings.css';

type Props = {
  caseId: string;
  subject: Subject;
  readSubject: ReadSubject;
  lesionParam: string | undefined;
  editing: CaseEditing;
};

/** Two readings side by side, item by item, until one of them or a choice of both is what the case goes on with. */
export function CompareReadings(props: Props): ReactElement {
  const { caseId, subject, lesionParam, editing } = props;
  const reads = readingsToCompare(editing.sound, subject);
  const [chosen, setChosen] = useState<string | null>(null);
  const read = reads.find((each) => each.id === chosen) ?? reads[0];
  if (read !== undefined) {
    return <Comparison key={read.id} {...props} read={read} reads={reads} onRead={setChosen} />;
  }
  return (
    <div className="wizard wizard-alone">
      <main className="scoring-plain">
        <h1 className="screen-title">{t('compare.none')}</h1>
        <p>{t('compare.noneHow')}</p>
        <Link
          className="scoring-back"
          to="/case/$caseId"
          params={{ caseId }}
          search={lesionParam === undefined ? {} : { lesion: lesionParam }}
        >
          {t('scoring.toCase')}
        </Link>
      </main>
    </div>
  );
}

/** What the button that adopts will do. */
function adoptWords({ open, choices, left }: CompareState): string {
  if (open.length === 0) return t('compare.keepBoth');
  if (left > 0) return t('actions.compare.adopt');
  const taken = open.filter((each) => choices[each.item] === 'second').length;
  if (taken === 0) return t('compare.keepFirst');
  return taken === open.length ? t('compare.takeSecond') : t('compare.takeMixed', { count: taken });
}

function Comparison({
  caseId,
  subject,
  lesionParam,
  editing,
  read,
  reads,
  onRead,
}: Props & { read: SecondRead; reads: readonly SecondRead[]; onRead: (id: string) => void }): ReactElement {
  const navigate = useNavigate();
  const record = editing.sound;
  const instrument: Instrument = instruments[subject.instrument];
  const lesion = lesionOf(record, subject);
  const state = useCompare(record, read);
  const [isSourceOpen, setSourceOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const { comparison, open, line, left, bare } = state;
  const by = initials(read.by);
  const leave = (): void => {
    void editing.flush();
    void navigate({
      to: '/case/$caseId',
      params: { caseId },
      search: lesionParam === undefined ? {} : { section: 'lesions', lesion: lesionParam },
    });
  };
  const actions = useActions(compareActions, {
    hasChoices: open.length > 0,
    blocked: left > 0 ? t('compare.left', { count: left }) : bare > 0 ? t('compare.bare') : null,
    recordWords: adoptWords(state),
    choose: (side) => {
      const item = open[line];
      if (item !== undefined) state.choose(item.item, side);
    },
    chooseAll: state.chooseAll,
    move: (to) => {
      state.setLine((line + to + open.length) % Math.max(1, open.length));
    },
    adopt: () => {
      const adopted = state.adopted(by);
      if (adopted === null) return;
      const field = read.instrument;
      const lesionAfter = lesionOf(adopted, subject);
      const outcome = adopted.secondReads.find((each) => each.id === read.id)?.outcome;
      // Only these fields: what is being typed elsewhere in the case, and is not sound yet, stays.
      editing.edit((current) =>
        withField(
          withField(current, ['lesions', read.lesionId, field], lesionAfter?.[field]),
          ['secondReads', read.id, 'outcome'],
          outcome,
        ),
      );
      leave();
    },
    source: () => {
      setSourceOpen((isShown) => !isShown);
    },
    leave,
  });
  useEffect(() => {
    root.current?.querySelector<HTMLElement>(`[data-line="${line}"]`)?.focus();
  }, [line]);
  const adopted = state.adopted(by);
  const first = [...new Set(Object.values(lesion?.sins ?? {}).map((each) => each.by))].filter((name) => name !== '');
  return (
    <div className={`wizard compare${isSourceOpen ? ' wizard-open' : ''}`} ref={root}>
      <WizardHead
        instrument={instrument}
        lesion={lesion}
        editing={editing}
        note={{ text: t('compare.title'), icon: Scale }}
        leave={actions.leave}
      />
      <nav className="wizard-steps" aria-label={t('compare.readings')}>
        <div className="label wizard-count">{t('compare.readings')}</div>
        <p className="compare-reader">
          <b>{t('compare.first')}</b>
          <span className="sm ink2">
            {first.length === 0 || subject.instrument === 'escc'
              ? t('compare.asRecorded')
              : t('scoring.by', { name: first.join(', ') })}
          </span>
        </p>
        {reads.map((each) => (
          <button
            key={each.id}
            type="button"
            className={`compare-reader${each === read ? ' compare-reader-on' : ''}`}
            aria-pressed={each === read}
            onClick={() => {
              onRead(each.id);
            }}
          >
            <b>{t('compare.second')}</b>
            <span className="sm ink2">{t('compare.byAt', { name: each.by, at: formatInstant(each.at) })}</span>
            {each.seenFirstAt === undefined ? null : (
              <span className="sm near-ink">{t('compare.notBlind', { when: formatInstant(each.seenFirstAt) })}</span>
            )}
          </button>
        ))}
      </nav>
      <main className="wizard-main" aria-label={t('compare.title')}>
        <div className="compare-main">
          <h1>{headline(state)}</h1>
          <p className="wizard-question-help">{t('compare.how', { count: open.length })}</p>
          <CompareTable instrument={instrument} state={state} />
          {open.length === 0 ? null : (
            <div className="row compare-all">
              <ActionButton action={actions.allFirst} size="small" />
              <ActionButton action={actions.allSecond} size="small" />
            </div>
          )}
        </div>
      </main>
      <aside className="wizard-source" aria-label={t('scoring.source.agree')}>
        <div className="wizard-source-head">
          <h2>{t('scoring.source.agree')}</h2>
          <span className="grow" />
          <AriaButton className="wizard-source-toggle" aria-expanded={isSourceOpen} onPress={actions.source.perform}>
            {isSourceOpen ? <X className="icon-s" aria-hidden="true" /> : null}
            <span className="hidden-visually">{t('scoring.source.agree')}</span>
            <kbd aria-hidden="true">S</kbd>
          </AriaButton>
        </div>
        <p>
          <b>{instrument.title}.</b> {instrument.agreement ?? t('common.notStated')}
        </p>
        <p className="sm">{t('compare.oneCase')}</p>
      </aside>
      <footer className="wizard-foot">
        <div className="wizard-foot-total">
          <div className="label">{instrument.kind === 'ordinal' ? t('scoring.grade') : t('scoring.total')}</div>
          <div className="compare-verdict">{totalWords(instrument, state)}</div>
          <div className="sm ink2">{t(`compare.band.${comparison.band}`)}</div>
        </div>
        <div className="compare-totals">
          <Total label={t('compare.first')} instrument={instrument} score={comparison.first} />
          <Total label={t('compare.second')} instrument={instrument} score={comparison.second} />
          {adopted === null || open.length === 0 ? null : (
            <Total
              label={t('compare.then')}
              instrument={instrument}
              score={scoreView(subject.instrument, adopted, lesionOf(adopted, subject)).score}
            />
          )}
        </div>
        <div className="wizard-foot-buttons">
          <ActionButton action={actions.adopt} size="large" kind="primary">
            <span className="wizard-foot-words">{actions.adopt.label}</span>
          </ActionButton>
        </div>
      </footer>
    </div>
  );
}

/** "4 of 5 items judged alike": a count, never a share. */
function headline({ comparison }: CompareState): string {
  const { judged, same, items } = comparison;
  if (items.length === 1)
    return t(same === 1 ? 'compare.headSame' : judged === 1 ? 'compare.headDifferent' : 'compare.headOpen');
  return t('compare.head', { same, judged });
}

function totalWords(instrument: Instrument, { comparison }: CompareState): string {
  const { first, second, total } = comparison;
  if (instrument.kind === 'ordinal' || !first.complete || !second.complete || total === 'same') {
    return t(`compare.total.${total}`);
  }
  return t('compare.total.by', { points: Math.abs(second.lo - first.lo) });
}

function Total({ label, instrument, score }: { label: string; instrument: Instrument; score: Score }): ReactElement {
  const isKnown = instrument.kind === 'sum' || score.complete;
  const words = score.bands.map((band) => band.label).join(', ');
  return (
    <div className="compare-total">
      <span className="sm ink2">{label}</span>
      <b className="num">{formatScore(score)}</b>
      <ScoreBar
        scale={instrument}
        value={isKnown ? score : null}
        width={260}
        height={8}
        label={`${label}: ${formatScore(score)}${isKnown ? `, ${words}` : ''}`}
      />
      <span className="sm row compare-bands">
        {isKnown
          ? score.bands.map((band) => (
              <span key={band.id} className="row">
                <Sign kind={band.risk} />
                {band.label}
              </span>
            ))
          : null}
      </span>
    </div>
  );
}
