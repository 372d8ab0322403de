import { useEffect } from 'react';
import { client } from '../../api/client.ts';

/** The screen is there by then, in milliseconds. */
const SETTLED = 1500;

/**
 * Has the minutes laid out beside the work once the meeting is shown: whoever looks at the draft, or signs, then waits only
 * for what has changed since.
 */
export function useLayOut(meetingId: string): void {
  useEffect(() => {
    const later = setTimeout(() => {
      client.board.layOut({ meetingId }).catch(() => undefined);
    }, SETTLED);
    return () => {
      clearTimeout(later);
    };
  }, [meetingId]);
}
