import { fractureOf } from '../case/fracture.ts';
import { histology } from '../case/histologies.ts';
import { formatLevels, levelIndex, levelsOf, type Level } from '../case/levels.ts';
import type { CaseRecord, Lesion } from '../case/record.ts';
import { formatScore } from '../instruments/score-view.ts';
import type { CaseAssessment, LesionAssessment } from '../noms/types.ts';
import type { CriterionReading } from './series-types.ts';
import { FACTS as F } from './series-words.ts';

/** What the criteria look at: the record, one lesion of it, and its assessment. */
export type Patient = {
  record: CaseRecord;
  assessment: CaseAssessment;
  lesion: Lesion | null;
  /** Position of the lesion; -1 without one. */
  index: number;
  assessed: LesionAssessment | null;
};

export const met = (fact: string, ...paths: string[]): CriterionReading => ({ state: 'met', fact, paths, open: null });
export const notMet = (fact: string, ...paths: string[]): CriterionReading => ({
  state: 'not-met',
  fact,
  paths,
  open: null,
});
/** A fact is missing. */
export const unknown = (fact: string, ...paths: string[]): CriterionReading => ({
  state: 'unknown',
  fact,
  paths,
  open: 'fact',
});
/** The fact is there, but the paper does not say where it belongs. */
export const undefinedByPaper = (fact: string, ...paths: string[]): CriterionReading => ({
  ...unknown(fact, ...paths),
  open: 'paper',
});

const NO_LESION = unknown(F.noLesion, 'lesions');
export const at = ({ index }: Patient, field: string): string => `lesions.${index}.${field}`;

/** Reads a lesion with a function; unknown where the case has none. */
export function ofLesion(patient: Patient, read: (lesion: Lesion) => CriterionReading): CriterionReading {
  return patient.lesion === null ? NO_LESION : read(patient.lesion);
}

/** A fractured body, as recorded or as SINS scores its collapse. `wanted`: which states meet the criterion, and which stay open. */
export function fracture(patient: Patient, wanted: 'present' | 'impending'): CriterionReading {
  return ofLesion(patient, (lesion) => {
    const { value, from } = fractureOf(patient.record, lesion);
    const path = at(patient, from === undefined ? 'fracture' : 'sins.collapse');
    if (value === null) return unknown(F.fracture.unknown, path);
    const fact = from === undefined ? F.fracture[value] : `${F.fracture[value]} (${from})`;
    if (value === wanted) return met(fact, path);
    // A series of impending fractures that describes fractured levels: see the reading of that criterion.
    return wanted === 'impending' && value === 'present' ? undefinedByPaper(fact, path) : notMet(fact, path);
  });
}

type Sign = { fact: string; path: string; missing: boolean };

const named = (signs: readonly Sign[]): { facts: string; paths: string[] } => ({
  facts: signs.map((sign) => sign.fact).join(', '),
  paths: signs.map((sign) => sign.path),
});

const FRANKEL = 'neurology.frankel';
const MYELOPATHY = 'neurology.myelopathy';
const RADICULOPATHY = 'neurology.radiculopathy';

/** Signs of a deficit of cord or nerves, the facts that leave it open, and those that speak against it. */
export function deficitSigns(
  { neurology }: CaseRecord,
  painful: 'open' | 'none',
): Record<'present' | 'open' | 'absent', Sign[]> {
  const { frankel, myelopathy, radiculopathy, deficitCourse } = neurology;
  const signs: Record<'present' | 'open' | 'absent', Sign[]> = { present: [], open: [], absent: [] };
  const add = (to: keyof typeof signs, fact: string, path: string, missing = false): void =>
    void signs[to].push({ fact, path, missing });
  if (frankel === null) add('open', F.frankelUnknown, FRANKEL, true);
  else add(frankel === 'E' ? 'absent' : 'present', F.frankel(frankel), FRANKEL);
  if (myelopathy === null) add('open', F.myelopathyUnknown, MYELOPATHY, true);
  else if (myelopathy === 'yes') add('present', F.myelopathy, MYELOPATHY);
  else add('absent', F.noMyelopathy, MYELOPATHY);
  if (radiculopathy === null) add('open', F.radiculopathyUnknown, RADICULOPATHY, true);
  else if (radiculopathy === 'functional') add('present', F.functionalRadiculopathy, RADICULOPATHY);
  else if (radiculopathy === 'none') add('absent', F.noRadiculopathy, RADICULOPATHY);
  else add(painful === 'open' ? 'open' : 'absent', F.painfulRadiculopathy, RADICULOPATHY);
  if (deficitCourse === 'slow' || deficitCourse === 'rapid') {
    add('present', F.evolving(deficitCourse), 'neurology.deficitCourse');
  }
  return signs;
}

/** Whether there is a deficit; null is not known. */
export function hasDeficit(record: CaseRecord, painful: 'open' | 'none'): boolean | null {
  const { present, open } = deficitSigns(record, painful);
  return present.length > 0 ? true : open.length > 0 ? null : false;
}

/** A reading from signs: `presentIs` says whether a deficit meets the criterion or breaks it. */
export function deficit(record: CaseRecord, painful: 'open' | 'none', presentIs: 'met' | 'not-met'): CriterionReading {
  const { present, open, absent } = deficitSigns(record, painful);
  const { facts, paths } = named(present.length > 0 ? present : open.length > 0 ? open : absent);
  if (present.length > 0) return presentIs === 'met' ? met(facts, ...paths) : notMet(facts, ...paths);
  if (open.length > 0) {
    return (open.some((sign) => sign.missing) ? unknown : undefinedByPaper)(facts, ...paths);
  }
  return presentIs === 'met' ? notMet(facts, ...paths) : met(facts, ...paths);
}

const CONTROL = 'pain.control';

/** Control of pain as recorded; without a record of it, no pain needs none. */
function painControl({ pain }: CaseRecord): {
  value: 'controlled' | 'uncontrolled' | 'despite-opioids' | 'none' | null;
  path: string;
} {
  if (pain.control !== null) return { value: pain.control, path: CONTROL };
  if (pain.type === 'none') return { value: 'none', path: 'pain.type' };
  return pain.vas === 0 ? { value: 'none', path: 'pain.vas' } : { value: null, path: CONTROL };
}

export function uncontrollablePain(record: CaseRecord): CriterionReading {
  const { value, path } = painControl(record);
  if (value === null) return unknown(F.pain.unknown, path);
  return value === 'uncontrolled' || value === 'despite-opioids'
    ? met(F.pain[value], path)
    : notMet(F.pain[value], path);
}

export function despiteOpioids(record: CaseRecord): CriterionReading {
  const { value, path } = painControl(record);
  if (value === null) return unknown(F.pain.unknown, path);
  if (value === 'uncontrolled') return unknown(F.pain.opioidsUnknown, path);
  return value === 'despite-opioids' ? met(F.pain[value], path) : notMet(F.pain[value], path);
}

/** Whether several vertebrae have metastases, by the count or by the lesions entered; null is not known. */
export function severalVertebrae({ systemic, lesions }: CaseRecord): {
  value: boolean | null;
  fact: string;
  paths: string[];
} {
  const path = 'systemic.vertebral';
  const { vertebral } = systemic;
  if (vertebral === '2' || vertebral === '3+') return { value: true, fact: F.vertebrae(vertebral), paths: [path] };
  const levels = new Set<Level>(lesions.flatMap((each) => (each.levels === null ? [] : levelsOf(each.levels))));
  if (levels.size > 1) return { value: true, fact: F.severalLesions, paths: ['lesions'] };
  if (vertebral === '1') return { value: false, fact: F.vertebrae(vertebral), paths: [path] };
  return { value: null, fact: F.vertebraeUnknown, paths: [path] };
}

/** Two or more metastases: vertebrae surely count; what lies outside the spine leaves it open. */
export function twoOrMoreMetastases(record: CaseRecord): CriterionReading {
  const { extraspinalBone, organs } = record.systemic;
  const several = severalVertebrae(record);
  if (several.value === true) return met(several.fact, ...several.paths);
  if (several.value === null) return unknown(several.fact, ...several.paths);
  const outside = ['systemic.extraspinalBone', 'systemic.organs'];
  if (extraspinalBone === '0' && organs === 'none') return notMet(F.noneElsewhere, ...several.paths, ...outside);
  const some = (extraspinalBone !== null && extraspinalBone !== '0') || (organs !== null && organs !== 'none');
  return some ? undefinedByPaper(F.elsewhere, ...several.paths, ...outside) : unknown(F.elsewhereUnknown, ...outside);
}

/** Where a lesion lies: wholly within two levels, wholly outside, or across the border. */
export function within(patient: Patient, first: Level, last: Level): 'inside' | 'outside' | 'across' | null {
  const levels = patient.lesion?.levels ?? null;
  if (levels === null) return null;
  const inside = levelsOf(levels).filter(
    (level) => levelIndex(level) >= levelIndex(first) && levelIndex(level) <= levelIndex(last),
  );
  if (inside.length === 0) return 'outside';
  return inside.length === levelsOf(levels).length ? 'inside' : 'across';
}

export const levelFact = ({ lesion }: Patient): string =>
  lesion?.levels ? F.level(formatLevels(lesion.levels)) : F.levelUnknown;

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Mechanical instability as the assessment of the lesion has it: by SINS, or by the board's call. */
export function instability(patient: Patient): CriterionReading {
  const axis = patient.assessed?.noms.mechanical;
  if (axis === undefined) return NO_LESION;
  const fact = `${lowerFirst(axis.verdict)} (${axis.facts})`;
  const [only] = axis.possible;
  if (axis.possible.length === 1 && only !== undefined) {
    return only === 'unstable' ? met(fact, at(patient, 'sins')) : notMet(fact, at(patient, 'sins'));
  }
  if (axis.state === 'board') return unknown(fact, at(patient, 'stabilityByBoard'));
  const missing = patient.assessed?.sins.score.missing ?? [];
  return unknown(
    fact,
    ...missing.map((item) => (item === 'location' ? at(patient, 'levels') : at(patient, `sins.${item}`))),
  );
}

/** Primaries beyond the list of NOMS that the paper itself names as radioresistant: hepatobiliary. */
const HEPATOBILIARY: readonly (string | null)[] = ['liver', 'gallbladder', 'hepatocellular'];

export function radioresistant({ record, assessment, assessed }: Patient): CriterionReading {
  const path = 'primary.histology';
  const { histology: id } = record.primary;
  if (id !== null && HEPATOBILIARY.includes(id)) return met(F.hepatobiliary(lowerFirst(histology(id).name)), path);
  const axis = (assessed?.noms ?? assessment.noms).oncologic;
  const [only] = axis.possible;
  const fact = axis.facts === '' ? lowerFirst(axis.verdict) : `${lowerFirst(axis.verdict)} (${axis.facts})`;
  if (axis.possible.length === 1 && only !== undefined)
    return only === 'resistant' ? met(fact, path) : notMet(fact, path);
  return unknown(fact, axis.state === 'board' ? 'primary.radiosensitivityByBoard' : path);
}

/** Fact behind each item of Tokuhashi. */
const TOKUHASHI_FACTS: Readonly<Record<string, string>> = {
  generalCondition: 'systemic.karnofsky',
  extraspinal: 'systemic.extraspinalBone',
  vertebral: 'systemic.vertebral',
  organs: 'systemic.organs',
  primary: 'primary.histology',
  palsy: FRANKEL,
};

/** Whether the Tokuhashi total is below a limit, whatever is missing. */
export function tokuhashiBelow(limit: number, { assessment }: Patient): CriterionReading {
  const { score, answers } = assessment.tokuhashi;
  const fact = F.tokuhashi(formatScore(score));
  const paths = answers
    .filter((each) => score.complete || each.option === null)
    // Where a fact is known but gives no answer, it is the answer itself that is asked for.
    .map((each) => (each.ask === undefined ? (TOKUHASHI_FACTS[each.item] ?? '') : `answers.tokuhashi.${each.item}`));
  if (score.hi < limit) return met(fact, ...paths);
  return score.lo >= limit ? notMet(fact, ...paths) : unknown(fact, ...paths);
}
