import {
  compactNoms,
  emptyCase,
  type CaseRecord,
  type EsccGrade,
  type GivenAnswers,
  type HistologyId,
  type LevelRange,
} from '@spineboard/core/case';
import { assessCase, assessNoms, decisionText } from '@spineboard/core/noms';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeCase, given, lesionAt, SINS_AT_T9 } from './support/cases.ts';

type Facts = {
  histology?: HistologyId | null;
  escc?: EsccGrade | null;
  myelopathy?: 'yes' | 'no' | null;
  tolerance?: 'able' | 'unable' | null;
  sins?: GivenAnswers;
  radiation?: 'none' | 'yes' | null;
  levels?: LevelRange;
};

const or = <T>(value: T | undefined, otherwise: T): T => (value === undefined ? otherwise : value);

/** The complete case with some facts otherwise. */
function withFacts(facts: Facts): CaseRecord {
  const record = completeCase();
  return {
    ...record,
    primary: { ...record.primary, histology: or(facts.histology, 'renal') },
    neurology: { ...record.neurology, myelopathy: or(facts.myelopathy, 'no') },
    systemic: { ...record.systemic, toleratesSurgery: or(facts.tolerance, 'able') },
    lesions: [
      lesionAt({
        levels: facts.levels ?? { from: 'T9', to: 'T9' },
        escc: or(facts.escc, '2'),
        sins: facts.sins ?? SINS_AT_T9.unstable14,
        priorRadiation: or(facts.radiation, 'none'),
      }),
    ],
  };
}

const noms = (facts: Facts) => assessNoms(withFacts(facts), 0);

describe('NOMS as the queue shows it', () => {
  it.each<[string, Facts, string, string, string]>([
    [
      'prostate, ESCC 3, SINS 4',
      { histology: 'prostate', escc: '3', sins: SINS_AT_T9.stable4 },
      'cEBRT',
      'settled',
      '',
    ],
    [
      'melanoma, ESCC 1c, SINS 4',
      { histology: 'melanoma', escc: '1c', sins: SINS_AT_T9.stable4 },
      'SRS',
      'settled',
      '',
    ],
    ['breast, ESCC 0, SINS 14', { histology: 'breast', escc: '0' }, 'Stabiliz. → cEBRT', 'settled', ''],
    ['renal, ESCC 2, able', {}, 'Decompr. + stabiliz. → SRS', 'settled', ''],
    [
      'myeloma, ESCC 0, SINS 9',
      { histology: 'myeloma', escc: '0', sins: SINS_AT_T9.indeterminate9 },
      'cEBRT or stabiliz. → cEBRT',
      'board',
      'stability',
    ],
    [
      'small-cell lung, ESCC 1b, SINS 4',
      { histology: 'lung-small', escc: '1b', sins: SINS_AT_T9.stable4 },
      'cEBRT or SRS',
      'board',
      'histology class',
    ],
    [
      'hepatocellular, ESCC and tolerance unknown, SINS 9',
      { histology: 'hepatocellular', escc: null, tolerance: null, sins: SINS_AT_T9.indeterminate9 },
      '6 rows possible',
      'open',
      'ESCC, tolerance',
    ],
    [
      'lung, ESCC 1a, SINS nearly unknown',
      { histology: 'lung-nonsmall', escc: '1a', sins: {} },
      'SRS or stabiliz. → SRS',
      'open',
      'SINS',
    ],
    [
      'renal, ESCC 2, tolerance unknown',
      { tolerance: null },
      'If able: decompr. + stabiliz. → SRS',
      'near',
      'tolerance',
    ],
    [
      'primary unknown, ESCC 1a, SINS 14',
      { histology: 'unknown-primary', escc: '1a' },
      'Stabiliz. → cEBRT or SRS',
      'near',
      'histology',
    ],
    ['low grade with myelopathy', { escc: '1b', myelopathy: 'yes' }, 'No row', 'board', 'low grade with myelopathy'],
    ['earlier radiation', { radiation: 'yes' }, 'Decompr. + stabiliz. → SRS', 'board', 'earlier radiation'],
    ['earlier radiation unknown', { radiation: null }, 'Decompr. + stabiliz. → SRS', 'near', 'earlier radiation'],
  ])('%s', (_, facts, text, state, undecided) => {
    const found = noms(facts);
    expect([compactNoms(found), found.state, found.undecided.join(', ')]).toEqual([text, state, undecided]);
  });
});

const withStabilityCall = (sins: GivenAnswers) => {
  const record = withFacts({ histology: 'breast', sins });
  const [lesion] = record.lesions;
  if (lesion === undefined) return [];
  return assessNoms({ ...record, lesions: [{ ...lesion, stabilityByBoard: { call: 'unstable', by: 'RC' } }] }, 0).rows;
};

const withClassCall = (histology: HistologyId) => {
  const record = withFacts({ escc: '1a' });
  const primary = { ...record.primary, histology, radiosensitivityByBoard: { call: 'sensitive', by: 'RC' } as const };
  return assessNoms({ ...record, primary }, 0).rows;
};

describe('NOMS and the board’s own call', () => {
  it('is settled by rows 7 and 9 alike, whatever the board says of SINS 7-12', () => {
    const found = noms({ sins: SINS_AT_T9.indeterminate9 });
    expect(found.state).toBe('settled');
    expect(found.branches).toEqual([{ rows: [7, 9], decision: 'decompression-stabilization-srs', condition: '' }]);
    expect(found.mechanical.state).toBe('board');
    expect(found.silent.map((each) => each.id)).toContain('sins-indeterminate');
  });

  it('shows both rows with their conditions when tolerance is missing and SINS is 7-12', () => {
    const found = noms({ tolerance: null, sins: SINS_AT_T9.indeterminate9 });
    expect(found.state).toBe('near');
    expect(found.branches.map((branch) => [branch.condition, branch.rows])).toEqual([
      ['If able', [7, 9]],
      ['If unable and the board calls T9 stable', [8]],
      ['If unable and the board calls T9 unstable', [10]],
    ]);
  });

  it('follows the call on stability only where SINS is 7-12', () => {
    expect(withStabilityCall(SINS_AT_T9.indeterminate9)).toEqual([4]);
    expect(withStabilityCall(SINS_AT_T9.stable4)).toEqual([3]);
  });

  it('follows the call on a histology only where NOMS lists it nowhere', () => {
    expect(withClassCall('lung-small')).toEqual([2]);
    expect(withClassCall('renal')).toEqual([6]);
  });
});

describe('where the table is silent', () => {
  it.each<[string, Facts]>([
    ['low-grade-myelopathy', { escc: '1c', myelopathy: 'yes' }],
    ['sins-indeterminate', { sins: SINS_AT_T9.indeterminate9 }],
    ['prior-radiation', { radiation: 'yes' }],
    ['histology-unlisted', { histology: 'bladder' }],
    ['below-conus', { levels: { from: 'L3', to: 'L3' } }],
  ])('says %s aloud', (id, facts) => {
    const found = noms(facts).silent.find((each) => each.id === id);
    expect(found?.text).toMatch(/\w+\./);
    expect(noms({}).silent).toEqual([]);
  });

  it('says that a rapid deficit does not wait', () => {
    const record = completeCase();
    const rapid: CaseRecord = { ...record, neurology: { ...record.neurology, deficitCourse: 'rapid' } };
    expect(assessNoms(rapid, 0).silent.map((each) => each.id)).toEqual(['rapid-deficit']);
  });

  it('keeps L1 out of what lies below the conus', () => {
    expect(noms({ levels: { from: 'L1', to: 'L1' }, sins: SINS_AT_T9.unstable14 }).silent).toEqual([]);
  });
});

const stabilityLine = (facts: Facts) =>
  noms(facts).influences.find((each) => each.path.endsWith('stabilityByBoard'))?.consequence;

describe('what a call on stability would do', () => {
  it.each<[string, Facts, string]>([
    ['is told apart where it chooses', { histology: 'breast' }, 'Stable: cEBRT. Unstable: stabilization then cEBRT'],
    ['is the same decision where both rows give one', {}, 'The same decision'],
    [
      'does not decide alone while rows of several decisions stay',
      { sins: {}, histology: 'breast' },
      'Does not decide alone',
    ],
    ['is nothing where the table is silent', { escc: '1b', myelopathy: 'yes' }, 'No row, the table is silent'],
  ])('%s', (_, facts, consequence) => {
    expect(stabilityLine({ sins: SINS_AT_T9.indeterminate9, ...facts })).toBe(consequence);
  });
});

describe('decisions in words', () => {
  it('are full for the room and short for tables', () => {
    expect(decisionText('decompression-stabilization-srs', 'full')).toBe(
      'Decompression and stabilization, then IGRT (SRS)',
    );
    expect(decisionText('stabilization-cebrt', 'short')).toBe('Stabiliz. → cEBRT');
  });
});

/** Position of the lesion that leads a case with these lesions. */
function lead(...lesions: { escc: EsccGrade | null; sins?: GivenAnswers }[]): number {
  const entered = lesions.map((facts, position) => lesionAt({ id: String(position), ...facts }));
  return assessCase({ ...completeCase(), lesions: entered }, { now: '2026-11-26T12:00:00Z' }).leading;
}

/** Where a lesion stands in the order, worst first: the larger the later. Told apart by which set of answers it has. */
function place({ escc, sins }: { escc: EsccGrade | null; sins: GivenAnswers }): number {
  const group = ['2', '3'].includes(escc ?? '') ? 0 : escc === null ? 1 : 2;
  const band = sins === SINS_AT_T9.unstable14 ? 0 : sins === SINS_AT_T9.indeterminate9 ? 1 : 2;
  const total = sins === SINS_AT_T9.stable4 ? 1 : 0;
  return group * 1000 + band * 100 + (6 - '0 1a 1b 1c 2 3'.split(' ').indexOf(escc ?? '')) * 10 + total;
}

describe('an assessment', () => {
  it('speaks of everything that is unknown in an empty case without failing', () => {
    const assessment = assessCase(emptyCase(), { now: '2026-11-26T12:00:00Z' });
    expect(assessment.leading).toBe(-1);
    expect(assessment.noms.rows).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(assessment.noms.state).toBe('open');
    expect(assessment.readiness.map((part) => part.state)).toEqual([
      'decides',
      'decides',
      'decides',
      'decides',
      'decides',
    ]);
  });

  it('is the same every time', () => {
    const now = '2026-11-26T12:00:00Z';
    expect(assessCase(completeCase(), { now })).toEqual(assessCase(completeCase(), { now }));
  });

  it('is led by a high grade, then by an unknown one, which may be high, then by a low one', () => {
    expect(lead({ escc: '1a' }, { escc: '2' })).toBe(1);
    expect(lead({ escc: '0' }, { escc: null })).toBe(1);
    expect(lead({ escc: null }, { escc: '2' })).toBe(1);
    expect(lead({ escc: '0', sins: SINS_AT_T9.unstable14 }, { escc: null, sins: SINS_AT_T9.stable4 })).toBe(1);
    expect(lead({ escc: '1c', sins: SINS_AT_T9.unstable14 }, { escc: '2', sins: SINS_AT_T9.stable4 })).toBe(1);
  });

  it('is led by the worse SINS band among lesions that the framework grades alike', () => {
    expect(lead({ escc: '1c', sins: SINS_AT_T9.stable4 }, { escc: '1a', sins: SINS_AT_T9.unstable14 })).toBe(1);
    expect(lead({ escc: '3', sins: SINS_AT_T9.stable4 }, { escc: '2', sins: SINS_AT_T9.indeterminate9 })).toBe(1);
    expect(lead({ escc: null, sins: {} }, { escc: null, sins: SINS_AT_T9.unstable14 })).toBe(1);
  });

  it('is led by the worse grade within a band, then by the higher SINS, then by the first entered', () => {
    expect(lead({ escc: '1a' }, { escc: '2' }, { escc: '3' })).toBe(2);
    const ten = { ...SINS_AT_T9.indeterminate9, ...given({ posterolateral: 'unilateral' }) };
    expect(lead({ escc: '2', sins: ten }, { escc: '3', sins: SINS_AT_T9.indeterminate9 })).toBe(1);
    expect(lead({ escc: '2', sins: SINS_AT_T9.indeterminate9 }, { escc: '2', sins: ten })).toBe(1);
    expect(lead({ escc: '1b' }, { escc: '1b' })).toBe(0);
  });

  it('is led by a lesion that no other lesion leads before', () => {
    const grade = fc.constantFrom<EsccGrade | null>('0', '1a', '1b', '1c', '2', '3', null);
    const answers = fc.constantFrom(SINS_AT_T9.stable4, SINS_AT_T9.indeterminate9, SINS_AT_T9.unstable14, {});
    const lesions = fc.array(fc.record({ escc: grade, sins: answers }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(lesions, (entered) => {
        const places = entered.map(place);
        expect(lead(...entered)).toBe(places.indexOf(Math.min(...places)));
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('names given answers that belong to no item', () => {
    const record = withFacts({ sins: given({ growth: 'slow' }) });
    expect(() => assessNoms(record, 0)).toThrow(/not an item of SINS/);
  });
});
