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
      return <GitCompare className="influence-icon" aria-hidden="true" />;
    case 'changes-nothing':
      return <Minus className="influence-icon" aria-hidden="true" />;
    default:
      kind satisfies never;
      throw new RangeError('Unknown influence');
  }
}

/** Lines before the rest is one press away. */
const LIMIT = 6;

/** Deciding facts first, facts that change nothing last, never left out: what does not fit is one press away. */
export function PanelInfluences({ noms }: { noms: NomsAssessment }): ReactElement {
  const { editing, assessment } = useCase();
  const [showsAll, setShowsAll] = useState(false);
  const { influences } = noms;
  const shown = showsAll || influences.length <= LIMIT ? influences : influences.slice(0, LIMIT - 1);
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
      <ul>
        {shown.map((each) => (
          <li key={`${each.path}${each.kind}${each.fact}`}>
            <Changed value={each.consequence} className={`influence influence-${each.kind}`}>
              <InfluenceSign kind={each.kind} />
              <span className="influence-text" title={`${each.fact}: ${each.consequence}`}>
                {each.kind === 'decides' ? <b>{each.fact}</b> : <span>{each.fact}:</span>} {each.consequence}
              </span>
            </Changed>
          </li>
        ))}
      </ul>
      {hidden > 0 || showsAll ? (
        <Button
          className="panel-more"
          onPress={() => {
            setShowsAll(!showsAll);
          }}
        >
          {showsAll ? t('case.panel.less') : t('case.panel.more', { count: hidden })}
        </Button>
      ) : null}
    </section>
  );
}
