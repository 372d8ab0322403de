import { hints } from '@spineboard/core/case';
import { describe, expect, it } from 'vitest';
import { completeCase, given } from './support/cases.ts';
import {
  NOW,
  EMPTY,
  asked,
  neurology,
  systemic,
  pain,
  primary,
  lesions,
  FRANKEL,
  COURSE,
  ESCC,
  KARNOFSKY,
  WALKING,
  VAS,
  PAIN,
  YES_NO,
  at,
} from './support/hints.ts';

/** Points that a fact leaves to a Tokuhashi item of at most two. */
const most = (value: unknown, points: Record<string, number>): number => points[String(value)] ?? 2;

describe('a question is asked in exactly its combination', () => {
  it('of neurology', () => {
    expect(
      asked(
        'normal-with-myelopathy',
        { frankel: FRANKEL, myelopathy: YES_NO },
        neurology,
        (f) => f.frankel === 'E' && f.myelopathy === 'yes',
      ),
    ).toEqual([]);
    expect(
      asked(
        'normal-with-escc-3',
        { frankel: FRANKEL, first: ESCC, second: ESCC },
        ({ frankel, first, second }) => ({ ...neurology({ frankel }), ...lesions({ escc: first }, { escc: second }) }),
        (f) => f.frankel === 'E' && (f.first === '3' || f.second === '3'),
      ),
    ).toEqual([]);
    expect(
      asked(
        'deficit-without-course',
        { frankel: FRANKEL, deficitCourse: COURSE },
        neurology,
        (f) => f.deficitCourse === 'none' && f.frankel !== null && f.frankel !== 'E',
      ),
    ).toEqual([]);
    expect(
      asked(
        'course-without-deficit',
        { frankel: FRANKEL, deficitCourse: COURSE },
        neurology,
        (f) => f.frankel === 'E' && ['slow', 'rapid'].includes(f.deficitCourse ?? ''),
      ),
    ).toEqual([]);
    expect(
      asked(
        'onset-in-future',
        { deficitOnset: [null, '2026-11-26T14:59:59Z', NOW, '2026-11-26T15:00:01Z', '2027-01-01T00:00:00Z'] },
        neurology,
        (f) => f.deficitOnset !== null && f.deficitOnset > NOW,
      ),
    ).toEqual([]);
    expect(
      asked(
        'myelopathy-below-conus',
        { myelopathy: YES_NO, first: [null, at('T9'), at('L1'), at('L2')], second: [null, at('L1', 'L3'), at('S1')] },
        ({ myelopathy, first, second }) => ({
          ...neurology({ myelopathy }),
          ...lesions({ levels: first }, { levels: second }),
        }),
        (f) => f.myelopathy === 'yes' && f.first?.from === 'L2' && f.second?.from === 'S1',
      ),
    ).toEqual([]);
  });

  it('of performance', () => {
    const both = { karnofsky: KARNOFSKY, ambulation: WALKING };
    expect(
      asked(
        'bedridden-but-active',
        both,
        systemic,
        (f) => [80, 90, 100].includes(f.karnofsky ?? -1) && f.ambulation === 'bedridden',
      ),
    ).toEqual([]);
    expect(
      asked(
        'walking-but-dependent',
        both,
        systemic,
        (f) => [0, 10, 20, 30, 40].includes(f.karnofsky ?? -1) && f.ambulation === 'independent',
      ),
    ).toEqual([]);
    expect(asked('karnofsky-zero', { karnofsky: KARNOFSKY }, systemic, (f) => f.karnofsky === 0)).toEqual([]);
    expect(
      asked(
        'walking-without-motor',
        { frankel: FRANKEL, ambulation: WALKING },
        ({ frankel, ambulation }) => ({ ...neurology({ frankel }), ...systemic({ ambulation }) }),
        (f) => ['A', 'B', 'C'].includes(f.frankel ?? '') && f.ambulation === 'independent',
      ),
    ).toEqual([]);
  });

  it('of ECOG two grades or more from where the approximate map puts Karnofsky', () => {
    const map: Readonly<Record<number, number>> = {
      100: 0,
      90: 0,
      80: 1,
      70: 1,
      60: 2,
      50: 2,
      40: 3,
      30: 3,
      20: 4,
      10: 4,
      0: 5,
    };
    expect(
      asked(
        'ecog-far-from-karnofsky',
        { karnofsky: KARNOFSKY, ecog: [null, 0, 1, 2, 3, 4, 5] as const },
        systemic,
        ({ karnofsky, ecog }) => karnofsky !== null && ecog !== null && Math.abs((map[karnofsky] ?? 0) - ecog) > 1,
      ),
    ).toEqual([]);
    const [found] = hints({ ...EMPTY, ...systemic({ karnofsky: 90, ecog: 3 }) }, NOW);
    expect(found?.text).toBe(
      'ECOG is 3, but Karnofsky 90, where about 30–40 would go with it (the map is approximate): are both right?',
    );
  });

  it('of a Barthel total that its items cannot give', () => {
    const MOST = {
      feeding: 10,
      bathing: 5,
      grooming: 5,
      dressing: 10,
      bowels: 10,
      bladder: 10,
      toiletUse: 10,
      transfers: 15,
      mobility: 15,
      stairs: 10,
    };
    expect(
      asked(
        'barthel-unlike-items',
        {
          barthel: [null, 0, 20, 25, 30, 80, 85, 100] as const,
          answered: [[], ['feeding'], ['feeding', 'transfers'], Object.keys(MOST)],
          full: [true, false],
        },
        ({ barthel, answered, full }) => ({
          ...systemic({ barthel }),
          answers: {
            ...EMPTY.answers,
            barthel: given(
              Object.fromEntries(answered.map((item) => [item, full ? String(MOST[item as 'feeding']) : '0'])),
            ),
          },
        }),
        ({ barthel, answered, full }) => {
          if (barthel === null) return false;
          const points = answered.reduce((sum, item) => sum + MOST[item as 'feeding'], 0);
          const lowest = full ? points : 0;
          return barthel < lowest || barthel > lowest + 100 - points;
        },
      ),
    ).toEqual([]);
  });

  it('of pain', () => {
    expect(
      asked('pain-free-with-vas', { vas: VAS, type: PAIN }, pain, (f) => f.type === 'none' && (f.vas ?? 0) > 0),
    ).toEqual([]);
    const items = [null, 'mechanical', 'occasional', 'none'] as const;
    const scored = { vas: VAS, type: PAIN, first: items, second: items };
    type Scored = {
      vas: (typeof VAS)[number];
      type: (typeof PAIN)[number];
      first: (typeof items)[number];
      second: (typeof items)[number];
    };
    const record = ({ vas, type, first, second }: Scored) => ({
      ...pain({ vas, type }),
      ...lesions({ sins: given({ pain: first }) }, { sins: given({ pain: second }) }),
    });
    expect(
      asked(
        'pain-free-lesions-with-vas',
        scored,
        record,
        (f) => f.type !== 'none' && (f.vas ?? 0) >= 8 && f.first === 'none' && f.second === 'none',
      ),
    ).toEqual([]);
    expect(
      asked(
        'mechanical-pain-without-vas',
        scored,
        record,
        (f) => f.vas === 0 && [f.type, f.first, f.second].includes('mechanical'),
      ),
    ).toEqual([]);
  });

  it('of a primary with 5 points, one vertebra and a poor Tokuhashi', () => {
    expect(
      asked(
        'good-primary-poor-score',
        {
          histology: [null, 'breast', 'carcinoid', 'renal', 'lung-small'] as const,
          vertebral: [null, '1', '2'] as const,
          karnofsky: [null, 30, 60, 90] as const,
          extraspinalBone: [null, '0', '3+'] as const,
          organs: [null, 'none', 'unremovable'] as const,
          frankel: [null, 'A', 'E'] as const,
        },
        ({ histology, frankel, ...others }) => ({
          ...primary({ histology }),
          ...neurology({ frankel }),
          ...systemic(others),
        }),
        (f) => {
          if (!['breast', 'carcinoid'].includes(f.histology ?? '') || f.vertebral !== '1') return false;
          const total =
            5 +
            2 +
            most(f.karnofsky, { 30: 0, 60: 1 }) +
            most(f.extraspinalBone, { '3+': 0 }) +
            most(f.organs, { unremovable: 0 }) +
            most(f.frankel, { A: 0 });
          return total <= 8;
        },
      ),
    ).toEqual([]);
  });
});

describe('questions', () => {
  it('name every lesion of which they ask, at most one of a kind', () => {
    const found = hints(
      {
        ...EMPTY,
        ...neurology({ frankel: 'E' }),
        ...lesions({ escc: '3' }, { escc: '1a', levels: at('L1') }, { escc: '3', levels: at('L2', 'L3') }),
      },
      NOW,
    );
    expect(found).toEqual([
      {
        id: 'normal-with-escc-3',
        paths: ['neurology.frankel', 'lesions.0.escc', 'lesions.2.escc'],
        text: 'Frankel is E, but ESCC is 3 at T9 and L2–L3: is the grade right?',
      },
    ]);
  });

  it('stand in a sound case and in an empty one for nothing', () => {
    expect(hints(completeCase(), NOW)).toEqual([]);
    expect(hints(EMPTY, NOW)).toEqual([]);
  });
});
