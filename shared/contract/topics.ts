import { z } from 'zod';

/**
 * What a committed command touched. Every open window refetches just the queries of these topics.
 * `case:<id>` and `meeting:<id>` name one, `present:<meeting id>` its presentation; the plain words name the lists.
 */
export const topic = z.union([
  z.enum(['workspace', 'cases', 'meetings', 'people', 'views', 'actions']),
  z.templateLiteral(['case:', z.string()]),
  z.templateLiteral(['meeting:', z.string()]),
  z.templateLiteral(['present:', z.string()]),
]);
export type Topic = z.infer<typeof topic>;

export const change = z.object({
  topics: z.array(topic),
  /** Window that caused it, so that it need not refetch what it just wrote. */
  origin: z.string().nullable(),
});
export type Change = z.infer<typeof change>;

/** Header of every call that names its window; what a command changed goes out with it as the origin. */
export const WINDOW_HEADER = 'x-spineboard-window';
