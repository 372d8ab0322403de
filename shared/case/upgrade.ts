import { emptyWorkUp } from './record-parts.ts';
import { CASE_SCHEMA_VERSION } from './record.ts';

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The part with its new fields where it does not have them; what is no object is left for the schema to refuse. */
const grown = (part: unknown, fields: Json): unknown => (isObject(part) ? { ...fields, ...part } : part);

/** Version 2 asks more of a case; of all that is new, nothing is known. */
function toVersion2(record: Json): Json {
  const { referral, primary, pain, systemic, answers, lesions } = record;
  return {
    workUp: emptyWorkUp(),
    earlierTreatments: [],
    plan: { options: [], construct: null, screwless: [], cement: [] },
    images: [],
    questions: [],
    secondReads: [],
    calls: [],
    ...record,
    schemaVersion: 2,
    referral: grown(referral, { refusesInvasive: null }),
    primary: grown(primary, { proven: null, controlled: null }),
    pain: grown(pain, { control: null }),
    systemic: grown(systemic, { ecog: null, barthel: null, cardiopulmonary: null, coagulopathy: null }),
    answers: grown(answers, { barthel: {} }),
    lesions: Array.isArray(lesions) ? lesions.map((each: unknown) => grown(each, { fracture: null })) : lesions,
  };
}

/** By the version that a record was written with: the step to the next. */
const STEPS: Readonly<Record<number, (record: Json) => Json>> = { 1: toVersion2 };

/**
 * A record of an older version in the shape of this one: what is new is unknown, what was there stays as it was. Anything
 * else (a record of this version or a newer one, or no record at all) comes back untouched, for the schema to judge.
 */
export function upgradeCase(input: unknown): unknown {
  let record = input;
  while (isObject(record) && typeof record['schemaVersion'] === 'number') {
    const step = record['schemaVersion'] < CASE_SCHEMA_VERSION ? STEPS[record['schemaVersion']] : undefined;
    if (step === undefined) return record;
    record = step(record);
  }
  return record;
}
