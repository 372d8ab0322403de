import { useEffect } from 'react';
import { client } from '../../api/client.ts';

/** A screen is there by then, in milliseconds. */
export const SETTLED = 1500;

/**
 * Has the minutes laid out beside the work, `after` milliseconds from when a part of the page is shown: whoever looks at
 * the draft, or signs, then waits only for what has changed since. Of a signed meeting nothing is.
 */
export function useLayOut(meetingId: string, after: number): void {
  useEffect(() => {
    const later = setTimeout(() => {
      client.board.layOut({ meetingId }).catch(() => undefined);
    }, after);
    return () => {
      clearTimeout(later);
    };
  }, [meetingId, after]);
}
