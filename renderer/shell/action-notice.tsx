import type { ReactElement } from 'react';
import type { LiveAction } from '../actions/action.ts';
import { t } from '../messages/t.ts';
import './action-notice.css';

/** Why the key that was just pressed did nothing. */
export function ActionNotice({ refused }: { refused: LiveAction | null }): ReactElement {
  const reason = refused?.whyNot ?? null;
  return (
    <output className={`action-notice${reason === null ? '' : ' action-notice-on'}`}>
      {refused === null || reason === null ? null : t('actions.refused', { action: refused.label, reason })}
    </output>
  );
}
