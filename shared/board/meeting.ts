import { z } from 'zod';
import { clinicalDate, instant, TEXT_LIMIT } from '../case/texts.ts';

const line = z.string().max(300, 'At most 300 characters');
const text = z.string().max(TEXT_LIMIT, `At most ${TEXT_LIMIT.toLocaleString('en')} characters`);
/** Wall clock time of the meeting room, `HH:MM`. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time is written HH:MM');

export const SPECIALTIES = [
  'surgery',
  'medicalOncology',
  'radiationOncology',
  'radiology',
  'pathology',
  'anesthesia',
  'nursing',
  'other',
] as const;
export type Specialty = (typeof SPECIALTIES)[number];

/** The specialties a board is expected to have present. */
export const REQUIRED_SPECIALTIES: readonly Specialty[] = [
  'surgery',
  'medicalOncology',
  'radiationOncology',
  'radiology',
  'pathology',
];

export const ROLES = ['chair', 'member', 'fellow', 'coordinator'] as const;
export type Role = (typeof ROLES)[number];

export const person = z.strictObject({
  id: z.uuid(),
  name: line,
  role: z.enum(ROLES),
  specialty: z.enum(SPECIALTIES),
  /** Has an own key slot: can unlock the workspace and sign. */
  canUnlock: z.boolean(),
  active: z.boolean(),
});
export type Person = z.infer<typeof person>;

export const attendance = z.strictObject({
  personId: z.uuid(),
  mode: z.enum(['room', 'remote', 'absent']),
  from: clockTime.nullable(),
  to: clockTime.nullable(),
  note: line.default(''),
});
export type Attendance = z.infer<typeof attendance>;

export const actionItem = z.strictObject({
  id: z.string().min(1).max(60),
  text: line,
  owner: line,
  due: clinicalDate.nullable(),
});

export const chosenOption = z.strictObject({
  /** Id in the catalogue of options, or null for one in the board's own words. */
  optionId: z.string().max(60).nullable(),
  title: line,
  /** Levels that are treated, as typed: "T9", "T6–T7, L2". Absent where none were named, as in decisions before they had a field. */
  levels: line.optional(),
  /** Instrumented levels, one range as typed: "T7–T11". */
  construct: line.optional(),
  /** "24 Gy in 3". */
  dose: line.optional(),
  /** What else belongs to it; of decisions before those fields, all of it in one line: "T7–T11; 24 Gy in 3". */
  detail: line.default(''),
  reason: text.default(''),
});
export type ChosenOption = z.infer<typeof chosenOption>;

/** Who brings the answer to an open question, as named in the meeting. */
export const resolver = z.strictObject({
  /** Id of the open question; of a fact that nobody was asked for yet its path. */
  id: z.string().min(1).max(200),
  /** Fact that is asked for; a lesion stands by its id: "lesions.t9.escc". Empty for a question of its own. */
  path: z.string().max(200),
  text: line,
  who: line,
  due: clinicalDate.nullable(),
});
export type Resolver = z.infer<typeof resolver>;

/** What the board decided of one case; every field can be typed while people talk. */
export const decisionDraft = z.strictObject({
  /** none: no recommendation. several: options in order of preference. */
  kind: z.enum(['none', 'one', 'several']).nullable(),
  options: z.array(chosenOption).max(9),
  reason: text,
  /** Why it differs from the framework's answer, where it does. */
  deviation: text,
  /** Why it differs from the presenter's plan, where it does. Absent in decisions before it was asked. */
  planDeviation: text.optional(),
  /** Who resolves which open question, by id. */
  resolvers: z.array(resolver).max(60).optional(),
  conditions: z.array(line).max(20),
  dissent: z.array(z.strictObject({ name: line, specialty: z.enum(SPECIALTIES), text })).max(20),
  actions: z.array(actionItem).max(60),
  tellsPatient: line,
  /** The board's call on stability where SINS 7-12 leaves it open, and who called it. */
  stability: z.strictObject({ call: z.enum(['stable', 'unstable']), by: line }).nullable(),
});
export type DecisionDraft = z.infer<typeof decisionDraft>;

/** A decision about which nothing was typed yet. */
export function emptyDecision(): DecisionDraft {
  return {
    kind: null,
    options: [],
    reason: '',
    deviation: '',
    conditions: [],
    dissent: [],
    actions: [],
    tellsPatient: '',
    stability: null,
  };
}

/** A recorded decision, pinned to the facts and the rules it was made on. */
export const decision = z.strictObject({
  draft: decisionDraft,
  /** Raised by each save; a save names the version it started from. */
  version: z.int().min(0),
  /** Set when the decision was recorded; null while it is typed. */
  recorded: z
    .strictObject({
      at: instant,
      by: z.uuid(),
      caseRevision: z.int().min(1),
      revisionSha256: z.string(),
      ruleVersion: line,
      /** The framework's answer at that revision, in words. */
      framework: text,
      plan: text,
    })
    .nullable(),
});
export type Decision = z.infer<typeof decision>;

export const POSTPONED_FOR = ['radiology', 'histology', 'both', 'other'] as const;

export const agendaItem = z.strictObject({
  id: z.uuid(),
  caseId: z.uuid(),
  position: z.int().min(0),
  kind: z.enum(['discuss', 'listed', 'postponed']),
  budgetMinutes: z.int().min(1).max(120),
  postponed: z.strictObject({ reason: z.enum(POSTPONED_FOR), note: line, until: clinicalDate.nullable() }).nullable(),
  /** Standard that a listed, not discussed case follows. */
  standard: line.default(''),
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
  /** Conflicts of interest in this case, beside those of the meeting. */
  conflicts: text.optional(),
  decision,
});
export type AgendaItem = z.infer<typeof agendaItem>;

export const MEETING_STATES = ['planned', 'inSession', 'finished', 'signed'] as const;

export const meeting = z.strictObject({
  id: z.uuid(),
  title: line,
  date: clinicalDate,
  startsAt: clockTime,
  place: line,
  status: z.enum(MEETING_STATES),
  chairId: z.uuid().nullable(),
  scribeId: z.uuid().nullable(),
  startedAt: instant.nullable(),
  finishedAt: instant.nullable(),
  conflicts: text,
  attendance: z.array(attendance),
  agenda: z.array(agendaItem),
});
export type Meeting = z.infer<typeof meeting>;

/** A signed document of a meeting. A correction is a new number that names the one before. */
export const minutesEntry = z.strictObject({
  id: z.uuid(),
  meetingId: z.uuid(),
  /** "2026-1": year and running number of the centre. */
  number: line,
  kind: z.enum(['minutes', 'addendum']),
  corrects: line.nullable(),
  text,
  signedBy: z.uuid(),
  signedByName: line,
  signedAt: instant,
  jsonSha256: z.string().length(64),
  pdfSha256: z.string().length(64).nullable(),
});
export type MinutesEntry = z.infer<typeof minutesEntry>;
