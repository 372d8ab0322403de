import { prognosisAxis, type AxisText } from '@spineboard/core/drawings';
import { prognosisView, SOURCES, type PrognosisView } from '@spineboard/core/options';
import { useMemo, type ReactElement } from 'react';
import { Sign } from '../../components/sign.tsx';
import { t } from '../../messages/t.ts';
import type { SideWork } from './options-side.tsx';
import './prognosis-panel.css';

/** Both prognostic scores over one axis of time. The same geometry stands on paper. */
function PrognosisAxisDrawing({ view }: { view: PrognosisView }): ReactElement {
  const { width, height, shapes, texts, alt } = useMemo(() => prognosisAxis(view), [view]);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className="prognosis-axis" role="img" aria-label={alt}>
      {shapes.map(({ paint, d }, index) => (
        // Two shapes of a drawing may be alike; a drawing is replaced as a whole.
        <path key={index} d={d} className={`axis-${paint}`} />
      ))}
      {texts.map((each) => (
        <AxisWords key={`${each.x} ${each.y}`} words={each} />
      ))}
    </svg>
  );
}

function AxisWords({ words: { x, y, text, anchor, role } }: { words: AxisText }): ReactElement {
  return (
    <text x={x} y={y} textAnchor={anchor} className={`prognosis-axis-text prognosis-axis-text-${role}`}>
      {text}
    </text>
  );
}

/** Whether the scores go together, what they suggest, what surgery wants, and what is held against both. */
export function PrognosisPanel({ work, isPaper = false }: { work: SideWork; isPaper?: boolean }): ReactElement {
  const view = useMemo(() => prognosisView(work.recorded), [work.recorded]);
  return (
    <div className="prognosis">
      {work.isAssumed ? <p className="sm near-words">{t('options.side.recorded')}</p> : null}
      <PrognosisAxisDrawing view={view} />
      {view.scores.map((score) =>
        score.note === null ? null : (
          <p key={score.id} className="xs mut">
            {score.note}
          </p>
        ),
      )}
      <section className="side-block">
        <h3>{t('options.prognosis.agreement')}</h3>
        <p className={view.agreement.state === 'open' ? 'prognosis-state' : undefined}>
          {view.agreement.state === 'open' ? <Sign kind="open" /> : null}
          <span>{view.agreement.text}</span>
        </p>
      </section>
      <section className="side-block">
        <h3>{t('options.prognosis.surgery')}</h3>
        <p className="ink2">{view.surgery.statement}</p>
        <p className={view.surgery.state === 'open' ? 'prognosis-state' : undefined}>
          {view.surgery.state === 'open' ? <Sign kind="open" /> : null}
          <b>{view.surgery.text}</b>
        </p>
      </section>
      {isPaper ? null : (
        <section className="side-block">
          <h3>{t('options.prognosis.suggests')}</h3>
          <ul className="prognosis-bands ink2">
            {view.scores.flatMap((score) =>
              score.bands.map((band) => (
                <li key={`${score.id} ${band.id}`}>
                  {t('options.prognosis.band', {
                    score: score.title,
                    totals: band.totals,
                    treatment: band.treatment,
                  })}
                </li>
              )),
            )}
          </ul>
        </section>
      )}
      <section className="side-block" role="note">
        <h3>{t('options.prognosis.warnings')}</h3>
        <ul className="prognosis-warnings">
          {view.warnings.map((each) => (
            <li key={each.text}>
              {each.text}
              {isPaper ? null : (
                <>
                  <q className="xs ink2">{each.quote}</q>
                  <span className="xs mut">{each.sources.map((id) => SOURCES[id].title).join('; ')}</span>
                </>
              )}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
