import type { WorkspaceState } from '@spineboard/core/contract';
import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { useEffect, useRef, type ReactElement } from 'react';
import { closeCases } from '../api/case-editing.ts';
import { followChanges } from '../api/changes.ts';
import { api, client, problemOf } from '../api/client.ts';
import { queryClient } from '../api/query-client.ts';
import { Patterns } from '../components/sign.tsx';
import { formatClock } from '../messages/format.ts';
import { t } from '../messages/t.ts';
import { UnlockScreen } from '../screens/unlock/unlock-screen.tsx';
import './frame.css';
import { setHostAnswers, useHostLostSince } from './host.ts';
import { KeySheet } from './key-sheet.tsx';
import { Rail } from './rail.tsx';

/** The whole window: before the workspace is open the unlock screen, afterwards the rail and the room's screen. */
export function App(): ReactElement {
  useEffect(() => {
    const stop = new AbortController();
    void followChanges(stop.signal, setHostAnswers);
    return () => {
      stop.abort();
    };
  }, []);
  const state = useQuery(api.workspace.state.queryOptions());
  const lostSince = useHostLostSince();
  useForgetWhenLocked(state.data?.phase);
  if (state.data?.phase !== 'open') {
    return (
      <>
        <Patterns />
        <UnlockScreen
          state={state.data ?? null}
          problem={state.error === null || state.isFetching ? null : problemOf(state.error)}
          onRetry={() => void state.refetch()}
        />
      </>
    );
  }
  return (
    <>
      <Patterns />
      <div className="app">
        <Rail onLock={() => void lock()} />
        <div className="banners" aria-live="polite">
          {lostSince === null ? null : (
            <div className="banner">{t('banner.hostLost', { time: formatClock(lostSince) })}</div>
          )}
        </div>
        {/* Another person starts with fresh screens: nothing typed by one is saved in the name of another. */}
        <Outlet key={state.data.me.id} />
      </div>
      <KeySheet />
    </>
  );
}

/** Locks every window. What was typed is on its way already: leaving a field sends it. */
async function lock(): Promise<void> {
  try {
    await closeCases();
    const state = await client.workspace.lock();
    queryClient.setQueryData(api.workspace.state.queryKey(), state);
  } catch (error) {
    setHostAnswers(problemOf(error).code !== 'HOST_LOST');
  }
}

/** Once locked, the page starts anew, so that nothing readable stays in its memory. */
function useForgetWhenLocked(phase: WorkspaceState['phase'] | undefined): void {
  const before = useRef(phase);
  useEffect(() => {
    if (before.current === 'open' && phase === 'locked') {
      void closeCases().finally(() => {
        globalThis.location.reload();
      });
    }
    before.current = phase;
  }, [phase]);
}
