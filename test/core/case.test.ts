import {
  ageAt,
  emptyCase,
  leadingLesion,
  projectQueue,
  readiness,
  urgency,
  type CaseRecord,
} from '@spineboard/core/case';
import { assessCase, assessNoms } from '@spineboard/core/noms';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeCase, given, lesionAt, SINS_AT_T9 } from './support/cases.ts';

const NOW = '2026-11-26T15:00:00Z';

type Neurology = Partial<CaseRecord['neurology']>;
const deficit = (neurology: Neurology, escc: '1b' | '3' | null = '3'): CaseRecord => {
  const record = completeCase();
  return {
    ...record,
    neurology: { ...record.neurology, ...neurology },
    lesions: [lesionAt({ escc, sins: SINS_AT_T9.stable4, priorRadiation: 'none' })],
  };
};

describe('age', () => {
  it('is counted in birthdays', () => {
    expect(ageAt('1965-03-12', '2026-03-11')).toBe(60);
    expect(ageAt('1965-03-12', '2026-03-12')).toBe(61);
    expect(ageAt('2024-02-29', '2025-02-28')).toBe(0);
    expect(ageAt('2024-02-29', '2025-03-01')).toBe(1);
    expect(ageAt(null, '2026-03-12')).toBeNull();
    expect(ageAt('2027-01-01', '2026-03-12')).toBeNull();
  });
});

describe('urgency', () => {
  const early = '2026-11-26T04:00:00Z';
  it.each<[string, CaseRecord, string, string]>([
    [
      'a rapid deficit',
      deficit({ deficitCourse: 'rapid', deficitOnset: early }),
      'now',
      'Rapidly evolving deficit for 11\u{a0}h',
    ],
    ['a rapid deficit with low grade', deficit({ deficitCourse: 'rapid' }, '1b'), 'now', 'Rapidly evolving deficit'],
    [
      'a deficit of two days with high-grade ESCC',
      deficit({ deficitCourse: 'slow', deficitOnset: '2026-11-24T14:00:00Z' }),
      'now',
      'New deficit with high-grade ESCC, 2 days',
    ],
    [
      'a deficit of two days with low-grade ESCC',
      deficit({ deficitCourse: 'stable', deficitOnset: '2026-11-24T14:00:00Z' }, '1b'),
      'week',
      'New deficit, 2 days',
    ],
    [
      'a slow deficit without onset',
      deficit({ deficitCourse: 'slow' }),
      'week',
      'Slowly progressing deficit, onset not stated',
    ],
    [
      'a deficit with unknown course and high-grade ESCC',
      deficit({ deficitCourse: null, frankel: 'C' }),
      'week',
      'Deficit with high-grade ESCC, course not stated',
    ],
    [
      'a deficit stable for nine days',
      deficit({ deficitCourse: 'stable', deficitOnset: '2026-11-17T14:00:00Z' }),
      'routine',
      'Deficit stable 9 days',
    ],
    [
      'a deficit whose course is recorded as none, with high-grade ESCC',
      deficit({ deficitCourse: 'none', frankel: 'C' }),
      'week',
      'Deficit with high-grade ESCC, course recorded as none',
    ],
    [
      'a new deficit whose course is recorded as none, with high-grade ESCC',
      deficit({ deficitCourse: 'none', frankel: 'C', deficitOnset: '2026-11-24T14:00:00Z' }),
      'now',
      'New deficit with high-grade ESCC, 2 days',
    ],
    ['no deficit', deficit({}), 'routine', 'No evolving deficit recorded'],
  ])('of %s', (_, record, level, reason) => {
    expect(urgency(record, NOW)).toMatchObject({ level, reason, overridden: false });
  });

  it('is what a person says where a person said it', () => {
    const record = deficit({ deficitCourse: 'rapid' });
    const judged: CaseRecord = {
      ...record,
      urgencyOverride: { level: 'routine', reason: 'known for years', by: 'RC' },
    };
    expect(urgency(judged, NOW)).toMatchObject({
      level: 'routine',
      reason: 'known for years',
      overridden: true,
      computed: { level: 'now', title: 'Do not wait for the meeting', reason: 'Rapidly evolving deficit' },
    });
  });

  it('shows what the facts say under any judgement of a person', () => {
    const day = fc.constantFrom(null, '2026-11-26T04:00:00Z', '2026-11-10T04:00:00Z', '2026-12-24T00:00:00Z');
    const facts = fc.record({
      deficitCourse: fc.constantFrom(null, 'none', 'stable', 'slow', 'rapid'),
      deficitOnset: day,
      frankel: fc.constantFrom(null, 'A', 'D', 'D3', 'E'),
      myelopathy: fc.constantFrom(null, 'no', 'yes'),
    });
    const escc = fc.constantFrom(null, '1b', '3');
    const override = fc.record({
      level: fc.constantFrom('now', 'week', 'routine'),
      reason: fc.string({ maxLength: 40 }),
      by: fc.constantFrom('', 'RC'),
    });
    fc.assert(
      fc.property(facts, escc, override, (neurology, grade, urgencyOverride) => {
        const record = deficit(neurology, grade);
        const own = urgency(record, NOW);
        expect(own).toEqual({ ...own.computed, overridden: false, computed: own.computed });
        const judged = urgency({ ...record, urgencyOverride }, NOW);
        expect(judged.computed).toEqual(own.computed);
        expect(judged).toMatchObject({
          level: urgencyOverride.level,
          reason: urgencyOverride.reason,
          overridden: true,
        });
      }),
      { seed: 5, numRuns: 500 },
    );
  });
});

describe('readiness', () => {
  it('is complete in grey when nothing is missing', () => {
    const record = completeCase();
    const parts = readiness(record, assessNoms(record, 0));
    expect(parts.map((part) => part.state)).toEqual(['complete', 'complete', 'complete', 'complete', 'complete']);
    expect(parts.map((part) => part.specialty)).toEqual([
      'surgery',
      'medicalOncology',
      'radiationOncology',
      'imaging',
      'pathology',
    ]);
  });

  it('tells what decides from what changes nothing', () => {
    const record = completeCase();
    const { boneLesion: _ct, ...sins } = given({
      pain: 'occasional',
      boneLesion: 'lytic',
      alignment: 'normal',
      collapse: 'under50',
      posterolateral: 'bilateral',
    });
    const open: CaseRecord = {
      ...record,
      systemic: { ...record.systemic, toleratesSurgery: null, organs: null, karnofsky: 60 },
      lesions: [lesionAt({ escc: '2', sins, priorRadiation: 'none' })],
    };
    const assessment = assessCase(open, { now: NOW });
    expect(assessment.readiness.map((part) => part.state)).toEqual([
      'decides',
      'decides',
      'complete',
      'idle',
      'complete',
    ]);
    expect(projectQueue(open, assessment).missing).toBe('tolerance, staging, bone lesion');
  });
});

/** What the queue's row says of other lesions in a case with these. */
function elsewhere(...lesions: Parameters<typeof lesionAt>[0][]): string {
  const entered = lesions.map((facts, position) => lesionAt({ id: String(position), ...facts }));
  const record: CaseRecord = { ...completeCase(), lesions: entered };
  return projectQueue(record, assessCase(record, { now: NOW })).elsewhere;
}

describe('the queue line', () => {
  it('is a projection of record and assessment', () => {
    const record: CaseRecord = {
      ...completeCase(),
      lesions: [
        lesionAt({ id: 'a', levels: { from: 'L2', to: 'L2' }, escc: '1a', sins: given({ pain: 'none' }) }),
        lesionAt({
          id: 'b',
          levels: { from: 'T6', to: 'T7' },
          escc: '2',
          sins: SINS_AT_T9.unstable14,
          priorRadiation: 'none',
        }),
      ],
    };
    expect(leadingLesion(record)).toBe(1);
    const line = projectQueue(record, assessCase(record, { now: NOW }));
    expect(line).toMatchObject({
      name: 'Facet, Ruth',
      primary: 'Renal cell',
      levels: 'T6–T7',
      moreLesions: 1,
      escc: '2',
      sins: { lo: 14, hi: 14 },
      nomsText: 'Decompr. + stabiliz. → SRS',
      nomsState: 'settled',
      urgency: 'routine',
      urgencyReason: '',
    });
    expect(line.searchText).toContain('SYN-0417');
    expect(line.searchText).toContain('T6–T7');
  });

  it('shows the SINS of the lesion that it names, however incomplete', () => {
    const record: CaseRecord = {
      ...completeCase(),
      pain: emptyCase().pain,
      lesions: [
        lesionAt({ id: 'a', escc: '0', sins: SINS_AT_T9.stable4 }),
        lesionAt({ id: 'b', levels: { from: 'T8', to: 'T8' }, escc: '2', sins: {} }),
      ],
    };
    const line = projectQueue(record, assessCase(record, { now: NOW }));
    expect(line).toMatchObject({ levels: 'T8', escc: '2', sins: { lo: 1, hi: 16 } });
  });

  it('agrees in level, ESCC, SINS and NOMS with the one lesion that leads', () => {
    const grade = fc.constantFrom('0', '1c', '2', '3', null);
    const level = fc.constantFrom<'T4' | 'L2' | 'S3'>('T4', 'L2', 'S3');
    const answers = fc.constantFrom(SINS_AT_T9.stable4, SINS_AT_T9.indeterminate9, SINS_AT_T9.unstable14, {});
    const lesions = fc.array(fc.record({ escc: grade, at: level, sins: answers }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(lesions, (entered) => {
        const record: CaseRecord = {
          ...completeCase(),
          lesions: entered.map(({ at, ...facts }, position) =>
            lesionAt({ id: String(position), levels: { from: at, to: at }, ...facts }),
          ),
        };
        const assessment = assessCase(record, { now: NOW });
        const line = projectQueue(record, assessment);
        const named = record.lesions[leadingLesion(record)];
        const { lo, hi } = assessment.lesions[assessment.leading]?.sins.score ?? { lo: -1, hi: -1 };
        expect(line).toMatchObject({ levels: named?.levels?.from, escc: named?.escc, sins: { lo, hi } });
        expect(assessment.noms.lesionId).toBe(named?.id);
      }),
      { seed: 11, numRuns: 200 },
    );
  });

  it('says where another lesion is worse than the one it names', () => {
    const atL2 = { from: 'L2', to: 'L2' } as const;
    const high = { escc: '2', sins: SINS_AT_T9.stable4 } as const;
    expect(elsewhere(high, { levels: atL2, escc: '1a', sins: SINS_AT_T9.unstable14 })).toBe(
      'L2: ESCC 1a, SINS 15, unstable',
    );
    expect(elsewhere(high, { levels: atL2, escc: null, sins: SINS_AT_T9.unstable14 })).toBe('L2: SINS 15, unstable');
    const highUnstable = { escc: '2', sins: SINS_AT_T9.unstable14 } as const;
    expect(elsewhere({ levels: atL2, escc: '3', sins: SINS_AT_T9.stable4 }, highUnstable)).toBe(
      'L2: ESCC 3, SINS 5, stable',
    );
    expect(elsewhere(highUnstable, { levels: atL2, escc: '1a', sins: SINS_AT_T9.unstable14 })).toBe('');
    expect(elsewhere(high)).toBe('');
  });

  it('of an empty case claims nothing', () => {
    const line = projectQueue(emptyCase(), assessCase(emptyCase(), { now: NOW }));
    expect(line).toMatchObject({ primary: '', levels: '', escc: null, sins: null, nomsText: '10 rows possible' });
  });

  it('says what happened in the words of the ward', () => {
    const record = deficit({ deficitCourse: 'rapid', deficitNote: 'Walking lost since 04:10 today.\nBladder kept.' });
    const line = projectQueue(record, assessCase(record, { now: NOW }));
    expect([line.urgency, line.urgencyReason]).toEqual(['now', 'Walking lost since 04:10 today.']);
  });
});
