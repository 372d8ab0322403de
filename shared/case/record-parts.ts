import { z } from 'zod';
import { LEVELS, levelRange } from './levels.ts';
import { clinicalDate, entryId, instant, line, text } from './texts.ts';

/** Examinations that the framework wants before a decision; the MR one by one, as its sequences are asked for. */
export const WORK_UP = [
  'bloodCount',
  'coagulation',
  'renalFunction',
  'electrolytes',
  'mrT1',
  'mrStir',
  'mrAxialT2',
  'mrGadolinium',
  'ct',
  'petCt',
  'biopsy',
] as const;
export type WorkUpId = (typeof WORK_UP)[number];

export const workUpEntry = z.strictObject({
  state: z.enum(['done', 'ordered', 'not-possible', 'not-needed']),
  date: clinicalDate.nullable(),
  note: line.default(''),
});
export type WorkUpEntry = z.infer<typeof workUpEntry>;

const entry = workUpEntry.nullable();
/** By examination; null is not known. */
export const workUp = z.strictObject({
  bloodCount: entry,
  coagulation: entry,
  renalFunction: entry,
  electrolytes: entry,
  mrT1: entry,
  mrStir: entry,
  mrAxialT2: entry,
  mrGadolinium: entry,
  ct: entry,
  petCt: entry,
  biopsy: entry,
});
export type WorkUp = z.infer<typeof workUp>;

export function emptyWorkUp(): WorkUp {
  return {
    bloodCount: null,
    coagulation: null,
    renalFunction: null,
    electrolytes: null,
    mrT1: null,
    mrStir: null,
    mrAxialT2: null,
    mrGadolinium: null,
    ct: null,
    petCt: null,
    biopsy: null,
  };
}

export const TREATMENT_KINDS = ['surgery', 'cement', 'radiation', 'systemic', 'other'] as const;

export const earlierTreatment = z.strictObject({
  id: entryId,
  kind: z.enum(TREATMENT_KINDS),
  /** Levels operated on or irradiated; null where it has none or they are unknown. */
  levels: levelRange.nullable(),
  date: clinicalDate.nullable(),
  /** What was given or done: "30 Gy in 10", "Laminectomy T8-T10". */
  detail: line,
  note: text.default(''),
});
export type EarlierTreatment = z.infer<typeof earlierTreatment>;

export const planOfPresenter = z.strictObject({
  /** Ids of the catalogue of options, in order of preference. */
  options: z.array(z.string().max(60)).max(9),
  /** Instrumented levels, or null. */
  construct: levelRange.nullable(),
  /** Levels within the construct without screws. */
  screwless: z.array(z.enum(LEVELS)).max(LEVELS.length),
  /** Levels with cement in the body. */
  cement: z.array(z.enum(LEVELS)).max(LEVELS.length),
});
export type PlanOfPresenter = z.infer<typeof planOfPresenter>;

export const IMAGE_MODALITIES = ['mr', 'ct', 'x-ray', 'pet-ct', 'other'] as const;
export const IMAGE_PLANES = ['axial', 'sagittal', 'coronal', 'other'] as const;

/** A key image; its bytes lie encrypted in the workspace under their SHA-256. */
export const keyImage = z.strictObject({
  id: entryId,
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'A SHA-256 is 64 hexadecimal digits'),
  type: z.enum(['image/png', 'image/jpeg']),
  width: z.int().min(1).max(30_000),
  height: z.int().min(1).max(30_000),
  caption: line,
  modality: z.enum(IMAGE_MODALITIES).nullable(),
  plane: z.enum(IMAGE_PLANES).nullable(),
  date: clinicalDate.nullable(),
  /** Shown in the meeting and printed in the minutes. */
  chosen: z.boolean(),
});
export type KeyImage = z.infer<typeof keyImage>;

/** A fact that is unknown and was asked for: "unknown, ask radiology". */
export const openQuestion = z.strictObject({
  id: entryId,
  /** Fact that is asked for; a lesion stands by its id: "lesions.t9.sins.boneLesion". Empty for a question of its own. */
  path: z.string().max(200),
  text: line,
  /** Who is asked: a name or a specialty. */
  askedOf: line,
  by: line,
  at: instant,
  /** Day by which the answer is wanted; absent where none was said. */
  due: clinicalDate.optional(),
  answer: text.default(''),
  answeredAt: instant.nullable(),
});
export type OpenQuestion = z.infer<typeof openQuestion>;

/** A second reading of an instrument on a lesion, scored without sight of the first. */
export const secondRead = z.strictObject({
  id: entryId,
  instrument: z.enum(['sins', 'escc']),
  lesionId: entryId,
  by: line,
  at: instant,
  /** Option by item; null is unknown to this reader. */
  answers: z.record(z.string().max(40), z.string().max(40).nullable()),
  /** When its reader looked at the first answers before it was finished; absent while it is, or was, blind. */
  seenFirstAt: instant.optional(),
  /** What became of it: which reading the case goes on with; null while they are compared. */
  outcome: z.enum(['first', 'second', 'item-by-item']).nullable(),
});
export type SecondRead = z.infer<typeof secondRead>;

/** A call about a case that could not wait for the meeting. */
export const callNote = z.strictObject({
  id: entryId,
  /** Who was called. */
  called: line,
  at: instant,
  agreed: text,
  by: line,
});
export type CallNote = z.infer<typeof callNote>;
