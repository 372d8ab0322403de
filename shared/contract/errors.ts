import { z } from 'zod';

/** Every error that may cross the border. Each has a sentence a person can act on in the page's catalogue. */
export const ERROR_CODES = [
  'VALIDATION',
  'NOT_FOUND',
  'CASE_CHANGED',
  'LOCKED',
  'FORBIDDEN',
  'DATABASE_CORRUPT',
  'DATABASE_NEWER',
  'DISK_FULL',
  'IO',
  'INTERNAL',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** One problem of an input: where it is and what is allowed there. */
export const issue = z.object({ path: z.string(), message: z.string() });
export type Issue = z.infer<typeof issue>;

/** Errors by code with their data, for the contract. `reason` is a stable word that the page turns into a sentence. */
export const errorMap = {
  VALIDATION: { status: 422, data: z.object({ issues: z.array(issue) }) },
  NOT_FOUND: { status: 404, data: z.object({ what: z.string() }) },
  CASE_CHANGED: {
    status: 409,
    data: z.object({
      /** Revision that is now the latest, who wrote it, when, and its record. */
      revision: z.number(),
      author: z.string(),
      savedAt: z.string(),
      current: z.unknown(),
    }),
  },
  LOCKED: { status: 423, data: z.object({ retryAfterSeconds: z.number().optional() }).optional() },
  FORBIDDEN: { status: 403, data: z.object({ reason: z.string(), retryAfterSeconds: z.number().optional() }) },
  DATABASE_CORRUPT: { status: 500, data: z.object({ detail: z.string() }).optional() },
  DATABASE_NEWER: { status: 500, data: z.object({ found: z.string(), known: z.string() }).optional() },
  DISK_FULL: { status: 507 },
  IO: { status: 500, data: z.object({ reason: z.string() }).optional() },
  INTERNAL: { status: 500 },
} as const;
