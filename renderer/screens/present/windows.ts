import { z } from 'zod';
import { windowId } from '../../api/client.ts';
import type { Showing, WindowNews } from './presence.ts';

/** Where the windows of this workstation hear each other. */
const CHANNEL = 'spineboard.projector';

/** Asked by who wants to know which windows are open; said by a window that is, whenever it shows something else. */
const word = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('asks'), meetingId: z.string() }),
  z.strictObject({
    kind: z.literal('shows'),
    meetingId: z.string(),
    windowId: z.string(),
    showing: z.strictObject({ itemId: z.string().nullable(), isBlank: z.boolean(), isAlone: z.boolean() }),
  }),
]);
type Word = z.infer<typeof word>;

/** Held by a window as long as it lives. The browser lets go of it however the window ends, also by a crash. */
const lockOf = (meetingId: string, window: string): string => `${CHANNEL} ${meetingId} ${window}`;

/** The words of the other windows about one meeting, and the way to answer. */
function listen(meetingId: string, onWord: (heard: Word) => void): { say: (said: Word) => void; close: () => void } {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const { success, data: heard } = word.safeParse(data);
    if (success && heard.meetingId === meetingId) onWord(heard);
  });
  return {
    say: (said) => {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin, its own
      channel.postMessage(said);
    },
    close: () => {
      channel.close();
    },
  };
}

/**
 * This window shows the presentation of a meeting until `leave`. `tell` says that what it shows has changed; `showing`
 * is read each time it is said.
 */
export function beShown(meetingId: string, showing: () => Showing): { tell: () => void; leave: () => void } {
  const leaving = new AbortController();
  let isHeld = false;
  const tell = (): void => {
    // Before it holds its lock, nobody could notice that it is gone.
    if (isHeld) channel.say({ kind: 'shows', meetingId, windowId, showing: showing() });
  };
  const channel = listen(meetingId, (heard) => {
    if (heard.kind === 'asks') tell();
  });
  const live = async (): Promise<void> => {
    await navigator.locks.request(lockOf(meetingId, windowId), { signal: leaving.signal }, async () => {
      isHeld = true;
      tell();
      await new Promise((end) => {
        leaving.signal.addEventListener('abort', end, { once: true });
        if (leaving.signal.aborted) end(null);
      });
    });
  };
  // Left before the lock was given.
  live().catch(() => undefined);
  return {
    tell,
    leave: () => {
      isHeld = false;
      leaving.abort();
      channel.close();
    },
  };
}

/**
 * Hears which windows show the presentation of a meeting, and which are gone, until the answer is called. `known` are
 * those that were there when it was last heard. It keeps no timer: who waits for the lock of a window is given it when
 * the window ends.
 */
export function watchWindows(
  meetingId: string,
  known: readonly string[],
  onNews: (news: WindowNews) => void,
): () => void {
  const leaving = new AbortController();
  const awaited = new Set<string>();
  const awaitEnd = async (other: string): Promise<void> => {
    if (awaited.has(other)) return;
    awaited.add(other);
    // Shared: those who wait do not wait for each other.
    await navigator.locks.request(lockOf(meetingId, other), { mode: 'shared', signal: leaving.signal }, () => {
      awaited.delete(other);
      if (!leaving.signal.aborted) onNews({ kind: 'gone', windowId: other, at: performance.now() });
    });
  };
  const heardOf = (other: string): void => {
    // Nobody listens any more.
    awaitEnd(other).catch(() => undefined);
  };
  const channel = listen(meetingId, (heard) => {
    if (heard.kind !== 'shows') return;
    onNews({ kind: 'shows', windowId: heard.windowId, showing: heard.showing });
    heardOf(heard.windowId);
  });
  known.forEach(heardOf);
  channel.say({ kind: 'asks', meetingId });
  return () => {
    leaving.abort();
    channel.close();
  };
}
