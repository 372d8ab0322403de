import type { ReactElement } from 'react';
import type { Problem } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';
import { Button } from '../../components/button.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { t } from '../../messages/t.ts';

/** Asks again for everything on screen that could not be read. */
function askAgain(): void {
  void queryClient.refetchQueries({ type: 'active', predicate: (query) => query.state.status === 'error' });
}

/** Why something could not be read or done; what could not be read is asked for again on request. */
export function QueueProblem({ read, done }: { read: Problem | null; done: Problem | null }): ReactElement | null {
  const problem = read ?? done;
  if (problem === null) return null;
  return (
    <div className="queue-problem">
      <ProblemNote problem={problem} />
      {read === null ? null : <Button onPress={askAgain}>{t('common.retry')}</Button>}
    </div>
  );
}
