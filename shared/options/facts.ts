import { isHighGrade } from '../case/escc-grade.ts';
import { fractureOf } from '../case/fracture.ts';
import { histology } from '../case/histologies.ts';
import { levelIndex, type LevelRange } from '../case/levels.ts';
import { priorRadiationOf } from '../case/prior-radiation.ts';
import type { CaseRecord, Lesion } from '../case/record.ts';
import type { Score } from '../instruments/definition.ts';
import type { CaseAssessment, NomsAssessment } from '../noms/types.ts';

/** What the limits of the techniques ask of a case, each with its possible answers. */
export type FactAnswers = {
  escc: 'low' | 'high';
  deficit: 'yes' | 'no';
  /** A deficit, or a radiculopathy with loss of function. */
  nerveInjury: 'yes' | 'no';
  /** Frankel A or B. */
  severeDeficit: 'yes' | 'no';
  course: 'rapid' | 'other';
  stability: 'stable' | 'unstable';
  radiosensitivity: 'sensitive' | 'resistant';
  earlierRadiation: 'none' | 'yes';
  tolerance: 'able' | 'unable';
  cardiopulmonary: 'none' | 'severe';
  coagulopathy: 'yes' | 'no';
  refusesInvasive: 'yes' | 'no';
  fracture: 'none' | 'impending' | 'present';
  collapse: 'yes' | 'no';
  posterolateral: 'yes' | 'no';
  pain: 'yes' | 'no';
  biologicPain: 'yes' | 'no';
  painDespiteOpioids: 'yes' | 'no';
  /** More than one vertebra with metastases. */
  spinal: 'one' | 'several';
  /** Metastases anywhere: vertebrae, other bones, major organs. */
  metastases: 'solitary' | 'several';
  proven: 'yes' | 'no';
  primaryControlled: 'yes' | 'no';
  hypervascular: 'yes' | 'no';
  /** One level, from T9 to L2. */
  oneLevelT9toL2: 'yes' | 'no';
  tokuhashi8: 'within' | 'above';
  tokuhashi11: 'below' | 'reached';
  tokuhashi12: 'below' | 'reached';
};
export type FactId = keyof FactAnswers;

export type Fact<V extends string> = {
  value: V | null;
  /** Whether the board has to say it, no further fact will: SINS 7-12, a histology on neither list. */
  isForBoard?: true;
  /** Facts of the record that it follows from, or that are missing. */
  paths: readonly string[];
};
export type Facts = { readonly [K in FactId]: Fact<FactAnswers[K]> };

const yesNo = (value: boolean | null): 'yes' | 'no' | null => (value === null ? null : value ? 'yes' : 'no');
const given = <V extends string>(value: V | null, path: string): Fact<V> => ({ value, paths: [path] });

/** Known as soon as one of the facts says so; ruled out when all of them do. */
function anyOf(parts: readonly { path: string; says: boolean | null }[]): Fact<'yes' | 'no'> {
  const saying = parts.filter((part) => part.says === true);
  if (saying.length > 0) return { value: 'yes', paths: saying.map((part) => part.path) };
  const open = parts.filter((part) => part.says === null);
  if (open.length > 0) return { value: null, paths: open.map((part) => part.path) };
  return { value: 'no', paths: parts.map((part) => part.path) };
}

const isSaid = <V extends string>(value: V | null, ...said: readonly V[]): boolean | null =>
  value === null ? null : said.includes(value);

function isOneLevelFromT9toL2({ from, to }: LevelRange): boolean {
  return from === to && levelIndex('T9') <= levelIndex(from) && levelIndex(from) <= levelIndex('L2');
}

function neurology({ neurology: { frankel, myelopathy, radiculopathy, deficitCourse } }: CaseRecord) {
  const parts = [
    { path: 'neurology.frankel', says: frankel === null ? null : frankel !== 'E' },
    { path: 'neurology.myelopathy', says: isSaid(myelopathy, 'yes') },
  ];
  const deficit = anyOf(parts);
  const course = given(
    deficitCourse === null ? (deficit.value === 'no' ? 'other' : null) : deficitCourse === 'rapid' ? 'rapid' : 'other',
    'neurology.deficitCourse',
  );
  return {
    deficit,
    course,
    nerveInjury: anyOf([...parts, { path: 'neurology.radiculopathy', says: isSaid(radiculopathy, 'functional') }]),
    severeDeficit: given(yesNo(isSaid(frankel, 'A', 'B')), 'neurology.frankel'),
  } satisfies Partial<Facts>;
}

function mechanical(lesion: Lesion | null, at: string, noms: NomsAssessment): Fact<'stable' | 'unstable'> {
  const { possible, state } = noms.mechanical;
  const sins = lesion === null ? 'lesions' : `${at}.sins`;
  const [only, other] = possible;
  if (only !== undefined && other === undefined) {
    return { value: only, paths: state === 'board' ? [sins, `${at}.stabilityByBoard`] : [sins] };
  }
  if (state === 'board') return { value: null, isForBoard: true, paths: [`${at}.stabilityByBoard`] };
  return { value: null, paths: [sins] };
}

function oncologic(record: CaseRecord, { oncologic: { possible, state } }: NomsAssessment): Facts['radiosensitivity'] {
  const [only, other] = possible;
  const called = record.primary.radiosensitivityByBoard !== null && state === 'board';
  if (only !== undefined && other === undefined)
    return given<'sensitive' | 'resistant'>(only, called ? 'primary.radiosensitivityByBoard' : 'primary.histology');
  if (state === 'board') return { value: null, isForBoard: true, paths: ['primary.radiosensitivityByBoard'] };
  return { value: null, paths: ['primary.histology'] };
}

/**
 * What SINS and the pain say of the lesion, as it was assessed: a stability that is only assumed is no collapse. Pain
 * follows from the patient's pain type unless it was scored for the lesion.
 */
function sinsFacts(
  record: CaseRecord,
  lesion: Lesion | null,
  at: string,
  view: CaseAssessment['lesions'][number] | undefined,
) {
  const answer = (item: string): string | null => view?.sins.answers.find((each) => each.item === item)?.option ?? null;
  const path = (item: string): string => (lesion === null ? 'lesions' : `${at}.sins.${item}`);
  const pain = answer('pain');
  const { type, control } = record.pain;
  const isScored = view?.sins.answers.some((each) => each.item === 'pain' && /given|overridden/u.test(each.origin));
  const painPath = isScored === true ? path('pain') : 'pain.type';
  const collapse = answer('collapse');
  const assessed = collapse === null ? {} : { collapse: { option: collapse, reason: '', by: '' } };
  const broken = lesion === null ? null : fractureOf(record, { ...lesion, sins: assessed });
  const fracturePath = broken?.from === undefined ? `${at}.fracture` : path('collapse');
  return {
    // A type of pain is pain, also where it does not tell whether it is mechanical.
    pain: given(pain === null ? yesNo(type === null ? null : type !== 'none') : yesNo(pain !== 'none'), painPath),
    biologicPain: given(yesNo(isSaid(type, 'biologic')), 'pain.type'),
    painDespiteOpioids: given(yesNo(isSaid(control, 'despite-opioids')), 'pain.control'),
    collapse: given(yesNo(isSaid(collapse, 'over50', 'under50')), path('collapse')),
    posterolateral: given(yesNo(isSaid(answer('posterolateral'), 'unilateral', 'bilateral')), path('posterolateral')),
    fracture: given(broken?.value ?? null, broken === null ? 'lesions' : fracturePath),
  } satisfies Partial<Facts>;
}

function extent(record: CaseRecord) {
  const { vertebral, extraspinalBone, organs } = record.systemic;
  const lesions = { path: 'lesions', says: record.lesions.length > 1 };
  const vertebrae = { path: 'systemic.vertebral', says: isSaid(vertebral, '2', '3+') };
  const spinal = anyOf([lesions, vertebrae]);
  const metastases = anyOf([
    lesions,
    vertebrae,
    { path: 'systemic.extraspinalBone', says: isSaid(extraspinalBone, '1-2', '3+') },
    { path: 'systemic.organs', says: isSaid(organs, 'removable', 'unremovable') },
  ]);
  return {
    spinal: { ...spinal, value: spinal.value === null ? null : spinal.value === 'yes' ? 'several' : 'one' },
    metastases: {
      ...metastases,
      value: metastases.value === null ? null : metastases.value === 'yes' ? 'several' : 'solitary',
    },
  } satisfies Partial<Facts>;
}

/** Facts that the items of the revised Tokuhashi score follow from. */
const TOKUHASHI_FACTS: Readonly<Record<string, string>> = {
  generalCondition: 'systemic.karnofsky',
  extraspinal: 'systemic.extraspinalBone',
  vertebral: 'systemic.vertebral',
  organs: 'systemic.organs',
  primary: 'primary.histology',
  palsy: 'neurology.frankel',
};

function prognosis(record: CaseRecord, { score, answers }: CaseAssessment['tokuhashi']) {
  // An item that the facts leave to an explicit choice is answered in the score, not in the fact.
  const path = (item: string): string => {
    const isOwn =
      record.answers.tokuhashi[item] !== undefined ||
      answers.some((each) => each.item === item && each.ask !== undefined);
    return isOwn ? `answers.tokuhashi.${item}` : (TOKUHASHI_FACTS[item] ?? item);
  };
  const fact = <A extends string, B extends string>(limit: number, below: A, reached: B, s: Score): Fact<A | B> => {
    if (s.hi < limit || s.lo >= limit) {
      return {
        value: s.hi < limit ? below : reached,
        paths: answers.filter((each) => each.option !== null).map((each) => path(each.item)),
      };
    }
    return { value: null, paths: s.missing.map(path) };
  };
  return {
    tokuhashi8: fact(9, 'within', 'above', score),
    tokuhashi11: fact(11, 'below', 'reached', score),
    tokuhashi12: fact(12, 'below', 'reached', score),
  } satisfies Partial<Facts>;
}

/** The facts of one lesion of a case as the options see them; `index` -1 without a lesion. Null is unknown, nothing defaults. */
export function optionFacts(
  record: CaseRecord,
  assessment: CaseAssessment,
  noms: NomsAssessment,
  index: number,
): Facts {
  const lesion = record.lesions[index] ?? null;
  const at = lesion === null ? 'lesions' : `lesions.${index}`;
  const own = (name: string): string => (lesion === null ? 'lesions' : `${at}.${name}`);
  const { primary, systemic } = record;
  const radiation = lesion === null ? null : priorRadiationOf(record, lesion);
  const levels = lesion?.levels ?? null;
  const { histology: id } = primary;
  return {
    ...neurology(record),
    ...sinsFacts(record, lesion, at, assessment.lesions[index]),
    ...extent(record),
    ...prognosis(record, assessment.tokuhashi),
    escc: given(lesion?.escc == null ? null : isHighGrade(lesion.escc) ? 'high' : 'low', own('escc')),
    stability: mechanical(lesion, at, noms),
    radiosensitivity: oncologic(record, noms),
    earlierRadiation: given(
      radiation?.value ?? null,
      radiation?.from === undefined ? own('priorRadiation') : 'earlierTreatments',
    ),
    tolerance: given(systemic.toleratesSurgery, 'systemic.toleratesSurgery'),
    cardiopulmonary: given(systemic.cardiopulmonary, 'systemic.cardiopulmonary'),
    coagulopathy: given(systemic.coagulopathy, 'systemic.coagulopathy'),
    refusesInvasive: given(record.referral.refusesInvasive, 'referral.refusesInvasive'),
    proven: given(primary.proven, 'primary.proven'),
    primaryControlled: given(primary.controlled, 'primary.controlled'),
    hypervascular: given(
      id === null || id === 'unknown-primary' ? null : yesNo(histology(id).hypervascular),
      'primary.histology',
    ),
    oneLevelT9toL2: given(yesNo(levels === null ? null : isOneLevelFromT9toL2(levels)), own('levels')),
  };
}
