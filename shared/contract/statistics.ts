import { z } from 'zod';
import { POSTPONED_FOR, SPECIALTIES } from '../board/meeting.ts';
import { clinicalDate } from '../case/texts.ts';
import { procedure } from './base.ts';

const count = z.int().min(0);
const share = z.object({ part: count, of: count });

/** Both days are part of it. */
export const period = z.strictObject({ from: clinicalDate, to: clinicalDate });

export const boardFigures = z.object({
  meetings: count,
  items: z.object({ discuss: count, listed: count, postponed: count }),
  decided: count,
  changed: share.extend({ noPlan: count, ownWords: count }),
  carriedOut: share.extend({ untold: count }),
  followed: share.extend({ silent: count, open: count }),
  minutes: z.array(z.number().min(0)),
  kinds: z.record(z.enum(['none', 'one', 'several']), count),
  postponed: z.record(z.enum(POSTPONED_FOR), count),
  attendance: z.array(share.extend({ specialty: z.enum(SPECIALTIES) })),
});

/** What the board did, counted over the meetings held in a period. */
export const statistics = {
  board: procedure.input(period).output(boardFigures),
};

/** Where the door answers with the same figures: `GET /download/board/<from>_<to>.csv`. */
export const STATISTICS_DOWNLOAD = '/download/board/';
