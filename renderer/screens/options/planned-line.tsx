import { treatmentOption } from '@spineboard/core/options';
import { Flag, Undo2 } from 'lucide-react';
import type { ReactElement } from 'react';
import { ActionButton } from '../../actions/action-button.tsx';
import type { LiveAction } from '../../actions/action.ts';
import { t } from '../../messages/t.ts';
import './planned-line.css';

/** What the presenter brings since it was changed here, with the way back. */
export function PlannedLine({ planned, undo }: { planned: readonly string[]; undo: LiveAction }): ReactElement {
  const titles = planned.map((id) => treatmentOption(id)?.title ?? id).join('; ');
  return (
    <div className="planned-line">
      <Flag className="icon-s" aria-hidden="true" />
      <output className="grow">{t('options.plan.done', { count: planned.length, titles })}</output>
      <ActionButton action={undo} size="small" icon={<Undo2 className="icon-s" aria-hidden="true" />}>
        {t('options.plan.undoShort')}
      </ActionButton>
    </div>
  );
}
