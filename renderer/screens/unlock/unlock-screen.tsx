import type { WorkspaceState } from '@spineboard/core/contract';
import { useState, type ReactElement } from 'react';
import { api, type Problem } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';
import { Button } from '../../components/button.tsx';
import { t } from '../../messages/t.ts';
import { EntryPage } from './entry-page.tsx';
import { Failure } from './failure.tsx';
import { Locked } from './locked.tsx';
import { Recovery } from './recovery.tsx';
import { Setup } from './setup.tsx';

function show(state: WorkspaceState): void {
  queryClient.setQueryData(api.workspace.state.queryKey(), state);
}

/**
 * Everything before the workspace is open: first start, recovery code, passphrase, a folder that cannot be opened.
 * `state` is null while nobody has answered yet, with `problem` when nobody will.
 */
export function UnlockScreen({
  state,
  problem,
  onRetry,
}: {
  state: WorkspaceState | null;
  problem: Problem | null;
  onRetry: () => void;
}): ReactElement {
  const [code, setCode] = useState<string | null>(null);
  if (state === null) {
    return problem === null ? (
      <main className="entry-opening mut">{t('unlock.opening')}</main>
    ) : (
      <EntryPage title={t('app.name')} lead={t('unlock.hostLost')}>
        <div className="entry-actions">
          <Button kind="primary" onPress={onRetry}>
            {t('common.retry')}
          </Button>
        </div>
      </EntryPage>
    );
  }
  switch (state.phase) {
    case 'setup':
      return (
        <Setup
          folder={state.folder}
          onCreated={(made) => {
            setCode(made);
            show({ phase: 'confirm', folder: state.folder, demo: state.demo });
          }}
        />
      );
    case 'confirm':
      return <Recovery code={code} folder={state.folder} onCode={setCode} onOpen={show} />;
    case 'locked':
      return <Locked state={state} onOpen={show} />;
    case 'failed':
      return <Failure state={state} onState={show} />;
    case 'open':
      break;
  }
  return <main className="entry-opening mut">{t('unlock.opening')}</main>;
}
