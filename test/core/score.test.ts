import { InputProblem } from '@spineboard/core/case';
import {
  bandOf,
  INSTRUMENT_IDS,
  instruments,
  score,
  type Answers,
  type Instrument,
} from '@spineboard/core/instruments';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const RUNS = { seed: 20_261_126, numRuns: 250 };

/** Every total that some completion of the answers gives, by adding up each of them. */
function totalsByEnumeration(instrument: Instrument, answers: Answers): Set<number> {
  let totals = [0];
  for (const item of instrument.items) {
    const chosen = answers[item.id] ?? null;
    const options = chosen === null ? item.options : item.options.filter((option) => option.id === chosen);
    totals = totals.flatMap((total) => options.map((option) => total + option.points));
  }
  return new Set(totals);
}

const bandsTouched = (instrument: Instrument, totals: Set<number>): string[] =>
  instrument.bands
    .filter((band) => [...totals].some((total) => total >= band.from && total <= band.to))
    .map((band) => band.id);

const partialAnswers = (instrument: Instrument): fc.Arbitrary<Record<string, string | null>> =>
  fc.record<Record<string, string | null>>(
    Object.fromEntries(
      instrument.items.map((item) => [item.id, fc.constantFrom(null, ...item.options.map((option) => option.id))]),
    ),
  );

/** The problems for which something is refused; empty when it is not. */
function refusal(act: () => unknown): InputProblem['issues'] {
  try {
    act();
    return [];
  } catch (error) {
    return error instanceof InputProblem ? error.issues : [];
  }
}

describe.each(INSTRUMENT_IDS)('a score of %s with missing answers', (id) => {
  const instrument = instruments[id];

  it('reaches exactly the totals and bands that its completions reach', () => {
    fc.assert(
      fc.property(partialAnswers(instrument), (answers) => {
        const totals = totalsByEnumeration(instrument, answers);
        const result = score(instrument, answers);
        expect([...result.values]).toEqual([...totals].sort((a, b) => a - b));
        expect([result.lo, result.hi]).toEqual([Math.min(...totals), Math.max(...totals)]);
        expect(result.bands.map((band) => band.id)).toEqual(bandsTouched(instrument, totals));
        expect(result.complete).toBe(result.missing.length === 0);
      }),
      RUNS,
    );
  });

  it('is that of an instrument without the options which the facts rule out', () => {
    const some = fc.record(
      Object.fromEntries(
        instrument.items.map((item) => [
          item.id,
          fc.subarray(
            item.options.map((option) => option.id),
            { minLength: 1 },
          ),
        ]),
      ),
    );
    fc.assert(
      fc.property(partialAnswers(instrument), some, (answers, left) => {
        const smaller: Instrument = {
          ...instrument,
          items: instrument.items.map((item) => ({
            ...item,
            options: item.options.filter(
              (option) => (answers[item.id] ?? left[item.id]?.includes(option.id)) !== false,
            ),
          })),
        };
        expect(score(instrument, answers, left)).toEqual(score(smaller, answers));
      }),
      RUNS,
    );
  });

  it('calls an item decisive exactly when one of its answers leaves one band', () => {
    fc.assert(
      fc.property(partialAnswers(instrument), (answers) => {
        const open = bandsTouched(instrument, totalsByEnumeration(instrument, answers)).length > 1;
        const expected = instrument.items
          .filter(
            (item) =>
              open &&
              (answers[item.id] ?? null) === null &&
              item.options.some((option) => {
                const totals = totalsByEnumeration(instrument, { ...answers, [item.id]: option.id });
                return bandsTouched(instrument, totals).length === 1;
              }),
          )
          .map((item) => item.id);
        expect(score(instrument, answers).decisive).toEqual(expected);
      }),
      RUNS,
    );
  });

  it('has options whose points are totals of its unit, within its range', () => {
    const unit = instrument.unit ?? 1;
    const points = instrument.items.flatMap((item) => item.options.map((option) => option.points));
    expect(points.filter((each) => each % unit !== 0)).toEqual([]);
    expect(instrument.max / unit).toBeLessThan(31);
    const all = [...totalsByEnumeration(instrument, {})];
    expect([Math.min(...all), Math.max(...all)]).toEqual([instrument.min, instrument.max]);
  });

  it('covers its whole range with bands, without gap or overlap, or says that no limits are stated', () => {
    const { bands, min, max, notes } = instrument;
    const totals = Array.from({ length: max - min + 1 }, (_, position) => min + position);
    const counts = new Set(
      totals.map((total) => bands.filter((band) => total >= band.from && total <= band.to).length),
    );
    const saysSo = notes.some((note) => /(limits|classes).*not stated/i.test(note.text));
    expect([...counts]).toEqual([saysSo ? 0 : 1]);
  });

  it('tells every item, option and band apart, and says what each means', () => {
    const groups: { id: string }[][] = [[...instrument.items], [...instrument.bands]];
    const words = [
      instrument.title,
      instrument.citation,
      ...instrument.bands.flatMap((band) => [band.label, band.meaning]),
    ];
    for (const item of instrument.items) {
      groups.push([...item.options]);
      words.push(
        item.title,
        item.question,
        item.help,
        ...item.options.flatMap((each) => [each.label, each.definition]),
      );
    }
    for (const group of groups) expect(new Set(group.map((each) => each.id)).size).toBe(group.length);
    expect(words.filter((each) => each.trim() === '')).toEqual([]);
  });

  it('refuses an unknown item and an unknown option by path and with what is allowed', () => {
    const [item] = instrument.items;
    const issues = refusal(() => score(instrument, { [item?.id ?? '']: 'nonsense', shoeSize: '42' }));
    expect(issues.map((issue) => issue.path)).toEqual([`${id}.${item?.id}`, `${id}.shoeSize`]);
    expect(issues[0]?.message).toContain(item?.options[0]?.id);
    expect(issues[1]?.message).toContain(item?.id);
  });
});

describe('Tomita with only the organs missing', () => {
  it('can be 4, 6 or 8 but not 5 or 7', () => {
    expect(score(instruments.tomita, { growth: 'moderate', bone: 'multiple' }).values).toEqual([4, 6, 8]);
  });
});

describe('a sum of fives that has classes', () => {
  // Classes invented for the arithmetic: their limits lie between the fives.
  const classes = [
    { id: 'few', from: 0, to: 18 },
    { id: 'some', from: 19, to: 61 },
    { id: 'many', from: 62, to: 100 },
  ].map((each) => ({ ...each, label: each.id, meaning: each.id, risk: 'mid' as const }));
  const instrument: Instrument = { ...instruments.barthel, bands: classes };
  const mostlyAnswered = partialAnswers(instrument).map((answers) => ({
    ...answers,
    dressing: answers['dressing'] ?? '5',
    bowels: answers['bowels'] ?? '0',
    bladder: answers['bladder'] ?? '10',
    transfers: answers['transfers'] ?? '15',
  }));

  it('finds the classes and the decisive items that its completions give', () => {
    fc.assert(
      fc.property(mostlyAnswered, (answers) => {
        const touched = (given: Answers): string[] => bandsTouched(instrument, totalsByEnumeration(instrument, given));
        const result = score(instrument, answers);
        expect(result.bands.map((band) => band.id)).toEqual(touched(answers));
        const decisive = result.missing.filter((id) => {
          const options = instrument.items.find((item) => item.id === id)?.options ?? [];
          return options.some((option) => touched({ ...answers, [id]: option.id }).length === 1);
        });
        expect(result.decisive).toEqual(result.bands.length > 1 ? decisive : []);
      }),
      RUNS,
    );
  });

  it('puts totals on the right side of limits between the fives', () => {
    expect([15, 20, 60, 65].map((total) => bandOf(instrument, total))).toEqual([0, 1, 1, 2]);
  });
});

describe.each(['sins', 'tokuhashi', 'tomita'] as const)('a complete score of %s', (id) => {
  it('is the sum of its points, for every answer set', () => {
    const instrument = instruments[id];
    let sets: { answers: Record<string, string>; total: number }[] = [{ answers: {}, total: 0 }];
    for (const item of instrument.items) {
      sets = sets.flatMap(({ answers, total }) =>
        item.options.map((option) => ({ answers: { ...answers, [item.id]: option.id }, total: total + option.points })),
      );
    }
    const wrong = sets.filter(({ answers, total }) => {
      const result = score(instrument, answers);
      return (
        result.lo !== total || result.hi !== total || result.bands[0] !== instrument.bands[bandOf(instrument, total)]
      );
    });
    expect(wrong).toEqual([]);
  });
});
