import { emptyCase, HISTOLOGIES, LEVELS, type CaseRecord, type Level } from '@spineboard/core/case';
import * as fc from 'fast-check';
import { completeCase, given, lesionAt } from './cases.ts';

const unknownOr = <T>(...values: T[]): fc.Arbitrary<T | null> => fc.constantFrom(null, ...values);
const someLevel = fc.constantFrom<Level>('C5', 'T1', 'T8', 'T9', 'T12', 'L2', 'L3', 'L5', 'S1');

/** Any record with one lesion, its facts known or not, but never one against the other. */
export const anyRecord: fc.Arbitrary<CaseRecord> = fc
  .record({
    histology: unknownOr(...HISTOLOGIES.map((each) => each.id)),
    boardClass: unknownOr('sensitive' as const, 'resistant' as const),
    proven: unknownOr('yes' as const, 'no' as const),
    frankel: unknownOr(
      'A' as const,
      'B' as const,
      'C' as const,
      'D' as const,
      'D3' as const,
      'E' as const,
      'E' as const,
    ),
    myelopathy: unknownOr('yes' as const, 'no' as const, 'no' as const),
    radiculopathy: unknownOr('none' as const, 'none' as const, 'painful' as const, 'functional' as const),
    course: unknownOr('none' as const, 'stable' as const, 'slow' as const, 'rapid' as const),
    pain: fc.constantFrom<CaseRecord['pain']>(
      { vas: null, type: null, control: null },
      { vas: 0, type: 'none', control: null },
      { vas: 0, type: null, control: null },
      { vas: 2, type: 'biologic', control: 'controlled' },
      { vas: 8, type: 'mechanical', control: 'uncontrolled' },
      { vas: 9, type: 'radicular', control: 'despite-opioids' },
      { vas: 9, type: 'mechanical', control: 'despite-opioids' },
    ),
    karnofsky: unknownOr(0 as const, 10 as const, 40 as const, 50 as const, 70 as const, 80 as const, 100 as const),
    tolerance: unknownOr('able' as const, 'unable' as const),
    cardiopulmonary: unknownOr('none' as const, 'severe' as const),
    coagulopathy: unknownOr('yes' as const, 'no' as const),
    extraspinalBone: unknownOr('0' as const, '1-2' as const, '3+' as const),
    vertebral: unknownOr('1' as const, '2' as const, '3+' as const),
    organs: unknownOr('none' as const, 'removable' as const, 'unremovable' as const),
    refuses: unknownOr('yes' as const, 'no' as const),
    levels: fc.option(
      fc.tuple(someLevel, fc.constantFrom(0, 0, 1)).map(([from, more]) => ({
        from,
        to: LEVELS[LEVELS.indexOf(from) + more] ?? from,
      })),
    ),
    escc: unknownOr('0' as const, '1a' as const, '1b' as const, '1c' as const, '2' as const, '3' as const),
    body: fc.constantFrom<[CaseRecord['lesions'][number]['fracture'], string | null]>(
      [null, null],
      [null, 'over50'],
      [null, 'under50'],
      [null, 'none'],
      ['present', 'over50'],
      ['present', null],
      ['impending', 'involved'],
      ['impending', null],
      ['none', 'none'],
      ['none', null],
    ),
    boneLesion: unknownOr('lytic', 'mixed', 'blastic'),
    alignment: unknownOr('subluxation', 'deformity', 'normal'),
    posterolateral: unknownOr('bilateral', 'unilateral', 'none'),
    call: unknownOr('stable' as const, 'unstable' as const),
  })
  .map((facts) => {
    const record = emptyCase();
    const [fracture, collapse] = facts.body;
    const normal =
      facts.frankel === 'E' && facts.myelopathy === 'no' && ['none', 'painful'].includes(facts.radiculopathy ?? '');
    const several = facts.levels !== null && facts.levels.from !== facts.levels.to;
    return {
      ...record,
      referral: { ...record.referral, refusesInvasive: facts.refuses },
      primary: {
        ...record.primary,
        histology: facts.histology,
        proven: facts.proven,
        radiosensitivityByBoard: facts.boardClass === null ? null : { call: facts.boardClass, by: 'RC' },
      },
      neurology: {
        ...record.neurology,
        frankel: facts.frankel,
        myelopathy: facts.myelopathy,
        radiculopathy: facts.radiculopathy,
        // A course without any deficit would be one fact against the others.
        deficitCourse: normal ? 'none' : facts.course,
      },
      pain: facts.pain,
      systemic: {
        ...record.systemic,
        karnofsky: facts.karnofsky,
        toleratesSurgery: facts.tolerance,
        cardiopulmonary: facts.cardiopulmonary,
        coagulopathy: facts.coagulopathy,
        extraspinalBone: facts.extraspinalBone,
        vertebral: several && facts.vertebral === '1' ? '2' : facts.vertebral,
        organs: facts.organs,
      },
      lesions: [
        lesionAt({
          levels: facts.levels,
          escc: facts.escc,
          fracture,
          sins: given({
            boneLesion: facts.boneLesion,
            alignment: facts.alignment,
            collapse,
            posterolateral: facts.posterolateral,
          }),
          stabilityByBoard: facts.call === null ? null : { call: facts.call, by: 'RC' },
        }),
      ],
    };
  });

/** The record without some of its facts. */
export function without(record: CaseRecord, hidden: readonly string[]): CaseRecord {
  const keep = <T>(name: string, value: T): T | null => (hidden.includes(name) ? null : value);
  const { primary, neurology, pain, systemic, referral } = record;
  return {
    ...record,
    referral: { ...referral, refusesInvasive: keep('refuses', referral.refusesInvasive) },
    primary: { ...primary, histology: keep('histology', primary.histology), proven: keep('proven', primary.proven) },
    neurology: {
      ...neurology,
      frankel: keep('frankel', neurology.frankel),
      myelopathy: keep('myelopathy', neurology.myelopathy),
      radiculopathy: keep('radiculopathy', neurology.radiculopathy),
      deficitCourse: keep('course', neurology.deficitCourse),
    },
    pain: hidden.includes('pain') ? { vas: null, type: null, control: null } : pain,
    systemic: {
      ...systemic,
      karnofsky: keep('karnofsky', systemic.karnofsky),
      toleratesSurgery: keep('tolerance', systemic.toleratesSurgery),
      cardiopulmonary: keep('cardiopulmonary', systemic.cardiopulmonary),
      coagulopathy: keep('coagulopathy', systemic.coagulopathy),
      extraspinalBone: keep('extraspinal', systemic.extraspinalBone),
      vertebral: keep('vertebral', systemic.vertebral),
      organs: keep('organs', systemic.organs),
    },
    lesions: record.lesions.map((lesion) => ({
      ...lesion,
      levels: keep('levels', lesion.levels),
      escc: keep('escc', lesion.escc),
      fracture: keep('fracture', lesion.fracture),
      stabilityByBoard: keep('call', lesion.stabilityByBoard),
      sins: Object.fromEntries(Object.entries(lesion.sins).filter(([item]) => !hidden.includes(item))),
    })),
  };
}

export const HIDEABLE = [
  'refuses',
  'histology',
  'proven',
  'frankel',
  'myelopathy',
  'radiculopathy',
  'course',
  'pain',
  'karnofsky',
  'tolerance',
  'cardiopulmonary',
  'coagulopathy',
  'extraspinal',
  'vertebral',
  'organs',
  'levels',
  'escc',
  'fracture',
  'call',
  'boneLesion',
  'alignment',
  'collapse',
  'posterolateral',
];

/** Meets PPSF+PVP-20 and MISS-52: a fractured L3 without deficit, two vertebrae, fit. */
export function ppsfPatient(): CaseRecord {
  const record = completeCase();
  return {
    ...record,
    primary: { ...record.primary, proven: 'yes' },
    systemic: { ...record.systemic, vertebral: '2', cardiopulmonary: 'none', coagulopathy: 'no' },
    lesions: [lesionAt({ levels: { from: 'L3', to: 'L3' }, escc: '0', sins: given({ collapse: 'over50' }) })],
  };
}

/** Meets CEMENT-14: impending fracture of T11, lung, Tokuhashi 8. */
export function cementPatient(): CaseRecord {
  const record = completeCase();
  return {
    ...record,
    primary: { ...record.primary, histology: 'lung-nonsmall', proven: 'yes' },
    pain: { vas: 9, type: 'mechanical', control: 'despite-opioids' },
    systemic: { ...record.systemic, karnofsky: 50 },
    lesions: [lesionAt({ levels: { from: 'T11', to: 'T11' }, escc: '1a', fracture: 'impending', sins: {} })],
  };
}

type Change = (record: CaseRecord) => CaseRecord;
const systemic =
  (facts: Partial<CaseRecord['systemic']>): Change =>
  (record) => ({ ...record, systemic: { ...record.systemic, ...facts } });
const primary =
  (facts: Partial<CaseRecord['primary']>): Change =>
  (record) => ({ ...record, primary: { ...record.primary, ...facts } });
const neurology =
  (facts: Partial<CaseRecord['neurology']>): Change =>
  (record) => ({ ...record, neurology: { ...record.neurology, ...facts } });
const theLesion =
  (facts: Partial<CaseRecord['lesions'][number]>): Change =>
  (record) => ({ ...record, lesions: record.lesions.map((each) => ({ ...each, ...facts })) });
const same: Change = (record) => record;
const refusal =
  (refusesInvasive: 'yes' | 'no' | null): Change =>
  (record) => ({ ...record, referral: { ...record.referral, refusesInvasive } });

/** For each question of a series: the patient as met, with the fact unknown, and with the fact against it. */
const PPSF_CHANGES: readonly (readonly [Change, Change, Change])[] = [
  [same, primary({ proven: null }), primary({ proven: 'no' })],
  [same, neurology({ frankel: null }), neurology({ frankel: 'C' })],
  [same, systemic({ toleratesSurgery: null }), systemic({ toleratesSurgery: 'unable' })],
  [same, systemic({ vertebral: null }), systemic({ vertebral: '1', extraspinalBone: '0', organs: 'none' })],
  [refusal('yes'), refusal(null), refusal('no')],
  [same, systemic({ coagulopathy: null }), systemic({ cardiopulmonary: 'severe' })],
  [same, theLesion({ escc: null, sins: {} }), theLesion({ escc: '3', fracture: 'none', sins: {} })],
];

const CEMENT_CHANGES: readonly (readonly [Change, Change, Change])[] = [
  [same, primary({ proven: null }), primary({ proven: 'no' })],
  [
    same,
    (record) => ({ ...record, pain: { vas: null, type: null, control: null } }),
    (record) => ({ ...record, pain: { vas: 1, type: 'biologic', control: 'controlled' } }),
  ],
  [same, theLesion({ fracture: null }), theLesion({ fracture: 'none' })],
  [same, primary({ histology: null }), primary({ histology: 'breast' })],
  [same, theLesion({ levels: null }), theLesion({ levels: { from: 'T8', to: 'T8' } })],
  [same, systemic({ vertebral: null }), systemic({ vertebral: '3+' })],
  [same, neurology({ frankel: null }), neurology({ frankel: 'B' })],
];

function combined(start: CaseRecord, changes: typeof PPSF_CHANGES): CaseRecord[] {
  return changes.reduce<CaseRecord[]>(
    (records, variants) => records.flatMap((record) => variants.map((change) => change(record))),
    [start],
  );
}

/** Every combination of met, unknown and broken facts around a patient of each of the two series. */
export const everyCombination = (): CaseRecord[] => [
  ...combined(ppsfPatient(), PPSF_CHANGES),
  ...combined(cementPatient(), CEMENT_CHANGES),
];
