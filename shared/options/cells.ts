import type { AspectId, Cell } from './types.ts';

/** What no source states. */
export const NOT_STATED: Cell = { text: null, sources: [] };

export const noms = (text: string): Cell => ({ text, sources: ['noms-update'] });
export const review = (text: string): Cell => ({ text, sources: ['mis-review'] });
export const miss52 = (text: string): Cell => ({ text, sources: ['miss-52'] });
export const pvp20 = (text: string): Cell => ({ text, sources: ['ppsf-pvp-20'] });
export const cement14 = (text: string): Cell => ({ text, sources: ['cement-14'] });

/** What several options share, said once. */
export const NOT_DECOMPRESSED = 'Not decompressed';
export const TUMOR_UNTOUCHED = review('No effect on the tumor: adjuvant treatment needed');
export const LIMITED_STABILIZATION =
  'with significant comorbidity it may be limited to cement and/or percutaneous screws';
export const CEMENT_RISKS = review('Leakage 10–70 % on radiographs, to 93 % on CT; symptomatic up to 10 %');
export const CEMENT_MUST_NOT = review(
  'Symptomatic cord compression, overt instability; posterior-wall rupture and upper thoracic level need trained hands',
);
export const OPEN_SURGERY_RISKS = miss52('Complications near 25 % in open surgery');
export const AFTER_OPEN_SURGERY = miss52('30–40 days after open surgery');
export const SRS_FRACTURE = review('Vertebral fracture 11–39 %');

/** The same for every option: what is given for a deficit from compression, whatever else is done. */
const STEROIDS = noms(
  'For a deficit from compression: dexamethasone 10 mg, then 4 mg every 6 hours, tapered as soon as possible; long-term steroids with trimethoprim/sulfamethoxazole',
);

/** All aspects of an option: the stated ones, and "not stated" for the rest. */
export function cells(stated: Partial<Record<AspectId, Cell>>): Record<AspectId, Cell> {
  return {
    purpose: NOT_STATED,
    cord: NOT_STATED,
    stability: NOT_STATED,
    dose: NOT_STATED,
    localControl: NOT_STATED,
    result: NOT_STATED,
    risks: NOT_STATED,
    wants: NOT_STATED,
    mustNot: NOT_STATED,
    radiationStarts: NOT_STATED,
    stay: NOT_STATED,
    steroids: STEROIDS,
    ...stated,
  };
}

/** Aspects in the order of the side-by-side, with their row heads. */
export const ASPECTS: readonly { id: AspectId; label: string }[] = [
  { id: 'purpose', label: 'For' },
  { id: 'cord', label: 'Cord' },
  { id: 'stability', label: 'Stability' },
  { id: 'dose', label: 'Dose' },
  { id: 'localControl', label: 'Local control' },
  { id: 'result', label: 'Pain and function' },
  { id: 'risks', label: 'Risks' },
  { id: 'wants', label: 'Wants' },
  { id: 'mustNot', label: 'Must not' },
  { id: 'radiationStarts', label: 'Radiation starts' },
  { id: 'stay', label: 'Stay' },
  { id: 'steroids', label: 'Steroids' },
];
