import type { NomsDecision } from '../noms/types.ts';
import type { FactId } from './facts.ts';

/** Why an option is named, possible, waiting for a fact, or met by a "must not". */
export const REASONS = {
  unable: 'Unable to tolerate surgery',
  cardiopulmonary: 'Severe cardiopulmonary disease',
  coagulopathy: 'Coagulopathy',
  unstable: 'The lesion is unstable: instability must be treated first',
  notStabilized: 'The lesion is unstable: radiation does not stabilize it',
  overtInstability: 'The lesion is unstable: not with overt instability',
  notAloneUnstable: 'The lesion is unstable: not alone when unstable',
  boardStability: 'SINS 7–12: the board calls stability',
  boardClass: 'Histology on neither list: the board classifies it',
  rapid: 'Rapidly progressing deficit: surgery first',
  srsWantsLowGrade: 'Wants ESCC 0–1c; here it is high grade',
  marginWanted: 'Wants ESCC 0–1c, or a tumor parted from the cord first; here it is high grade',
  srsWantsResistant: 'Wants a radioresistant or previously irradiated tumor; here it is neither',
  resistantWanted: 'Wants a radioresistant histology; here it is radiosensitive',
  compression: 'Cord compression',
  symptomaticCompression: 'Symptomatic cord compression',
  needsDecompression: 'High-grade ESCC with a neurological deficit: not where decompression is needed',
  severeDeficit: 'Severe deficit (Frankel A or B)',
  severalSpinal: 'Several spinal metastases',
  wantsInstability: 'Wants mechanical instability; here the lesion is stable',
  noCompression: 'No high-grade compression',
  wantsUnfit: 'For patients not fit for open surgery; here surgery is tolerated',
  notSolitary: 'Not a solitary metastasis',
  primaryNotControlled: 'The primary is not controlled',
  prognosisShort: 'The Tokuhashi total is below 12',
  survivalShort: 'Tokuhashi 0–8: under 6 months, conservative or palliative care advised',
  notHypervascular: 'Not among the hypervascular tumors (renal, thyroid, hepatocellular)',
  hypervascular: 'Hypervascular tumor (renal, thyroid, hepatocellular): embolization before decompression',
  earlierRadiation: 'Earlier radiation at this level: the table is silent',
  conservativeAdvised: 'Tokuhashi 0–8 advises conservative or palliative care',
  canalOccupied: 'Wants no obvious canal occupation; here ESCC is high grade',
  nerveInjury: 'Wants no cord or nerve injury; here there is a deficit',
  noFracture: 'Wants a pathological fracture; here none is present',
  noImpendingFracture: 'Wants an impending pathological fracture; here there is none',
  twoOrRefuses: 'Wants two or more metastases, or a patient who refuses more invasive surgery; here neither',
  notProven: 'Wants a proven malignancy; here it is not proven',
  cementPain:
    'Wants mechanical instability, a radioresistant tumor, or pain despite continuous opioids; here none of them',
  tokuhashiTooHigh: 'Wants Tokuhashi below 11',
  levelOutside: 'Wants a single level from T9 to L2',
  notPainful: 'Wants a painful lesion; here there is no pain',
  notCollapsed: 'Wants a collapsed body; here there is no collapse',
  collapsed: 'The body has collapsed: kyphoplasty is for that',
  posterolateral: 'Posterolateral elements involved: a lysed pedicle is hidden on fluoroscopy (navigation)',
  limitedStabilization:
    'With significant comorbidity stabilization may be limited to cement and/or percutaneous screws',
  refuses: 'Refuses more invasive surgery',
  threateningUnstable: 'Wants an asymptomatic or non-threatening lesion; here it is unstable',
  threateningDeficit: 'Wants an asymptomatic or non-threatening lesion; here there is a deficit',
  steroidsWant: 'Wants a deficit from compression, or biologic pain; here neither',
} as const;

/** A fact that an option asks for and nobody knows, as it stands in a list of such facts. */
export const FACT_NAMES: Readonly<Record<FactId, string>> = {
  escc: 'ESCC',
  deficit: 'neurological deficit (Frankel, myelopathy)',
  nerveInjury: 'cord or nerve injury (Frankel, myelopathy, radiculopathy)',
  severeDeficit: 'neurological deficit (Frankel)',
  course: 'course of the deficit',
  stability: 'stability (SINS not complete)',
  radiosensitivity: 'radiosensitivity',
  earlierRadiation: 'earlier radiation',
  tolerance: 'tolerance of surgery',
  cardiopulmonary: 'cardiopulmonary disease',
  coagulopathy: 'coagulation',
  refusesInvasive: 'whether more invasive surgery is refused',
  fracture: 'fracture',
  collapse: 'collapse',
  posterolateral: 'posterolateral involvement',
  pain: 'pain',
  biologicPain: 'type of pain',
  painDespiteOpioids: 'control of pain',
  spinal: 'number of vertebrae with metastases',
  metastases: 'number of metastases',
  proven: 'whether the malignancy is proven',
  primaryControlled: 'whether the primary is controlled',
  hypervascular: 'histology',
  oneLevelT9toL2: 'level',
  tokuhashi8: 'Tokuhashi',
  tokuhashi11: 'whether Tokuhashi is below 11',
  tokuhashi12: 'whether Tokuhashi reaches 12',
};

/** The unknown facts of an option in one line: "Unknown: ESCC, course of the deficit". */
export const UNKNOWN = 'Unknown';

export const LABELS = {
  possible: 'not named by the framework',
  missing: 'a fact is missing',
  against: 'against',
} as const;

/** What a kind is, by the answer of the framework through which it is named. */
const STABILIZATION_KIND = 'a kind of stabilization';
const CEBRT_KIND = 'a schedule of cEBRT';
const SRS_KIND = 'a schedule of SRS';
const SURGERY_KIND = 'a kind of decompression and stabilization';

/** Words of a kind by the group it stands in and the answer of the framework that holds it. */
export const KIND_WORDS: Readonly<
  Record<'stabilization' | 'radiation' | 'surgery', Partial<Readonly<Record<NomsDecision, string>>>>
> = {
  stabilization: { 'stabilization-cebrt': STABILIZATION_KIND, 'stabilization-srs': STABILIZATION_KIND },
  radiation: {
    cebrt: CEBRT_KIND,
    'stabilization-cebrt': CEBRT_KIND,
    srs: SRS_KIND,
    'stabilization-srs': SRS_KIND,
    'decompression-stabilization-srs': SRS_KIND,
  },
  surgery: { 'decompression-stabilization-srs': SURGERY_KIND },
};

/** What an operation wants where the tumor bleeds; `name` is the histology. */
export const EMBOLIZE_FIRST = (wants: string, name: string): string =>
  `${wants}; embolization first: ${name} is hypervascular`;
