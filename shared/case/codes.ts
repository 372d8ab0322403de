import type { InstrumentId } from '../instruments/definition.ts';
import { histology, type HistologyId } from './histologies.ts';

/*
 * Codes of public code systems, as data. What is not listed here has no authoritative code, and is said to have none: an
 * export then uses a code system of its own.
 */

/** Code systems by name, with the address that names them in an exchange format. */
export const CODE_SYSTEMS = {
  'ICD-10-CM': 'http://hl7.org/fhir/sid/icd-10-cm',
  'SNOMED CT': 'http://snomed.info/sct',
  LOINC: 'http://loinc.org',
} as const;
export type CodeSystem = keyof typeof CODE_SYSTEMS;

export type Code = { system: CodeSystem; code: string; name: string };

/** What is known of the codes of something: at least one, the closest first, or the statement that there is none. */
export type Codes = { codes: readonly [Code, ...Code[]] } | { codes: readonly []; statement: string };

export const NO_CODE = 'No authoritative code';

/** The metastasis itself. */
export const METASTASIS_CODES = [
  { system: 'ICD-10-CM', code: 'C79.51', name: 'Secondary malignant neoplasm of bone' },
  { system: 'SNOMED CT', code: '94222008', name: 'Secondary malignant neoplasm of bone' },
] as const satisfies readonly Code[];

/** What can be asked for its codes: an instrument or the framework. */
export type Coded = InstrumentId | 'noms';

const CODES: Readonly<Record<Coded, readonly Code[]>> = {
  sins: [],
  escc: [],
  tokuhashi: [],
  tomita: [],
  karnofsky: [{ system: 'LOINC', code: '89243-0', name: 'Karnofsky' }],
  ecog: [{ system: 'LOINC', code: '89247-1', name: 'ECOG' }],
  frankel: [],
  ambulation: [],
  vas: [
    { system: 'LOINC', code: '38214-3', name: 'Pain, visual analogue scale' },
    { system: 'LOINC', code: '72514-3', name: 'Pain 0-10, verbal' },
  ],
  painType: [],
  barthel: [{ system: 'LOINC', code: '96761-2', name: 'Barthel total' }],
  mcdonnell: [],
  followUpStatus: [],
  noms: [],
};

function stated(codes: readonly Code[]): Codes {
  const [first, ...others] = codes;
  return first === undefined ? { codes: [], statement: NO_CODE } : { codes: [first, ...others] };
}

/** Codes of an instrument, or that it has none. Of VAS the scale itself comes first, the verbal rating after it. */
export function codesOf(id: Coded): Codes {
  return stated(CODES[id]);
}

/** Codes of a primary, or that it has none. */
export function codesOfHistology(id: HistologyId): Codes {
  return stated(histology(id).codes);
}
