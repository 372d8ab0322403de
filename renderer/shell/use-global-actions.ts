import { emptyCase } from '@spineboard/core/case';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { globalActions, ROOMS } from '../actions/global-actions.ts';
import { useActions } from '../actions/use-actions.ts';
import { invalidate } from '../api/changes.ts';
import { api, client, problemOf, type Problem } from '../api/client.ts';
import { queueMemory } from '../screens/queue/queue-memory.ts';
import { queryClient } from '../api/query-client.ts';
import { setHostAnswers } from './host.ts';
import { chooseTheme, useThemeChoice } from './theme.ts';

/** The actions of the window as a whole, and the problem of the last one. */
export function useGlobalActions({
  lock,
  openPalette,
  openSheet,
  isActive,
}: {
  lock: () => void;
  openPalette: () => void;
  openSheet: () => void;
  isActive: boolean;
}): Problem | null {
  const navigate = useNavigate();
  const path = useLocation().pathname;
  const theme = useThemeChoice();
  const [problem, setProblem] = useState<Problem | null>(null);
  const newCase = async (): Promise<void> => {
    try {
      const made = await client.cases.create({ record: emptyCase() });
      setProblem(null);
      invalidate('cases');
      queryClient.setQueryData(api.cases.get.queryKey({ input: { id: made.id } }), made);
      await navigate({ to: '/case/$caseId', params: { caseId: made.id }, search: { section: 'referral' } });
    } catch (error) {
      const found = problemOf(error);
      // The bar at the top says already that nobody answers.
      if (found.code === 'HOST_LOST') setHostAnswers(false);
      else setProblem(found);
    }
  };
  useActions(
    globalActions,
    {
      path,
      theme,
      go: (room) => void navigate({ to: ROOMS[room], ...(room === 'queue' ? { search: queueMemory.search } : {}) }),
      newCase: () => void newCase(),
      lock,
      chooseTheme,
      openPalette,
      openSheet,
    },
    isActive,
  );
  return problem;
}
