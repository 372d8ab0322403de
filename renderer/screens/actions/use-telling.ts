import type { ActionState, BoardAction } from '@spineboard/core/board';
import { useState } from 'react';
import { invalidate } from '../../api/changes.ts';
import { client, problemOf, type Problem } from '../../api/client.ts';

type Told = { state: ActionState; on: string | null; reason: string };

export type Telling = {
  /** `onKept` is called once it is kept. */
  tell: (action: BoardAction, told: Told, onKept: () => void) => Promise<void>;
  problem: Problem | null;
  busy: boolean;
  clear: () => void;
};

/** Tells what became of actions; lists and agendas that show them follow. */
export function useTelling(): Telling {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  return {
    problem,
    busy,
    clear: () => {
      setProblem(null);
    },
    tell: async (action, told, onKept) => {
      setBusy(true);
      try {
        await client.actions.tell({ id: action.id, ...told });
        setProblem(null);
        invalidate('actions');
        invalidate('meetings');
        onKept();
      } catch (error) {
        setProblem(problemOf(error));
      } finally {
        setBusy(false);
      }
    },
  };
}
