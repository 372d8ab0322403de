import { z } from 'zod';
import { boardAction } from '../board/actions.ts';
import { boardRules, quorumRule } from '../board/rules.ts';
import {
  agendaItem,
  attendance,
  clockTime,
  decisionDraft,
  meeting,
  minutesEntry,
  POSTPONED_FOR,
} from '../board/meeting.ts';
import { caseRecord } from '../case/record.ts';
import { clinicalDate, instant } from '../case/texts.ts';
import { procedure } from './base.ts';
import { queueRow } from './cases.ts';

const meetingDetails = z.strictObject({
  title: z.string().trim().min(1, 'A meeting needs a title').max(300),
  date: clinicalDate,
  startsAt: clockTime,
  place: z.string().max(300),
  chairId: z.uuid().nullable(),
  scribeId: z.uuid().nullable(),
  /** Minutes that the meeting has for its agenda; null for the centre's, left out where they stay as they are. */
  budgetMinutes: boardRules.shape.meetingMinutes.nullable().optional(),
});

/** A meeting with what its screens need of the cases. Records are read at the pinned revision once a decision is recorded. */
export const meetingView = meeting.extend({
  items: z.array(
    agendaItem.extend({
      row: queueRow,
      /** The record the board looks at: latest, or the pinned revision after recording. */
      record: caseRecord,
      revision: z.int(),
    }),
  ),
  minutes: z.array(minutesEntry),
  /** What earlier meetings leave to this one. */
  carried: z.array(boardAction),
  /** Minutes that the meeting has for its agenda. */
  budgetMinutes: z.int(),
  /** Those that were set for it, or that it began with; null while it follows the centre. */
  ownBudgetMinutes: z.int().nullable(),
  /** The centre's while it is planned, then the one under which it was opened. */
  quorum: quorumRule,
});
export type MeetingView = z.infer<typeof meetingView>;

export const meetingSummary = z.object({
  id: z.uuid(),
  title: z.string(),
  date: clinicalDate,
  startsAt: clockTime,
  status: meeting.shape.status,
  cases: z.int(),
  decided: z.int(),
  minutesNumber: z.string().nullable(),
});
export type MeetingSummary = z.infer<typeof meetingSummary>;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'A SHA-256 is 64 hexadecimal digits');
const signature = {
  meetingId: z.uuid(),
  personId: z.uuid(),
  passphrase: z.string().min(1).max(1000),
  /** Who signs beside them, where the centre wants two. */
  second: z.strictObject({ personId: z.uuid(), passphrase: z.string().min(1).max(1000) }).optional(),
  /** Leaves the centre's own template aside; a broken one is VALIDATION with path "template". */
  builtInTemplate: z.boolean().optional(),
};

/** A paper beside the minutes: the agenda, the letter for one case, signed minutes without names. */
export const paperWanted = z.discriminatedUnion('paper', [
  z.strictObject({ paper: z.literal('agenda'), meetingId: z.uuid(), withNames: z.boolean() }),
  z.strictObject({
    paper: z.literal('letter'),
    meetingId: z.uuid(),
    itemId: z.uuid(),
    /** Address, lines below one another. */
    to: z.string().max(1000),
    withDissent: z.boolean(),
  }),
  z.strictObject({
    paper: z.literal('nameless'),
    minutesId: z.uuid(),
    /** More words to be replaced, beside the names of the patients. */
    words: z.array(z.string().trim().min(1).max(300)).max(50),
  }),
]);
export type PaperWanted = z.infer<typeof paperWanted>;

const item = z.strictObject({ meetingId: z.uuid(), itemId: z.uuid() });

/** Meetings, agendas, decisions, signed minutes. A signed meeting refuses every change with FORBIDDEN. */
export const board = {
  list: procedure.output(z.array(meetingSummary)),
  get: procedure.input(z.strictObject({ id: z.uuid() })).output(meetingView),
  create: procedure.input(meetingDetails).output(meetingView),
  /** `base`: the conflicts that were known when theirs were typed; what was kept since is put together with them. */
  update: procedure
    .input(
      meetingDetails.extend({ id: z.uuid(), conflicts: z.string().max(5000), base: z.string().max(5000).optional() }),
    )
    .output(meetingView),
  addCases: procedure
    .input(
      z.strictObject({
        meetingId: z.uuid(),
        caseIds: z.array(z.uuid()).min(1).max(100),
        /** Where the first of them goes, 0 is first; the end of the agenda where it is left out. */
        position: z.int().min(0).optional(),
      }),
    )
    .output(meetingView),
  removeCase: procedure.input(item).output(meetingView),
  /** Puts the item at `position` (0 is first); the others close up. */
  moveCase: procedure.input(item.extend({ position: z.int().min(0) })).output(meetingView),
  setItem: procedure
    .input(
      item.extend({
        kind: z.enum(['discuss', 'listed', 'postponed']),
        budgetMinutes: z.int().min(1).max(120),
        standard: z.string().max(300).default(''),
        postponed: z
          .strictObject({ reason: z.enum(POSTPONED_FOR), note: z.string().max(300), until: clinicalDate.nullable() })
          .nullable(),
      }),
    )
    .output(meetingView),
  /** `base` as for the meeting's. */
  setConflicts: procedure
    .input(item.extend({ conflicts: z.string().max(2000), base: z.string().max(2000).optional() }))
    .output(meetingView),
  /** The centre's own rules; a meeting that has started keeps those it began with. */
  rules: procedure.output(boardRules),
  setRules: procedure.input(boardRules).output(boardRules),
  setAttendance: procedure
    .input(z.strictObject({ meetingId: z.uuid(), attendance: z.array(attendance).max(200) }))
    .output(meetingView),
  start: procedure.input(z.strictObject({ meetingId: z.uuid() })).output(meetingView),
  /** The instant now by the clock of the meeting, which keeps its pace when the computer's is set. */
  clock: procedure.input(z.strictObject({ meetingId: z.uuid() })).output(z.object({ now: instant })),
  /** Marks the case on the projector now; stamps when its discussion began. */
  beginCase: procedure.input(item).output(meetingView),
  /** Keeps what was typed. CASE_CHANGED-like conflict: VALIDATION with path "version" when another window saved first. */
  saveDecision: procedure.input(item.extend({ version: z.int().min(0), draft: decisionDraft })).output(meetingView),
  /** Records the decision: seals the case's revision and pins facts, rule version and framework's answer. */
  recordDecision: procedure.input(item.extend({ version: z.int().min(0), draft: decisionDraft })).output(meetingView),
  /** Every discussed case must have a recorded decision (also "none"). */
  finish: procedure.input(z.strictObject({ meetingId: z.uuid() })).output(meetingView),
  /**
   * Lays the minutes of a meeting out ahead: a draft, and the signing, then wait only for what has changed since. Answers
   * at once, whether that succeeds or not.
   */
  layOut: procedure.input(z.strictObject({ meetingId: z.uuid() })).output(z.strictObject({})),
  /** Signs with the signer's own passphrase; the minutes get the next number of the year, JSON and PDF are kept. */
  sign: procedure.input(z.strictObject(signature)).output(meetingView),
  /** A correction of signed minutes: a new number that names the old one. */
  addAddendum: procedure
    .input(
      z.strictObject({
        ...signature,
        text: z.string().trim().min(1, 'An addendum needs a text').max(20_000),
      }),
    )
    .output(meetingView),
  /** Sets a paper, to be looked at before it leaves; its PDF waits at {@link PAPER_DOWNLOAD} until the workspace is locked. */
  prepare: procedure.input(paperWanted).output(
    z.object({
      id: z.uuid(),
      /** SHA-256 of the data that is attached. */
      sha256,
      /** Texts in which a name was replaced, for a copy without names. */
      replaced: z.array(z.object({ n: z.int().nullable(), before: z.string(), after: z.string() })),
      /** Names that still stand in the data of such a copy. */
      left: z.array(z.string()),
    }),
  ),
  /** Whether these bytes were signed, and what was signed under the number that a file names. */
  verify: procedure.input(z.strictObject({ pdfSha256: sha256, number: z.string().max(300).nullable() })).output(
    z.object({
      exact: minutesEntry.nullable(),
      sameNumber: minutesEntry.nullable(),
      /** Addenda of the same meeting that were signed later. */
      later: z.array(minutesEntry),
    }),
  ),
};

/** Where the door answers with the signed PDF: `GET /download/minutes/<minutes id>.pdf`; a draft: `/download/meetings/<id>/draft.pdf`, and of it the page of one agenda item: `/download/meetings/<id>/draft-<item id>.pdf`. */
export const MINUTES_DOWNLOAD = '/download/minutes/';
export const DRAFT_DOWNLOAD = '/download/meetings/';
/** Where a paper waits that was prepared: `GET /download/papers/<id>.pdf`. */
export const PAPER_DOWNLOAD = '/download/papers/';
