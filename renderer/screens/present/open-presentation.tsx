import { useState, type ReactElement } from 'react';
import { client, problemOf, type Problem } from '../../api/client.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { t } from '../../messages/t.ts';
import './open-presentation.css';
import { openProjector } from './projector.ts';

/** Why the projector's window did not open; null where it did, or was not asked for. */
export type OpenProblem = Problem | 'refused' | null;

/** Opens the projector's window of a meeting, at a case where one is named; `problem` says why it did not. */
export function usePresent(meetingId: string): {
  problem: OpenProblem;
  present: (itemId?: string) => Promise<void>;
} {
  const [problem, setProblem] = useState<OpenProblem>(null);
  return {
    problem,
    present: async (itemId) => {
      try {
        if (itemId !== undefined) {
          await client.present.move({ meetingId, position: { itemId, page: 'case', part: 0, blank: false } });
        }
        setProblem((await openProjector(meetingId)) ? null : 'refused');
      } catch (error) {
        setProblem(problemOf(error));
      }
    },
  };
}

/** Why the projector's window did not open, where it did not. */
export function PresentProblem({ problem }: { problem: OpenProblem }): ReactElement | null {
  if (problem === null) return null;
  if (problem !== 'refused') return <ProblemNote problem={problem} />;
  return (
    <p className="present-refused" role="alert">
      {t('present.refused')}
    </p>
  );
}
