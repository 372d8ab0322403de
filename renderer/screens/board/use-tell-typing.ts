import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { api, client } from '../../api/client.ts';
import type { DraftState } from './draft-keeper.ts';

/**
 * Shows the room what is being typed, before it is saved: while one text is on its way the next ones wait, and only the
 * last of them is sent. Nobody needs it where no presentation was opened. What is lost here is lost for a moment only:
 * the saved decision comes after it.
 */
export function useTellTyping(meetingId: string, itemId: string, state: DraftState): void {
  const { data } = useQuery(api.present.state.queryOptions({ input: { meetingId } }));
  const isSeen = (data?.position ?? null) !== null;
  const { draft, version, phase } = state;
  const latest = useRef<{ version: number; draft: typeof draft } | null>(null);
  const isSending = useRef(false);
  useEffect(() => {
    if (!isSeen || phase === 'kept' || phase === 'clash') return;
    latest.current = { version, draft };
    if (isSending.current) return;
    isSending.current = true;
    const send = async (): Promise<void> => {
      while (latest.current !== null) {
        const typed = { itemId, ...latest.current };
        latest.current = null;
        await client.present.type({ meetingId, typed });
      }
    };
    void send()
      .catch(() => undefined)
      .finally(() => {
        isSending.current = false;
      });
  }, [meetingId, itemId, isSeen, draft, version, phase]);
}
