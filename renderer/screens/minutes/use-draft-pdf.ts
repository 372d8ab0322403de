import { DRAFT_DOWNLOAD, type MeetingView } from '@spineboard/core/contract';
import { useEffect, useRef, useState } from 'react';

/** `bytes`: what is shown; it stays while the next is set. */
export type DraftPdf = {
  bytes: Uint8Array | null;
  isSetting: boolean;
  failed: boolean;
  /** Why the last pages could not be set, in the workstation's words; empty where it did not say. */
  why: string;
};

/** A draft, where it is, and the way to the built-in template where the centre's own one is in use. */
export type Draft = DraftPdf & { address: string; onBuiltIn: (() => void) | null };

/** How long after a change the pages are set anew: people type in bursts. */
const PAUSE_MS = 500;

/** Where the draft is, whole or the page of one case. */
export function draftAddress(meetingId: string, itemId: string | null, builtIn = false): string {
  return `${DRAFT_DOWNLOAD}${meetingId}/draft${itemId === null ? '' : `-${itemId}`}${builtIn ? '-built-in' : ''}.pdf`;
}

/** The bytes of a document of the workstation. Rejects for every answer that is none. */
export async function fetchPdf(address: string, signal: AbortSignal): Promise<Uint8Array> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error((await response.text()).trim());
  return new Uint8Array(await response.arrayBuffer());
}

/**
 * The draft of the minutes, set again a moment after each change of the meeting. One is set at a time: what changes
 * meanwhile is set right after it.
 * @param itemId the one case that is wanted; null for the whole
 */
export function useDraftPdf(meeting: MeetingView, itemId: string | null): Draft {
  const [builtIn, setBuiltIn] = useState(false);
  const [draft, setDraft] = useState<DraftPdf>({ bytes: null, isSetting: true, failed: false, why: '' });
  const running = useRef<Promise<void>>(Promise.resolve());
  const address = draftAddress(meeting.id, itemId, builtIn);
  const isFirst = useRef(true);
  useEffect(() => {
    const gone = new AbortController();
    const set = async (before: Promise<void>): Promise<void> => {
      await before;
      if (gone.signal.aborted) return;
      setDraft((shown) => ({ ...shown, isSetting: true }));
      try {
        const bytes = await fetchPdf(address, gone.signal);
        if (!gone.signal.aborted) setDraft({ bytes, isSetting: false, failed: false, why: '' });
      } catch (error) {
        const why = error instanceof Error ? error.message : '';
        if (!gone.signal.aborted) setDraft((shown) => ({ ...shown, isSetting: false, failed: true, why }));
      }
    };
    const timer = setTimeout(
      () => {
        running.current = set(running.current);
      },
      isFirst.current ? 0 : PAUSE_MS,
    );
    isFirst.current = false;
    return () => {
      gone.abort();
      clearTimeout(timer);
    };
    // `meeting` is another object after every change of it, here or in another window.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- see above
  }, [meeting, address]);
  return {
    ...draft,
    address,
    onBuiltIn: builtIn
      ? null
      : () => {
          setBuiltIn(true);
        },
  };
}
