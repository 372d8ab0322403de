import { z } from 'zod';
import { procedure } from './base.ts';
import { QUEUE_VIEWS, queueFilters, queueSort } from './cases.ts';

/** What a saved view brings back; `meeting` is the agenda of whichever meeting is next. */
export const savedQuery = z.strictObject({
  search: z.string().max(300).default(''),
  view: z.enum(['meeting', ...QUEUE_VIEWS]),
  filters: queueFilters.prefault({}),
  /** Null is the view's own order. */
  sort: queueSort.nullable().default(null),
  direction: z.enum(['asc', 'desc']).default('desc'),
});
export type SavedQuery = z.infer<typeof savedQuery>;

const name = z.string().trim().min(1, 'A view needs a name').max(60);

export const savedView = z.object({ id: z.uuid(), name: z.string(), query: savedQuery });
export type SavedView = z.infer<typeof savedView>;

/** Most views of one person. */
export const SAVED_VIEWS_LIMIT = 30;

/** Views of the queue that a person keeps under a name. Everybody has their own; each answer is the list as it is now. */
export const views = {
  list: procedure.output(z.array(savedView)),
  create: procedure.input(z.strictObject({ name, query: savedQuery })).output(z.array(savedView)),
  /** Another name, another query, or both. */
  update: procedure
    .input(z.strictObject({ id: z.uuid(), name: name.optional(), query: savedQuery.optional() }))
    .output(z.array(savedView)),
  remove: procedure.input(z.strictObject({ id: z.uuid() })).output(z.array(savedView)),
  /** Puts the view at `position` (0 is first); the others close up. */
  move: procedure.input(z.strictObject({ id: z.uuid(), position: z.int().min(0) })).output(z.array(savedView)),
};
