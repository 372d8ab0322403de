import { formatScore } from '@spineboard/core/instruments';
import type { NomsAssessment, Readiness } from '@spineboard/core/noms';
import type { ReactElement } from 'react';
import { ReadinessDot } from '../../components/readiness-dots.tsx';
import { keyOf, t } from '../../messages/t.ts';
import { useCase } from './case-context.tsx';
import { Changed } from './changed.tsx';
import { PanelInfluences } from './panel-influences.tsx';
import { PanelNoms } from './panel-noms.tsx';
import { PanelScores } from './panel-scores.tsx';
import './panel.css';
import { PanelUrgency } from './panel-urgency.tsx';
import { useFold } from './use-fold.ts';

/** What the facts mean, in fixed order: urgency, NOMS, framework, what would change, scores, readiness. */
export function Panel({ noms }: { noms: NomsAssessment }): ReactElement {
  const ref = useFold();
  return (
    <div className="panel" ref={ref}>
      <PanelUrgency />
      <PanelNoms noms={noms} />
      <PanelInfluences noms={noms} />
      <PanelScores />
      <ReadinessBlock />
    </div>
  );
}

function missingWords(each: Readiness): string {
  return each.state === 'complete' ? t('readiness.complete') : each.missing.map((fact) => fact.label).join(', ');
}

function ReadinessBlock(): ReactElement {
  const { readiness } = useCase().assessment;
  const missing = readiness.flatMap((each) => each.missing);
  const decides = missing.filter((fact) => fact.decides).length;
  return (
    <section className="panel-block" aria-label={t('case.panel.readiness')}>
      <h2 className="panel-title">
        {t('case.panel.readiness')}
        <span className="panel-note">
          {missing.length === 0
            ? t('case.panel.readinessDone')
            : t('case.panel.readinessCount', { decides, missing: missing.length })}
        </span>
      </h2>
      <p className="readiness-line">
        {readiness.map((each) => (
          <span key={each.specialty} className="row" title={missingWords(each)}>
            <ReadinessDot state={each.state} />
            <span className="xs">{t(keyOf(`specialty.${each.specialty}`))}</span>
            <span className="hidden-visually">{missingWords(each)}</span>
          </span>
        ))}
      </p>
      <ul className="readiness-rows">
        {readiness.map((each) => (
          <li key={each.specialty}>
            <Changed value={missingWords(each)} className="readiness-row">
              <ReadinessDot state={each.state} />
              <span>{t(keyOf(`specialty.${each.specialty}`))}</span>
              <span className={`sm ell ${each.state === 'complete' ? 'mut' : 'ink2'}`} title={missingWords(each)}>
                {missingWords(each)}
              </span>
            </Changed>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The panel in one sentence, for the line at the bottom of a narrow window. */
export function usePanelSummary(noms: NomsAssessment): { noms: string; sins: string; missing: string } {
  const { assessment } = useCase();
  const leading = assessment.lesions[assessment.leading];
  const missing = noms.undecided.join(', ');
  return {
    noms: t(keyOf(`noms.${noms.state}`)),
    sins: leading === undefined ? t('case.panel.noLesion') : formatScore(leading.sins.score),
    missing: missing === '' ? t('case.panel.nothingMissing') : missing,
  };
}
