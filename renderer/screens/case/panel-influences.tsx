import type { Influence, NomsAssessment } from '@spineboard/core/noms';
import { GitCompare, Minus } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { Sign } from '../../components/sign.tsx';
import { t } from '../../messages/t.ts';
import { useCase } from './case-context.tsx';
import { Changed } from './changed.tsx';

function InfluenceSign({ kind }: { kind: Influence['kind'] }): ReactElement {
  switch (kind) {
    case 'decides':
      return <Sign kind="near" />;
    case 'board':
      return <Sign kind="board" />;
    case 'would-change':
      return <GitCompare className="panel-influence-icon" aria-hidden="true" />;
    case 'changes-nothing':
      return <Minus className="panel-influence-icon" aria-hidden="true" />;
    default:
      kind satisfies never;
      throw new RangeError('Unknown influence');
  }
}

/** Lines before the rest is one press away, and where the height is short. */
const SOME = 5;
const FEW = 3;

/** Deciding facts first, facts that change nothing last, never left out: what does not fit is one press away. */
export function PanelInfluences({ noms }: { noms: NomsAssessment }): ReactElement {
  const { editing, assessment } = useCase();
  const [showsAll, setShowsAll] = useState(false);
  const { influences } = noms;
  const isLong = influences.length > SOME + 1;
  const shown = showsAll || !isLong ? influences : influences.slice(0, SOME);
  const hidden = influences.length - shown.length;
  return (
    <section className="panel-block" aria-label={t('case.panel.change')}>
      <h2 className="panel-title">
        {t('case.panel.change')}
        <span className="panel-note">
          {t('case.panel.version', { revision: editing.view.revision, version: assessment.ruleVersion })}
        </span>
      </h2>
      {influences.length === 0 ? <p className="mut">{t('case.panel.nothingChanges')}</p> : null}
      <ul className={showsAll ? undefined : 'panel-influences-few'}>
        {shown.map((each) => (
          <li key={`${each.path}${each.kind}${each.fact}`}>
            <Changed value={each.consequence} className={`panel-influence panel-influence-${each.kind}`}>
              <InfluenceSign kind={each.kind} />
              <span className="panel-influence-text" title={`${each.fact}: ${each.consequence}`}>
                {each.kind === 'decides' ? <b>{each.fact}</b> : each.fact}
                {each.consequence.includes(': ') ? '. ' : ': '}
                {each.consequence}
              </span>
            </Changed>
          </li>
        ))}
      </ul>
      {influences.length > FEW || showsAll ? (
        <Button
          className={`panel-more${hidden > 0 || showsAll ? '' : ' panel-more-few'}`}
          onPress={() => {
            setShowsAll(!showsAll);
          }}
        >
          {showsAll ? (
            t('case.panel.less')
          ) : (
            <>
              <span className="panel-more-some">{t('case.panel.more', { count: hidden })}</span>
              <span className="panel-more-few">{t('case.panel.more', { count: influences.length - FEW })}</span>
            </>
          )}
        </Button>
      ) : null}
    </section>
  );
}
