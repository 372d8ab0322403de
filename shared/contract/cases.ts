import { z } from 'zod';
import { caseRecord } from '../case/record.ts';
import { CASE_STATUSES } from '../case/queue.ts';
import { procedure } from './base.ts';

export const queueSort = z.enum(['updated', 'name', 'primary', 'levels', 'escc', 'sins', 'noms', 'status', 'owner']);
export type QueueSort = z.infer<typeof queueSort>;

export const queueQuery = z.strictObject({
  search: z.string().max(300).default(''),
  view: z.enum(['all', 'mine', 'notReady', 'ready', 'urgent', 'discussed']).default('all'),
  /** Only cases on the agenda of this meeting. */
  meetingId: z.uuid().nullable().default(null),
  sort: queueSort.default('updated'),
  direction: z.enum(['asc', 'desc']).default('desc'),
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(200).default(50),
});
export type QueueQuery = z.infer<typeof queueQuery>;

const readinessState = z.enum(['complete', 'decides', 'idle']);

/** A row of the queue: the projection with identity, status and owner. */
export const queueRow = z.object({
  id: z.uuid(),
  revision: z.int(),
  status: z.enum(CASE_STATUSES),
  ownerId: z.uuid(),
  ownerName: z.string(),
  updatedAt: z.string(),
  /** Meetings whose agenda holds it and that are not signed. */
  onAgenda: z.array(z.uuid()),
  name: z.string(),
  recordNumber: z.string(),
  birthDate: z.string().nullable(),
  sex: z.enum(['F', 'M', 'X']).nullable(),
  provenance: z.enum(['patient', 'synthetic', 'published']),
  primary: z.string(),
  levels: z.string(),
  moreLesions: z.int(),
  elsewhere: z.string(),
  escc: z.enum(['0', '1a', '1b', '1c', '2', '3']).nullable(),
  sins: z.object({ lo: z.number(), hi: z.number() }).nullable(),
  nomsText: z.string(),
  nomsState: z.enum(['settled', 'near', 'open', 'board']),
  undecided: z.array(z.string()),
  readiness: z.array(readinessState),
  missing: z.string(),
  urgency: z.enum(['now', 'week', 'routine']),
  urgencyReason: z.string(),
  deficitOnset: z.string().nullable(),
});
export type QueueRow = z.infer<typeof queueRow>;

export const caseView = z.object({
  id: z.uuid(),
  /** Latest revision; a save names it as its base. */
  revision: z.int(),
  status: z.enum(CASE_STATUSES),
  ownerId: z.uuid(),
  ownerName: z.string(),
  savedAt: z.string(),
  savedBy: z.string(),
  record: caseRecord,
});
export type CaseView = z.infer<typeof caseView>;

/** One revision of a case, with what is not the same as in the one before it (in an empty case, for the first). */
export const revisionEntry = z.object({
  revision: z.int(),
  author: z.string(),
  savedAt: z.string(),
  /** Final: nothing is added to it any more. */
  sealed: z.boolean(),
  sha256: z.string(),
  /** Version of the record's shape that it was written in. */
  schemaVersion: z.int(),
  /** Fields by their path, entries of lists by their id; an absent side says that it was not there. */
  changes: z.array(
    z.object({ path: z.array(z.string()), before: z.unknown().optional(), after: z.unknown().optional() }),
  ),
  /** Meetings whose decision was made on exactly these facts. */
  decisions: z.array(z.object({ meetingId: z.uuid(), title: z.string(), date: z.string() })),
});
export type RevisionEntry = z.infer<typeof revisionEntry>;

/** Cases and their revisions. */
export const cases = {
  list: procedure.input(queueQuery).output(
    z.object({
      rows: z.array(queueRow),
      total: z.int(),
      counts: z.object({
        all: z.int(),
        mine: z.int(),
        notReady: z.int(),
        ready: z.int(),
        urgent: z.int(),
        discussed: z.int(),
      }),
    }),
  ),
  get: procedure.input(z.strictObject({ id: z.uuid() })).output(caseView),
  create: procedure.input(z.strictObject({ record: caseRecord })).output(caseView),
  /**
   * Autosave. Extends the author's own open revision, or appends one. Answers CASE_CHANGED with the current record
   * when `base` is not the latest revision, or when `base` is but its content moved on (`baseSavedAt`).
   */
  save: procedure
    .input(z.strictObject({ id: z.uuid(), base: z.int(), baseSavedAt: z.string(), record: caseRecord }))
    .output(caseView),
  setStatus: procedure.input(z.strictObject({ id: z.uuid(), status: z.enum(CASE_STATUSES) })).output(caseView),
  /** Every revision, latest first, with what it changed; the whole record comes with `revision`. */
  history: procedure.input(z.strictObject({ id: z.uuid() })).output(z.array(revisionEntry)),
  revision: procedure.input(z.strictObject({ id: z.uuid(), revision: z.int() })).output(caseRecord),
};
