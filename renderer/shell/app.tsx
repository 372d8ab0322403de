import type { WorkspaceState } from '@spineboard/core/contract';
import { useQuery } from '@tanstack/react-query';
import { Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useActionKeys } from '../actions/use-action-keys.ts';
import { closeCases } from '../api/case-editing.ts';
import { followChanges } from '../api/changes.ts';
import { api, client, problemOf } from '../api/client.ts';
import { drafts } from '../api/drafts.ts';
import { queryClient } from '../api/query-client.ts';
import { problemText } from '../components/problem-note.tsx';
import { Patterns } from '../components/sign.tsx';
import { setCentreZone } from '../messages/centre-clock.ts';
import { formatClock } from '../messages/format.ts';
import { t } from '../messages/t.ts';
import { UnlockScreen } from '../screens/unlock/unlock-screen.tsx';
import { ActionNotice } from './action-notice.tsx';
import { FileNotice } from './file-notice.tsx';
import './frame.css';
import { setHostAnswers, useHostLostSince } from './host.ts';
import { KeySheet } from './key-sheet.tsx';
import { Palette } from './palette.tsx';
import { Rail } from './rail.tsx';
import { useGlobalActions } from './use-global-actions.ts';

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
  const isPresented = useLocation().pathname.endsWith('/present');
  useForgetWhenLocked(state.data);
  const isReady = useDraftsOf(state.data);
  const [overlay, setOverlay] = useState<'palette' | 'sheet' | null>(null);
  const refused = useActionKeys();
  const problem = useGlobalActions({
    lock: () => void lock(),
    openPalette: () => {
      setOverlay('palette');
    },
    openSheet: () => {
      setOverlay('sheet');
    },
    isActive: state.data?.phase === 'open',
  });
  // Before anything that shows an hour is drawn.
  if (state.data?.phase === 'open') setCentreZone(state.data.timeZone);
  if (state.data?.phase !== 'open') {
    return (
      <>
        <Patterns />
        <FileNotice isSilent />
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
      {/* The room sees the meeting and nothing of the workstation around it. */}
      {isPresented ? (
        isReady ? (
          <Outlet />
        ) : null
      ) : (
        <div className="app">
          <Rail
            onLock={() => void lock()}
            onPalette={() => {
              setOverlay('palette');
            }}
          />
          <div className="banners" aria-live="polite">
            {lostSince === null ? null : (
              <div className="banner">{t('banner.hostLost', { time: formatClock(lostSince) })}</div>
            )}
            {problem === null ? null : <div className="banner">{problemText(problem)}</div>}
          </div>
          {/* What is unsent must be known before the first field is shown. */}
          {isReady ? <Outlet /> : null}
        </div>
      )}
      <ActionNotice refused={refused} />
      <FileNotice isSilent={isPresented} />
      {overlay === 'sheet' ? (
        <KeySheet
          onClose={() => {
            setOverlay((shown) => (shown === 'sheet' ? null : shown));
          }}
        />
      ) : null}
      {overlay === 'palette' ? (
        <Palette
          onClose={(then) => {
            setOverlay((shown) => (shown === 'palette' ? null : shown));
            if (then !== null) afterFocusIsBack(then);
          }}
        />
      ) : null}
    </>
  );
}

/** What was chosen in the palette is done once the focus is where it was before: a dialog then returns it there too. */
function afterFocusIsBack(then: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(then));
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

/** The person who works here; null while nobody does. */
function personOf(state: WorkspaceState | undefined): string | null {
  return state?.phase === 'open' ? state.me.id : null;
}

/**
 * Once locked, the page starts anew, so that nothing readable stays in its memory; likewise for another person, so that
 * nothing typed by one is saved in the name of the other. What is unsent is sealed before.
 */
function useForgetWhenLocked(state: WorkspaceState | undefined): void {
  const person = personOf(state);
  const phase = state?.phase;
  const before = useRef(person);
  useEffect(() => {
    const was = before.current;
    const isOver = phase === 'locked' || person !== null;
    if (phase !== undefined) before.current = person;
    if (was === null || was === person || !isOver) return;
    const closing = phase === 'locked' ? closeCases() : Promise.resolve();
    void closing
      .then(() => drafts.close())
      .finally(() => {
        globalThis.location.reload();
      });
  }, [phase, person]);
}

/** Opens the drafts of the person who unlocked; true once they are known. */
function useDraftsOf(state: WorkspaceState | undefined): boolean {
  const personId = personOf(state);
  const draftKey = state?.phase === 'open' ? state.draftKey : null;
  const [readyFor, setReadyFor] = useState<string | null>(null);
  useEffect(() => {
    if (personId === null || draftKey === null) return;
    // Without drafts, what is typed still goes to the host: nobody is kept from working.
    void drafts
      .open({ draftKey, personId })
      .catch(() => undefined)
      .finally(() => {
        setReadyFor(personId);
      });
  }, [personId, draftKey]);
  return personId !== null && readyFor === personId;
}
