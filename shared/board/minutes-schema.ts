import { z } from 'zod';
import { levelRange } from '../case/levels.ts';
import { clinicalDate, instant } from '../case/texts.ts';
import { clockTime, POSTPONED_FOR, SPECIALTIES } from './meeting.ts';

/** Name and version of the shape of the attached data. */
export const MINUTES_SCHEMA = 'spineboard.minutes/1';

/** Name under which the data is attached to the PDF. */
export const MINUTES_FILE = 'minutes.json';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'A SHA-256 is 64 hexadecimal digits');

/** A stretch of text with how well it is known. `board`: set by a person against or beyond what the facts give. */
export const minutesPart = z.strictObject({ text: z.string(), state: z.enum(['known', 'unknown', 'board']) });
export type MinutesPart = z.infer<typeof minutesPart>;

export const minutesFact = z.strictObject({
  label: z.string(),
  parts: z.array(minutesPart),
  note: z.string(),
  /** Printed over the full width: a text that a person wrote. */
  wide: z.boolean(),
});
export type MinutesFact = z.infer<typeof minutesFact>;

export const minutesScore = z.strictObject({
  instrument: z.enum(['sins', 'escc', 'tokuhashi', 'tomita']),
  name: z.string(),
  /** Level of the lesion; empty for a score of the patient. */
  level: z.string(),
  lo: z.number(),
  hi: z.number(),
  values: z.array(z.number()),
  /** "10", "5–9", "1b", "?". */
  text: z.string(),
  complete: z.boolean(),
  bands: z.array(z.string()),
  reading: z.string(),
  items: z.array(
    z.strictObject({
      item: z.string(),
      title: z.string(),
      option: z.string().nullable(),
      points: z.number().nullable(),
      /** Points that the item can still have; one when answered. */
      possible: z.array(z.number()),
      origin: z.enum(['given', 'derived', 'overridden', 'unknown']),
      from: z.string(),
      /** Points that the facts alone would give; null unless overridden. */
      derivedPoints: z.number().nullable(),
      reason: z.string(),
      by: z.string(),
      /** Why nothing could be derived though the fact is known. */
      ask: z.string(),
    }),
  ),
  /** Total before the overrides; null where nothing was overridden. */
  was: z.number().nullable(),
});
export type MinutesScore = z.infer<typeof minutesScore>;

export const minutesNoms = z.strictObject({
  /** State and branches after the calls of the board. */
  state: z.enum(['settled', 'near', 'open', 'board']),
  /** Rows that the facts leave. */
  rows: z.array(z.int()),
  /** Rows that the board took among them by its calls; null where it called nothing that counts. */
  rowsByBoard: z.array(z.int()).nullable(),
  axes: z.array(
    z.strictObject({
      letter: z.enum(['N', 'O', 'M', 'S']),
      label: z.string(),
      verdict: z.string(),
      facts: z.string(),
      state: z.enum(['known', 'unknown', 'board', 'unused']),
      /** Values still possible: more than one where the board has not called it. */
      possible: z.array(z.string()),
    }),
  ),
  branches: z.array(
    z.strictObject({ rows: z.array(z.int()), decision: z.string(), text: z.string(), condition: z.string() }),
  ),
  answer: z.string(),
  /** Where the table is silent. */
  silent: z.array(z.string()),
  /** Other lesions without a row, and which one the myelopathy may be from; absent where there is none. */
  elsewhere: z.string().optional(),
  /** Missing facts that decide, and what would flip the answer. */
  deciding: z.array(z.string()),
  flips: z.array(z.string()),
});
export type MinutesNoms = z.infer<typeof minutesNoms>;

export const minutesOption = z.strictObject({
  verdict: z.enum(['chosen', 'alternative', 'open', 'not']),
  /** Order of preference among several chosen; 0 for one that was not chosen. */
  rank: z.int(),
  optionId: z.string().nullable(),
  title: z.string(),
  /** Levels, construct and dose, then what else belongs to it. */
  detail: z.string(),
  /** Its levels, construct and dose by themselves; absent where they were not given as such. */
  levels: z.array(levelRange).optional(),
  construct: levelRange.optional(),
  dose: z.string().optional(),
  why: z.string(),
  /** Rows of the framework's table that name it. */
  rows: z.array(z.int()),
  /** Ids in `sources`; none for the board's own words. */
  sources: z.array(z.string()),
});
export type MinutesOption = z.infer<typeof minutesOption>;

/** A key image that the board saw; its bytes stay in the workspace under their SHA-256. */
export const minutesImage = z.strictObject({
  sha256,
  caption: z.string(),
  /** Modality, plane and date of the examination. */
  parts: z.array(minutesPart),
});
export type MinutesImage = z.infer<typeof minutesImage>;

export const minutesAction = z.strictObject({ text: z.string(), owner: z.string(), due: clinicalDate.nullable() });

export const minutesDecision = z.strictObject({
  kind: z.enum(['none', 'one', 'several', 'standard', 'open']),
  /** The sentence: options with their details, in order. */
  text: z.string(),
  reason: z.string(),
  deviation: z.string(),
  /** Why the decision differs from the presenter's plan; absent where nothing was said, and in minutes before it was asked. */
  planDeviation: z.string().optional(),
  /** Who resolves which open question; absent where nobody was named. */
  resolvers: z.array(z.strictObject({ text: z.string(), who: z.string(), due: clinicalDate.nullable() })).optional(),
  conditions: z.array(z.string()),
  tellsPatient: z.string(),
  stability: z.strictObject({ call: z.enum(['stable', 'unstable']), by: z.string() }).nullable(),
  recordedAt: instant.nullable(),
  ruleVersion: z.string(),
});

export const minutesCase = z.strictObject({
  n: z.int().min(1),
  itemId: z.uuid(),
  caseId: z.uuid(),
  kind: z.enum(['discussed', 'listed', 'postponed']),
  revision: z.int(),
  revisionSha256: sha256,
  provenance: z.enum(['patient', 'synthetic', 'published']),
  provenanceNote: z.string(),
  patient: z.strictObject({
    name: z.string(),
    recordNumber: z.string(),
    birthDate: clinicalDate.nullable(),
    sex: z.enum(['F', 'M', 'X']).nullable(),
    /** Completed years on the day of the meeting. */
    age: z.int().nullable(),
  }),
  /** "Renal cell, T11". Never the name. */
  title: z.string(),
  urgency: z.strictObject({ level: z.enum(['now', 'week', 'routine']), title: z.string(), reason: z.string() }),
  question: z.string(),
  reason: z.string(),
  wishes: z.string(),
  comorbidity: z.string(),
  from: clockTime.nullable(),
  to: clockTime.nullable(),
  minutes: z.int().nullable(),
  facts: z.array(minutesFact),
  scores: z.array(minutesScore),
  /** Lesions beside the leading one, in short. */
  otherLesions: z.array(
    z.strictObject({
      level: z.string(),
      escc: z.string(),
      sins: z.string(),
      reading: z.string(),
      rows: z.array(z.int()),
    }),
  ),
  map: z.strictObject({
    question: z.array(levelRange),
    other: z.array(levelRange),
    irradiated: z.array(levelRange),
    screws: levelRange.nullable(),
  }),
  noms: minutesNoms,
  options: z.array(minutesOption),
  compare: z
    .strictObject({
      framework: z.string(),
      plan: z.string(),
      /** Whether every option decided is one that the framework names; null where it names none or nothing was decided. */
      sameAsFramework: z.boolean().nullable(),
      /** Whether the words of plan and decision are the same; null where words alone cannot tell. */
      sameAsPlan: z.boolean().nullable(),
    })
    .nullable(),
  decision: minutesDecision.nullable(),
  /** Required specialties that were not present during the whole discussion. */
  absent: z.array(z.strictObject({ specialty: z.enum(SPECIALTIES), text: z.string() })),
  dissent: z.array(z.strictObject({ name: z.string(), specialty: z.string(), text: z.string() })),
  actions: z.array(minutesAction),
  /** Empty in minutes that were signed before images were printed. */
  images: z.array(minutesImage).default([]),
  postponed: z
    .strictObject({
      for: z.enum(POSTPONED_FOR),
      note: z.string(),
      until: clinicalDate.nullable(),
      missing: z.array(z.string()),
    })
    .nullable(),
  /** Standard that a listed case follows. */
  standard: z.string(),
});
export type MinutesCase = z.infer<typeof minutesCase>;

export const minutesAttendee = z.strictObject({
  personId: z.uuid(),
  name: z.string(),
  part: z.enum(['chair', 'scribe', 'member']),
  mode: z.enum(['room', 'remote', 'absent']),
  from: clockTime.nullable(),
  to: clockTime.nullable(),
  note: z.string(),
});
export type MinutesAttendee = z.infer<typeof minutesAttendee>;

const signer = z.strictObject({
  personId: z.uuid(),
  name: z.string(),
  role: z.string(),
  at: instant,
  key: z.string(),
});

/** The minutes as data: what is signed, attached to the PDF and hashed. */
export const minutes = z.strictObject({
  schema: z.literal(MINUTES_SCHEMA),
  kind: z.enum(['minutes', 'addendum']),
  status: z.enum(['draft', 'signed']),
  number: z.string(),
  language: z.string(),
  timeZone: z.string(),
  synthetic: z.boolean(),
  centre: z.strictObject({
    name: z.string(),
    unit: z.string(),
    place: z.string(),
    text: z.string().optional(),
    /** SHA-256 of the logo that is printed; its bytes stay in the workspace. */
    logo: sha256.optional(),
  }),
  meeting: z.strictObject({
    id: z.uuid(),
    title: z.string(),
    date: clinicalDate,
    /** When the meeting began by the clock on the wall; as planned in a draft of one that has not begun. */
    starts: clockTime,
    /** The day on which it began, where that is not `date`. */
    startedOn: clinicalDate.nullable(),
    /** When the meeting ended; null in a draft of a meeting that is still on. */
    ends: clockTime.nullable(),
    /** The day on which it ended, where that is not the day on which it began. */
    endedOn: clinicalDate.nullable(),
    place: z.string(),
    chair: z.string(),
    scribe: z.string(),
    conflicts: z.string(),
    attendance: z.array(
      z.strictObject({
        specialty: z.enum(SPECIALTIES),
        label: z.string(),
        required: z.boolean(),
        people: z.array(minutesAttendee),
      }),
    ),
    quorum: z.strictObject({ required: z.array(z.enum(SPECIALTIES)), rule: z.string(), notMet: z.array(z.int()) }),
    carried: z.array(
      z.strictObject({
        text: z.string(),
        owner: z.string(),
        due: clinicalDate.nullable(),
        state: z.enum(['done', 'open', 'dropped']),
        note: z.string(),
      }),
    ),
  }),
  previous: z.strictObject({ number: z.string(), date: clinicalDate, sha256 }).nullable(),
  signer: signer.nullable(),
  secondSigner: signer.optional(),
  rules: z.strictObject({ app: z.string(), template: z.string(), noms: z.string(), instruments: z.array(z.string()) }),
  cases: z.array(minutesCase),
  /** What the statements of the cases rest on, numbered. */
  sources: z.array(
    z.strictObject({
      number: z.int(),
      id: z.string(),
      title: z.string(),
      authors: z.string().nullable(),
      year: z.int().nullable(),
    }),
  ),
  /** Set in a copy without names: SHA-256 of the data that it was made from. Absent in what was signed. */
  anonymized: z.strictObject({ from: sha256 }).optional(),
  addendum: z.strictObject({ text: z.string(), corrects: z.string(), correctsSha256: sha256.nullable() }).nullable(),
});
export type Minutes = z.infer<typeof minutes>;
