import { z } from 'zod';
import { HISTOLOGIES, type HistologyId } from '../case/histologies.ts';
import { callNote } from '../case/record-parts.ts';
import { caseRecord } from '../case/record.ts';
import { CASE_STATUSES } from '../case/queue.ts';
import { procedure } from './base.ts';

const histologyId = z.enum(HISTOLOGIES.map((entry) => entry.id) as [HistologyId, ...HistologyId[]]);

export const queueSort = z.enum([
  'relevance',
  'updated',
  'name',
  'primary',
  'levels',
  'escc',
  'sins',
  'noms',
  'status',
  'owner',
]);
export type QueueSort = z.infer<typeof queueSort>;

/**
 * `again`: decided, and facts saved since give another answer of the framework.
 * `discussed`: the board has discussed it, closed since or not. `awaiting`: discussed and not closed; until follow-ups
 * are recorded that is all that can be said of a case whose follow-up is awaited.
 */
export const QUEUE_VIEWS = ['all', 'mine', 'notReady', 'ready', 'urgent', 'again', 'awaiting', 'discussed'] as const;

/** What of a column is shown; an empty list is everything. Within a list any of them, between the lists all of them. */
export const queueFilters = z.strictObject({
  /** Ids of histologies. */
  primary: z
    .array(z.union([histologyId, z.literal('unknown')]))
    .max(60)
    .default([]),
  /** Low grade is 0 to 1c, high grade 2 and 3. */
  escc: z
    .array(z.enum(['low', 'high', 'unknown']))
    .max(3)
    .default([]),
  noms: z
    .array(z.enum(['settled', 'near', 'board', 'open']))
    .max(4)
    .default([]),
  /** Ids of people. */
  owner: z.array(z.uuid()).max(60).default([]),
});
export type QueueFilters = z.infer<typeof queueFilters>;

export const queueQuery = z.strictObject({
  /** Every word must begin a word of the case, or be close to one. */
  search: z.string().max(300).default(''),
  view: z.enum(QUEUE_VIEWS).default('all'),
  filters: queueFilters.prefault({}),
  /** Only cases on the agenda of this meeting. */
  meetingId: z.uuid().nullable().default(null),
  /** `relevance`: whole words before beginnings, then the latest first. Similar ones always come last. */
  sort: queueSort.default('updated'),
  direction: z.enum(['asc', 'desc']).default('desc'),
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(200).default(50),
});
export type QueueQuery = z.infer<typeof queueQuery>;

/** How many cases each value of a filter would show, beside the other filters as they are. */
const facet = z.record(z.string(), z.int());
export const queueFacets = z.object({ primary: facet, escc: facet, noms: facet, owner: facet });
export type QueueFacets = z.infer<typeof queueFacets>;

/** One thing done to several cases. */
export const bulkAction = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('agenda'), meetingId: z.uuid() }),
  z.strictObject({ kind: z.literal('status'), status: z.enum(CASE_STATUSES) }),
  z.strictObject({ kind: z.literal('owner'), ownerId: z.uuid() }),
]);
export type BulkAction = z.infer<typeof bulkAction>;
/** Most cases of one command. */
export const BULK_LIMIT = 500;

/** Why a case was left as it was. */
export const BULK_REASONS = ['on-agenda', 'closed', 'has-status', 'has-owner', 'not-found'] as const;
export type BulkReason = (typeof BULK_REASONS)[number];

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
  /** Decided, not closed, and facts saved since give another answer: the board should discuss it again. */
  again: z.boolean(),
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
  lastCall: callNote.omit({ id: true }).nullable(),
});
export type QueueRow = z.infer<typeof queueRow>;

/** Why the board should discuss a decided case again. */
export const caseAgain = z.object({
  meetingId: z.uuid(),
  itemId: z.uuid(),
  meetingDate: z.string(),
  /** Instant of the save that first changed the answer. */
  since: z.string(),
  /** The framework's answer on the facts of the decision, and on those of now. */
  before: z.string(),
  after: z.string(),
  facts: z.array(z.object({ fact: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
});
export type CaseAgain = z.infer<typeof caseAgain>;

export const caseView = z.object({
  id: z.uuid(),
  /** Latest revision; a save names it as its base. */
  revision: z.int(),
  status: z.enum(CASE_STATUSES),
  ownerId: z.uuid(),
  ownerName: z.string(),
  savedAt: z.string(),
  savedBy: z.string(),
  /** Null while nothing asks for another discussion. */
  again: caseAgain.nullable(),
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
      /** Of them, how many hold what was searched for; the others are similar and come after them. */
      direct: z.int(),
      /** Words of the cases that were taken for a misspelled one, nearest first. */
      similar: z.array(z.string()),
      /** Cases whose rows are still of an older program: the search does not know all of them yet. */
      behind: z.int(),
      counts: z.object({
        all: z.int(),
        mine: z.int(),
        notReady: z.int(),
        ready: z.int(),
        urgent: z.int(),
        again: z.int(),
        awaiting: z.int(),
        discussed: z.int(),
      }),
    }),
  ),
  /** The figures beside the filters. Sort and page are not looked at. */
  facets: procedure.input(queueQuery).output(queueFacets),
  /** All in one transaction; what cannot be done to a case leaves that case as it is, and is told. */
  bulk: procedure.input(z.strictObject({ ids: z.array(z.uuid()).min(1).max(BULK_LIMIT), action: bulkAction })).output(
    z.object({
      done: z.array(z.uuid()),
      left: z.array(z.object({ id: z.uuid(), name: z.string(), reason: z.enum(BULK_REASONS) })),
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
