/*
 * Questions about combinations of facts that can hardly be. Each names what contradicts what and asks; none says which
 * of the facts is wrong. Places and numbers are put in by the function beside.
 */
export const HINTS = {
  'normal-with-myelopathy': 'Frankel E is normal function, but myelopathy is recorded: are both right?',
  'normal-with-escc-3': (places: string) => `Frankel is E, but ESCC is 3${places}: is the grade right?`,
  'deficit-without-course': 'Frankel shows a deficit, but its course is recorded as none: what is its course?',
  'course-without-deficit': 'A deficit is evolving, but Frankel is E: is the grade still right?',
  'onset-in-future': 'The deficit begins in the future: is the date right?',
  'myelopathy-below-conus': 'Myelopathy is recorded, but every lesion lies below L1: where does it come from?',
  'bedridden-but-active': (karnofsky: number) =>
    `Karnofsky is ${karnofsky}, but the patient is bedridden: are both right?`,
  'walking-but-dependent': (karnofsky: number) =>
    `Karnofsky is ${karnofsky}, but the patient walks without help: are both right?`,
  'walking-without-motor': (frankel: string) =>
    `Frankel is ${frankel}, but the patient walks without help: are both right?`,
  'karnofsky-zero': 'Karnofsky is 0, which has no class in Tokuhashi: is the value right?',
  'ecog-far-from-karnofsky': (ecog: number, karnofsky: number, range: string) =>
    `ECOG is ${ecog}, but Karnofsky ${karnofsky}, where about ${range} would go with it (the map is approximate): are both right?`,
  'barthel-unlike-items': (total: number, items: string) =>
    `The Barthel total is ${total}, but its items give ${items}: which is right?`,
  'pain-free-with-vas': (vas: number) => `Pain type is none, but VAS is ${vas}: is there pain or not?`,
  'pain-free-lesions-with-vas': (vas: number) =>
    `Every lesion is scored pain-free, but VAS is ${vas}: where does the pain come from?`,
  'mechanical-pain-without-vas': 'Pain is recorded as mechanical, but VAS is 0: is there pain or not?',
  'good-primary-poor-score': (primary: string, total: string) =>
    `${primary} gives 5 points of Tokuhashi and one vertebra is involved, but the total is ${total}: are staging and condition right?`,
  'more-levels-than-vertebrae': (count: string, levels: number) =>
    `${count} with metastases recorded, but the lesions involve ${levels} levels: which count is right?`,
  'radiation-denied': (places: string) =>
    `No earlier radiation is recorded${places}, but an earlier treatment irradiated there: which is right?`,
  'fracture-denied': (places: string) =>
    `Fracture is recorded as none${places}, but collapse is over 50 %: is the body fractured?`,
  'biopsy-without-proof': 'A biopsy was done, but malignancy is recorded as not proven: what did it show?',
  'construct-misses-lesion': (construct: string, place: string) =>
    `The planned construct ${construct} does not cover the leading lesion at ${place}: is it meant for another?`,
  'idle-stability-call': (places: string) =>
    `The board called stability, but SINS is not 7–12${places} and the call is not used: is it still meant?`,
  'idle-class-call':
    'The board classified the histology, but NOMS lists it and the call is not used: is it still meant?',
  'override-without-reason': 'Urgency was set by hand without a reason: why?',
} as const;
export type HintId = keyof typeof HINTS;

/** "One vertebra", "Two vertebrae": how the count of vertebrae is named. */
export const VERTEBRAE = { '1': 'One vertebra', '2': 'Two vertebrae' } as const;

/** Where several lesions are, inside a sentence. */
export const AT_PLACES = (levels: string): string => ` at ${levels}`;
