import { useState, type ReactElement } from 'react';
import { invalidate } from '../../api/changes.ts';
import { client, problemOf, type Problem } from '../../api/client.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { t } from '../../messages/t.ts';
import './open-presentation.css';
import { openProjector } from './projector.ts';

/** Why the projector's window did not open; null where it did, or was not asked for. */
export type OpenProblem = Problem | 'refused' | null;

/**
 * Opens the projector's window of a meeting, at a case where one is named, or lets an open one turn to a case; `problem`
 * says why it did not.
 */
export function usePresent(meetingId: string): {
  problem: OpenProblem;
  present: (itemId?: string) => Promise<void>;
  turnTo: (itemId: string) => Promise<void>;
} {
  const [problem, setProblem] = useState<OpenProblem>(null);
  const move = async (itemId: string): Promise<void> => {
    await client.present.move({ meetingId, position: { itemId, page: 'case', part: 0, blank: false } });
    invalidate(`present:${meetingId}`);
  };
  const attempt = async (work: () => Promise<OpenProblem>): Promise<void> => {
    try {
      setProblem(await work());
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  return {
    problem,
    present: (itemId) =>
      attempt(async () => {
        if (itemId !== undefined) await move(itemId);
        return (await openProjector(meetingId)) ? null : 'refused';
      }),
    turnTo: (itemId) =>
      attempt(async () => {
        await move(itemId);
        return null;
      }),
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
