import { useEffect, useRef, useState } from 'react';
import {
  afterNews,
  changesIn,
  NO_WINDOW,
  projectorAt,
  type Presence,
  type ProjectorState,
  type Showing,
} from './presence.ts';
import { beShown, watchWindows } from './windows.ts';

/** Says to the other windows, as long as this one is shown, what it shows of a meeting. */
export function useShown(meetingId: string, { itemId, isBlank, isAlone }: Showing): void {
  const showing = useRef<Showing>({ itemId, isBlank, isAlone });
  const tell = useRef<() => void>(() => undefined);
  useEffect(() => {
    const shown = beShown(meetingId, () => showing.current);
    tell.current = shown.tell;
    return () => {
      tell.current = () => undefined;
      shown.leave();
    };
  }, [meetingId]);
  useEffect(() => {
    showing.current = { itemId, isBlank, isAlone };
    tell.current();
  }, [itemId, isBlank, isAlone]);
}

/** What was last heard of each meeting, so that a projector closed while nobody looked is missed on coming back. */
const heard = new Map<string, Presence>();

/** Whether a projector is open for a meeting, and what it shows; nothing is listened to where no meeting is meant. */
export function useProjector(meetingId: string | null): ProjectorState {
  const [state, setState] = useState<ProjectorState>({ is: 'off' });
  useEffect(() => {
    if (meetingId === null) return undefined;
    let presence = heard.get(meetingId) ?? NO_WINDOW;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = (): void => {
      clearTimeout(timer);
      const now = performance.now();
      setState(projectorAt(presence, now));
      const wait = changesIn(presence, now);
      // One timer, and only while a window that has just gone may come back.
      timer = wait === null ? undefined : setTimeout(show, Math.ceil(wait));
    };
    const known = presence.windows.map(({ windowId }) => windowId);
    const leave = watchWindows(meetingId, known, (news) => {
      presence = afterNews(presence, news);
      heard.set(meetingId, presence);
      show();
    });
    show();
    return () => {
      leave();
      clearTimeout(timer);
    };
  }, [meetingId]);
  return meetingId === null ? { is: 'off' } : state;
}
