import { z } from 'zod';
import { ACTION_STATES, boardAction } from '../board/actions.ts';
import { clinicalDate } from '../case/texts.ts';
import { procedure } from './base.ts';

/** What the board decided to be done, over all meetings. */
export const actions = {
  /**
   * Open ones, or those that were carried out or given up, latest first; or the recorded decisions that
   * recommend something, whose text is the options in order. Withdrawn ones are never shown.
   */
  list: procedure.input(z.strictObject({ show: z.enum(['open', 'over', 'decisions']) })).output(z.array(boardAction)),
  /**
   * Tells what became of an action or a decision. VALIDATION (`reason`) for one not carried out without a reason, (`on`) for a day
   * to come. Signed minutes stay as they are: this is told beside them.
   */
  tell: procedure
    .input(
      z.strictObject({
        id: z.string().max(140),
        state: z.enum(ACTION_STATES),
        on: clinicalDate.nullable(),
        reason: z.string().trim().max(300),
      }),
    )
    .output(boardAction),
};
