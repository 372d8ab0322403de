import type { WorkspaceState } from '@spineboard/core/contract';
import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { client, problemOf } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { t } from '../../messages/t.ts';
import type { MessageKey } from '../../messages/catalogue.ts';
import { EntryPage, FolderPath } from './entry-page.tsx';

type FailedState = Extract<WorkspaceState, { phase: 'failed' }>;

/** What a person can do, in order. */
const STEPS: Record<FailedState['code'], readonly MessageKey[]> = {
  DATABASE_CORRUPT: [
    'failure.DATABASE_CORRUPT.step1',
    'failure.DATABASE_CORRUPT.step2',
    'failure.DATABASE_CORRUPT.step3',
  ],
  DATABASE_NEWER: ['failure.DATABASE_NEWER.step1', 'failure.DATABASE_NEWER.step2'],
  IO: ['failure.IO.step1', 'failure.IO.step2', 'failure.IO.step3'],
};

/** A folder that cannot be opened: what it is, and what can be done about it. */
export function Failure({
  state,
  onState,
}: {
  state: FailedState;
  onState: (state: WorkspaceState) => void;
}): ReactElement {
  // Locking also leaves a failure: the folder is looked at again.
  const retry = useMutation({ mutationFn: () => client.workspace.lock(), onSuccess: onState });
  return (
    <EntryPage title={t(`failure.${state.code}.title`)} lead={t(`failure.${state.code}.text`)}>
      <ol className="entry-list">
        {STEPS[state.code].map((step) => (
          <li key={step}>{t(step)}</li>
        ))}
      </ol>
      <p className="sm">
        <span className="mut">{t('setup.folder')}</span> <FolderPath folder={state.folder} />
      </p>
      <p className="sm entry-detail">
        <span className="mut">{t('failure.detail')}</span> <span data-content="">{state.detail}</span>
      </p>
      {retry.error === null ? null : <ProblemNote problem={problemOf(retry.error)} />}
      <div className="entry-actions">
        <Button
          kind="primary"
          onPress={() => {
            retry.mutate();
          }}
        >
          {t('common.retry')}
        </Button>
      </div>
    </EntryPage>
  );
}
