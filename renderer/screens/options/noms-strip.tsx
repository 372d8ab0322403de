import type { NomsAssessment, NomsAxis } from '@spineboard/core/noms';
import type { ReactElement } from 'react';
import { Chip } from '../../components/chip.tsx';
import { Sign, type SignKind } from '../../components/sign.tsx';
import { keyOf, t } from '../../messages/t.ts';
import './noms-strip.css';

function signOf({ state, risk }: NomsAxis<string>): SignKind | null {
  if (state === 'unknown') return 'unknown';
  if (risk !== null) return risk;
  return state === 'board' ? 'board' : null;
}

function Axis({ axis }: { axis: NomsAxis<string> }): ReactElement {
  const sign = signOf(axis);
  const facts = axis.facts === '' ? t('options.noms.noFacts') : axis.facts;
  return (
    <div className={`noms-axis noms-axis-${axis.state}`} title={`${axis.verdict}. ${facts}`}>
      <abbr className="noms-letter" title={t(keyOf(`options.noms.${axis.letter}`))}>
        {axis.letter}
      </abbr>
      <div className="noms-words">
        <div className="noms-verdict">
          {sign === null ? null : <Sign kind={sign} />}
          <span>{axis.verdict}</span>
        </div>
        <div className="sm ink2 noms-facts">{facts}</div>
      </div>
    </div>
  );
}

/** Names of the missing facts that decide, as the influences have them. */
function decidingFacts(noms: NomsAssessment): string[] {
  return noms.influences.filter((each) => each.kind === 'decides').map((each) => each.fact);
}

/** The four letters with the facts behind each, how far the answer is, and what is missing. */
export function NomsStrip({ noms }: { noms: NomsAssessment }): ReactElement {
  const facts = decidingFacts(noms);
  return (
    <section className="noms-strip" aria-label={t('options.noms')}>
      {[noms.neurologic, noms.oncologic, noms.mechanical, noms.systemic].map((axis) => (
        <Axis key={axis.letter} axis={axis} />
      ))}
      <div className="noms-says">
        <div className="noms-says-head">
          <Chip sign={noms.state}>{t(`noms.${noms.state}`)}</Chip>
          <span className="sm mut num">
            {t('options.noms.rows', { count: noms.rows.length, rows: noms.rows.join(', ') })}
          </span>
        </div>
        {facts.length === 0 ? null : (
          <div className="noms-decides">{t('options.noms.decides', { facts: facts.join('; ') })}</div>
        )}
      </div>
    </section>
  );
}
