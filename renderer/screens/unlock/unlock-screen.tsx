import type { WorkspaceState } from '@spineboard/core/contract';
import type { ReactElement } from 'react';
import { t } from '../../messages/t.ts';

/** Everything before the workspace is open: first start, recovery code, passphrase, a folder that cannot be opened. */
export function UnlockScreen({ state }: { state: WorkspaceState | null }): ReactElement {
  return <main>{state === null ? t('common.loading') : state.phase}</main>;
}
