import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { useEffect, type ReactElement } from 'react';
import { followChanges } from '../api/changes.ts';
import { api, client } from '../api/client.ts';
import { queryClient } from '../api/query-client.ts';
import { Patterns } from '../components/sign.tsx';
import { formatClock } from '../messages/format.ts';
import { t } from '../messages/t.ts';
import { UnlockScreen } from '../screens/unlock/unlock-screen.tsx';
import './frame.css';
import { setHostAnswers, useHostLostSince } from './host.ts';
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
  return (
    <>
      <Patterns />
      {state.data?.phase === 'open' ? (
        <div className="app">
          <Rail onLock={() => void lock()} />
          <div className="banners" aria-live="polite">
            {lostSince === null ? null : (
              <div className="banner">{t('banner.hostLost', { time: formatClock(lostSince) })}</div>
            )}
          </div>
          <Outlet />
        </div>
      ) : (
        <UnlockScreen state={state.data ?? null} />
      )}
    </>
  );
}

async function lock(): Promise<void> {
  const state = await client.workspace.lock();
  queryClient.clear();
  queryClient.setQueryData(api.workspace.state.queryKey(), state);
}
