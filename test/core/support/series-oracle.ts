import { HISTOLOGIES, LEVELS, type CaseRecord } from '@spineboard/core/case';

/*
 * The criteria of the three series once more, from their papers and without the product's code: each criterion is a
 * list of ways to be met and a list of ways to be broken, and what is neither is not known.
 */

export type State = 'met' | 'not-met' | 'unknown';

const state = (isMet: boolean, isBroken: boolean): State => (isMet ? 'met' : isBroken ? 'not-met' : 'unknown');
const any = (states: State[]): State =>
  state(
    states.includes('met'),
    states.every((each) => each === 'not-met'),
  );

/** Totals that can still come out, item by item from the points that each can still add. */
function totals(items: readonly (readonly number[])[]): number[] {
  return items.reduce<number[]>(
    (sums, points) => [...new Set(sums.flatMap((each) => points.map((point) => each + point)))],
    [0],
  );
}

const chosen = (value: string | null | undefined, points: Readonly<Record<string, number>>): readonly number[] => {
  const one = value === null || value === undefined ? undefined : points[value];
  return one === undefined ? Object.values(points) : [one];
};

const PRIMARY: Readonly<Record<string, number>> = {
  'lung-nonsmall': 0,
  'lung-small': 0,
  osteosarcoma: 0,
  stomach: 0,
  bladder: 0,
  esophagus: 0,
  pancreas: 0,
  liver: 1,
  hepatocellular: 1,
  gallbladder: 1,
  'unknown-primary': 1,
  melanoma: 2,
  myeloma: 2,
  lymphoma: 2,
  seminoma: 2,
  ovary: 2,
  renal: 3,
  uterus: 3,
  rectum: 4,
  thyroid: 5,
  breast: 5,
  prostate: 5,
  carcinoid: 5,
};

function tokuhashi({ systemic, neurology, primary }: CaseRecord): number[] {
  const { karnofsky } = systemic;
  const general =
    karnofsky === null || karnofsky === 0 ? [0, 1, 2] : karnofsky <= 40 ? [0] : karnofsky <= 70 ? [1] : [2];
  const { frankel } = neurology;
  const palsy = frankel === null ? [0, 1, 2] : 'AB'.includes(frankel) ? [0] : frankel === 'E' ? [2] : [1];
  const points = primary.histology === null ? undefined : PRIMARY[primary.histology];
  return totals([
    general,
    chosen(systemic.extraspinalBone, { '3+': 0, '1-2': 1, '0': 2 }),
    chosen(systemic.vertebral, { '3+': 0, '2': 1, '1': 2 }),
    chosen(systemic.organs, { unremovable: 0, removable: 1, none: 2 }),
    points === undefined ? [0, 1, 2, 3, 4, 5] : [points],
    palsy,
  ]);
}

const LOCATION: readonly (readonly [string, string, number])[] = [
  ['Occ', 'C2', 3],
  ['C3', 'C6', 2],
  ['C7', 'T2', 3],
  ['T3', 'T10', 1],
  ['T11', 'L1', 3],
  ['L2', 'L4', 2],
  ['L5', 'S1', 3],
  ['S2', 'S5', 0],
];

type Lesion = CaseRecord['lesions'][number];
const place = (level: string): number => LEVELS.findIndex((each) => each === level);

function location(lesion: Lesion): readonly number[] {
  const { levels } = lesion;
  if (levels === null) return [0, 1, 2, 3];
  const here = LOCATION.filter(([from, to]) => place(levels.from) <= place(to) && place(from) <= place(levels.to)).map(
    ([, , points]) => points,
  );
  return [Math.max(...here)];
}

/** Stable or unstable, as SINS and the board's call leave it. */
function stability(record: CaseRecord, lesion: Lesion): Set<string> {
  const option = (item: string): string | undefined => lesion.sins[item]?.option;
  const { type } = record.pain;
  const derived = type === 'mechanical' || type === 'none' ? type : undefined;
  const reachable = totals([
    location(lesion),
    chosen(option('pain') ?? derived, { mechanical: 3, occasional: 1, none: 0 }),
    chosen(option('boneLesion'), { lytic: 2, mixed: 1, blastic: 0 }),
    chosen(option('alignment'), { subluxation: 4, deformity: 2, normal: 0 }),
    chosen(option('collapse'), { over50: 3, under50: 2, involved: 1, none: 0 }),
    chosen(option('posterolateral'), { bilateral: 3, unilateral: 1, none: 0 }),
  ]);
  const call = lesion.stabilityByBoard?.call;
  return new Set(
    reachable.flatMap((total) =>
      total <= 6 ? ['stable'] : total >= 13 ? ['unstable'] : call === undefined ? ['stable', 'unstable'] : [call],
    ),
  );
}

function radioresistance({ primary }: CaseRecord): State {
  const { histology, radiosensitivityByBoard } = primary;
  if (histology === null) return 'unknown';
  const listed = HISTOLOGIES.find((each) => each.id === histology)?.radiosensitivity ?? radiosensitivityByBoard?.call;
  const hepatobiliary = histology === 'liver' || histology === 'gallbladder';
  return state(listed === 'resistant' || hepatobiliary, listed === 'sensitive');
}

/** State of every criterion of a series for the record's first lesion; groups as one. */
export function statesOf(record: CaseRecord): Record<'miss-52' | 'ppsf-pvp-20' | 'cement-14', State[]> {
  const [lesion] = record.lesions;
  if (lesion === undefined) throw new RangeError('The oracle reads a lesion');
  const { neurology, pain, systemic, primary, referral } = record;
  const { levels, escc } = lesion;

  const collapsed = ['over50', 'under50'].includes(lesion.sins['collapse']?.option ?? '');
  const fracture = lesion.fracture ?? (collapsed ? 'present' : null);
  const fractured = state(fracture === 'present', fracture === 'none' || fracture === 'impending');

  const sign =
    (neurology.frankel !== null && neurology.frankel !== 'E') ||
    neurology.myelopathy === 'yes' ||
    neurology.radiculopathy === 'functional' ||
    neurology.deficitCourse === 'slow' ||
    neurology.deficitCourse === 'rapid';
  const cordFree = !sign && neurology.frankel === 'E' && neurology.myelopathy === 'no';
  const nervesFree = cordFree && neurology.radiculopathy === 'none';
  const functionKept = cordFree && (neurology.radiculopathy === 'none' || neurology.radiculopathy === 'painful');

  const painless = pain.control === null && (pain.type === 'none' || pain.vas === 0);
  const intractable = state(
    pain.control === 'uncontrolled' || pain.control === 'despite-opioids',
    pain.control === 'controlled' || painless,
  );
  const despiteOpioids = state(pain.control === 'despite-opioids', pain.control === 'controlled' || painless);

  const low = escc === '0' || escc === '1a' || escc === '1b' || escc === '1c';
  const high = escc === '2' || escc === '3';
  const inside = (from: string, to: string): boolean[] =>
    levels === null
      ? []
      : LEVELS.slice(place(levels.from), place(levels.to) + 1).map(
          (level) => place(from) <= place(level) && place(level) <= place(to),
        );
  const trunk = inside('T1', 'L5');
  const twoLevels = levels !== null && levels.from !== levels.to;
  const several = systemic.vertebral === '2' || systemic.vertebral === '3+' || twoLevels;
  const one = systemic.vertebral === '1' && !several;
  const { karnofsky } = systemic;
  const scores = tokuhashi(record);
  const stable = stability(record, lesion);
  const atOneLevel = levels !== null && levels.from === levels.to && inside('T9', 'L2').every(Boolean);
  const unsure = ['myeloma', 'lymphoma', 'sarcoma', 'osteosarcoma', 'unknown-primary', 'other'];

  return {
    'miss-52': [any([fractured, state(sign, functionKept), intractable])],
    'ppsf-pvp-20': [
      fractured,
      state(trunk.length > 0 && trunk.every(Boolean), trunk.length > 0 && trunk.every((each) => !each)),
      state(nervesFree, sign),
      state(escc === '0', high),
      state(systemic.toleratesSurgery === 'able', systemic.toleratesSurgery === 'unable'),
      any([
        state(several, one && systemic.extraspinalBone === '0' && systemic.organs === 'none'),
        state(referral.refusesInvasive === 'yes', referral.refusesInvasive === 'no'),
      ]),
      state(systemic.cardiopulmonary === 'none', systemic.cardiopulmonary === 'severe'),
      state(systemic.coagulopathy === 'no', systemic.coagulopathy === 'yes'),
      state(karnofsky !== null && karnofsky >= 80, karnofsky !== null && karnofsky > 0 && karnofsky <= 40),
      state(primary.proven === 'yes', false),
      state(nervesFree && low, sign && high),
    ],
    'cement-14': [
      state(primary.proven === 'yes', primary.proven === 'no'),
      intractable,
      state(fracture === 'impending', fracture === 'none'),
      any([state(!stable.has('stable'), !stable.has('unstable')), radioresistance(record), despiteOpioids]),
      state(
        scores.every((total) => total < 11),
        scores.every((total) => total >= 11),
      ),
      state(atOneLevel, levels !== null && !atOneLevel),
      state(primary.histology !== null && !unsure.includes(primary.histology), false),
      state(one, several),
      state(
        neurology.frankel !== null && 'DE'.includes(neurology.frankel.charAt(0)),
        neurology.frankel === 'A' || neurology.frankel === 'B',
      ),
    ],
  };
}

/** Every criterion met; or one of them broken; else not known. */
export function verdictOf(states: readonly State[]): 'yes' | 'no' | 'unknown' {
  if (states.includes('not-met')) return 'no';
  return states.includes('unknown') ? 'unknown' : 'yes';
}
