import {
  blindReadOf,
  caseRecord,
  compareReadings,
  emptyCase,
  ESCC_GRADES,
  hasFirstReading,
  InputProblem,
  isFullyRead,
  itemsToChoose,
  recordOfSecondRead,
  recordSeenBy,
  secondReadsOf,
  settlesReading,
  withAdopted,
  withFirstSeen,
  type CaseRecord,
  type Choice,
  type SecondRead,
} from '@spineboard/core/case';
import { resolveAnswers, sins } from '@spineboard/core/instruments';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { given, lesionAt } from './support/cases.ts';

const SEED = 20_261_122;
const READ: SecondRead = {
  id: 'read-1',
  instrument: 'sins',
  lesionId: 'lesion-1',
  by: 'B. Okoro',
  at: '2026-11-20T10:00:00Z',
  answers: {},
  outcome: null,
};

/** A case with both readings; the level is T9 and gives the location. */
function readTwice(
  first: Readonly<Record<string, string | null>>,
  second: Record<string, string | null>,
  change: (record: CaseRecord) => void = () => undefined,
): CaseRecord {
  const record = emptyCase();
  record.lesions = [lesionAt({ sins: given(first) })];
  record.secondReads = [{ ...READ, answers: second }];
  change(record);
  return record;
}
const readOf = (record: CaseRecord): SecondRead => record.secondReads[0] ?? READ;
const optionsOf = (record: CaseRecord): Record<string, string | null> =>
  Object.fromEntries(resolveAnswers('sins', record, record.lesions[0] ?? null).map((each) => [each.item, each.option]));

/** Answers of a reader to the five items that the level does not give; null is unknown. */
const judged = sins.items.slice(1);
const reader = fc.record(
  Object.fromEntries(
    judged.map((item) => [item.id, fc.constantFrom(null, ...item.options.map((option) => option.id))]),
  ) as Record<string, fc.Arbitrary<string | null>>,
);

/** Every total that a reader's answers can still come to: each unknown item takes each of its options. T9 gives 1. */
function totalsOf(answers: Readonly<Record<string, string | null>>): number[] {
  const totals = judged.reduce<number[]>(
    (sums, item) => {
      const options = item.options.filter((each) => answers[item.id] === null || each.id === answers[item.id]);
      return sums.flatMap((sum) => options.map((option) => sum + option.points));
    },
    [1],
  );
  return [...new Set(totals)].toSorted((a, b) => a - b);
}
const bandOf = (total: number): string => (total <= 6 ? 'stable' : total <= 12 ? 'indeterminate' : 'unstable');
function agreement<T>(first: readonly T[], second: readonly T[]): string {
  const pairs = first.flatMap((one) => second.map((other) => one === other));
  return pairs.every(Boolean) ? 'same' : pairs.some(Boolean) ? 'open' : 'different';
}

const isHigh = (grade: string): boolean => grade === '2' || grade === '3';

describe('A second reader', () => {
  it('sees none of the answers that the first gave, and all that facts give', () => {
    const record = readTwice({ location: 'mobile', pain: 'none', boneLesion: 'lytic' }, {}, (each) => {
      each.pain.type = 'mechanical';
    });
    expect(optionsOf(recordOfSecondRead(record, readOf(record)))).toEqual({
      location: 'semirigid',
      pain: 'mechanical',
      boneLesion: null,
      alignment: null,
      collapse: null,
      posterolateral: null,
    });
    expect(optionsOf(record)).toMatchObject({ location: 'mobile', pain: 'none', boneLesion: 'lytic' });
  });

  it('has read everything when each item was answered, said to be unknown, or given by a fact', () => {
    const record = readTwice({}, {});
    const answers = { pain: 'none', boneLesion: null, alignment: 'normal', collapse: 'none' };
    expect(isFullyRead(record, { ...READ, answers })).toBe(false);
    expect(isFullyRead(record, { ...READ, answers: { ...answers, posterolateral: null } })).toBe(true);
  });

  it('needs a first reading to be compared with: an answer of a person, not what the level gives', () => {
    expect(hasFirstReading(readTwice({}, {}), READ)).toBe(false);
    expect(hasFirstReading(readTwice({ pain: 'none' }, {}), READ)).toBe(true);
    expect(hasFirstReading(readTwice({ pain: 'none' }, {}), { ...READ, instrument: 'escc' })).toBe(false);
    expect(hasFirstReading(emptyCase(), READ)).toBe(false);
  });

  it('on a lesion that is gone is refused', () => {
    expect(() => recordOfSecondRead(emptyCase(), READ)).toThrow(InputProblem);
  });
});

describe('Two readings', () => {
  it('agree item by item, in total and in band as counting every completion says', () => {
    fc.assert(
      fc.property(reader, reader, (first, second) => {
        const record = readTwice(first, second);
        const compared = compareReadings(record, readOf(record));
        const [one, other] = [totalsOf(first), totalsOf(second)];
        expect(compared.first.values).toEqual(one);
        expect(compared.second.values).toEqual(other);
        expect(compared.total).toBe(agreement(one, other));
        const [bandsOfOne, bandsOfOther] = [new Set(one.map(bandOf)), new Set(other.map(bandOf))];
        expect(compared.band).toBe(agreement([...bandsOfOne], [...bandsOfOther]));
        const both = judged.filter(({ id }) => first[id] !== null && second[id] !== null);
        expect(compared.judged).toBe(both.length);
        expect(compared.same).toBe(both.filter(({ id }) => first[id] === second[id]).length);
        for (const { item, difference, agreement: found } of compared.items.slice(1)) {
          const options = sins.items.find((each) => each.id === item)?.options ?? [];
          const points = (option: string | null | undefined): number | null =>
            options.find((each) => each.id === option)?.points ?? null;
          const [from, to] = [points(first[item]), points(second[item])];
          expect(difference).toBe(from === null || to === null ? null : to - from);
          expect(found).toBe(
            from === null && to === null
              ? 'unknown'
              : from === null || to === null
                ? 'one-unknown'
                : from === to
                  ? 'same'
                  : 'different',
          );
        }
        expect(compared.items[0]).toMatchObject({ item: 'location', agreement: 'from-fact', difference: 0 });
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('count as judged by both only where neither follows a fact', () => {
    const record = readTwice(
      { pain: 'none', boneLesion: 'lytic' },
      { location: 'mobile', pain: 'none', boneLesion: 'mixed' },
    );
    const compared = compareReadings(record, readOf(record));
    expect(compared).toMatchObject({ judged: 2, same: 1 });
    expect(compared.items[0]).toMatchObject({ item: 'location', agreement: 'different', difference: 1 });
  });

  it('of ESCC are compared as grades, never subtracted', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ESCC_GRADES), fc.constantFrom(null, ...ESCC_GRADES), (first, second) => {
        const record = readTwice({}, {}, (each) => {
          each.lesions = [lesionAt({ escc: first })];
          each.secondReads = [{ ...READ, instrument: 'escc', answers: { grade: second } }];
        });
        const compared = compareReadings(record, readOf(record));
        expect(compared.items[0]).toMatchObject({
          agreement: second === null ? 'one-unknown' : first === second ? 'same' : 'different',
          difference: null,
        });
        const expected = isHigh(first) === isHigh(second ?? first) ? 'same' : 'different';
        expect(compared.band).toBe(second === null ? 'open' : expected);
      }),
      { seed: SEED, numRuns: 60 },
    );
  });
});

describe('Adopting', () => {
  it('leaves exactly what was chosen on record, and says whose reading it became', () => {
    fc.assert(
      fc.property(reader, reader, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), (first, second, picks) => {
        const record = readTwice(first, second);
        const open = itemsToChoose(compareReadings(record, readOf(record)));
        const choices = Object.fromEntries(
          open.map(({ item }, index): [string, Choice] => [item, picks[index] === true ? 'second' : 'first']),
        );
        const after = withAdopted(record, READ.id, { choices, reasons: {}, by: 'BO' });
        const expected = Object.fromEntries(
          judged.map(({ id }) => [id, (choices[id] === 'second' ? second[id] : first[id]) ?? null]),
        );
        expect(optionsOf(after)).toEqual({ location: 'semirigid', ...expected });
        const taken = Object.values(choices).filter((choice) => choice === 'second').length;
        expect(readOf(after).outcome).toBe(taken === 0 ? 'first' : taken === open.length ? 'second' : 'item-by-item');
        expect(readOf(after).answers).toEqual(second);
        const signs = open.flatMap(({ item }) =>
          choices[item] === 'second' ? (after.lesions[0]?.sins[item]?.by ?? []) : [],
        );
        expect(signs.every((sign) => sign === 'BO')).toBe(true);
        expect(settlesReading(record, after)).toBe(true);
        expect(settlesReading(after, after)).toBe(false);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  it('wants a reason where the second reading replaces what a fact gives, and keeps it', () => {
    const record = readTwice({ pain: 'none' }, { location: 'mobile', pain: 'none' });
    const choices = { location: 'second' } as const;
    expect(() => withAdopted(record, READ.id, { choices, reasons: { location: ' ' }, by: 'BO' })).toThrow(InputProblem);
    const after = withAdopted(record, READ.id, { choices, reasons: { location: 'six lumbar vertebrae' }, by: 'BO' });
    expect(after.lesions[0]?.sins['location']).toEqual({ option: 'mobile', reason: 'six lumbar vertebrae', by: 'BO' });
  });

  it('takes an override back where the second reader followed the fact', () => {
    const record = readTwice({ location: 'mobile', pain: 'none' }, { pain: 'none' });
    const after = withAdopted(record, READ.id, { choices: { location: 'second' }, reasons: {}, by: 'BO' });
    expect(after.lesions[0]?.sins).toEqual(given({ pain: 'none' }));
  });

  it('is refused without a choice for every difference, twice, and of a reading that is not there', () => {
    const record = readTwice({ pain: 'none' }, { pain: 'mechanical' });
    const none = { choices: {}, reasons: {}, by: 'BO' };
    expect(() => withAdopted(record, READ.id, none)).toThrow('Which reading counts is not said');
    expect(() => withAdopted(record, 'gone', none)).toThrow(InputProblem);
    const settled = withAdopted(record, READ.id, { ...none, choices: { pain: 'first' } });
    expect(() => withAdopted(settled, READ.id, none)).toThrow(InputProblem);
  });
});

it('Readings of a lesion are listed by instrument, the latest first', () => {
  const record = readTwice({}, {}, (each) => {
    each.secondReads = [
      READ,
      { ...READ, id: 'read-2', at: '2026-11-21T08:00:00Z' },
      { ...READ, id: 'read-3', instrument: 'escc' },
      { ...READ, id: 'read-4', lesionId: 'other' },
    ];
  });
  expect(secondReadsOf(record, READ).map((read) => read.id)).toEqual(['read-2', 'read-1']);
});

describe('a reader whose second reading is open', () => {
  const FIRST = {
    pain: 'mechanical',
    boneLesion: 'lytic',
    alignment: 'normal',
    collapse: 'under50',
    posterolateral: 'none',
  };
  const record = readTwice(FIRST, { pain: 'none', boneLesion: null }, (each) => {
    each.lesions = each.lesions.map((lesion) => ({ ...lesion, escc: '2' }));
  });
  const mine = { instrument: 'sins', lesionId: 'lesion-1' } as const;

  it('sees their own answers in the place of the first ones, and what is read once stays as it is', () => {
    const seen = recordSeenBy(record, 'lesion-1', READ.by);
    expect(optionsOf(seen)).toEqual({
      location: 'semirigid',
      pain: 'none',
      boneLesion: null,
      alignment: null,
      collapse: null,
      posterolateral: null,
    });
    expect(seen.lesions[0]?.escc).toBe('2');
  });

  it('is the only one from whom they are hidden, on that lesion alone', () => {
    expect(recordSeenBy(record, 'lesion-1', 'R. Costa')).toBe(record);
    expect(recordSeenBy(record, 'another', READ.by)).toBe(record);
  });

  it('sees them once every item was read, or after looking at them, which stays on record', () => {
    const full = readTwice(FIRST, { ...FIRST, pain: null });
    expect(blindReadOf(full, mine, READ.by)).toBeUndefined();
    expect(recordSeenBy(full, 'lesion-1', READ.by)).toBe(full);
    const looked = withFirstSeen(record, READ.id, '2026-11-21T09:00:00Z');
    expect(recordSeenBy(looked, 'lesion-1', READ.by)).toBe(looked);
    expect(readOf(looked)).toMatchObject({ seenFirstAt: '2026-11-21T09:00:00Z', outcome: null });
    expect(caseRecord.parse(structuredClone(looked))).toEqual(looked);
  });

  it('has a reading of before this was noted, which stays valid as it is', () => {
    expect(caseRecord.parse(structuredClone(record))).toEqual(record);
    expect(readOf(record).seenFirstAt).toBeUndefined();
  });
});
