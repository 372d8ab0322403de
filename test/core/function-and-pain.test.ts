import {
  BARTHEL_TOTALS,
  caseProblems,
  caseRecord,
  ECOG,
  emptyCase,
  InputProblem,
  KARNOFSKY,
  parseCase,
  type CaseRecord,
} from '@spineboard/core/case';
import {
  answersOf,
  barthel,
  barthelTotals,
  CASE_INSTRUMENT_IDS,
  ecogOfKarnofsky,
  instruments,
  karnofskyOfEcog,
  REGISTRY_INSTRUMENT_IDS,
  resolveAnswers,
  score,
  scoreView,
  wizardSteps,
  withAnswer,
  type CaseInstrumentId,
} from '@spineboard/core/instruments';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { given } from './support/cases.ts';

const TODAY = '2026-11-26';

const answered = (option: string) => ({ option, reason: '', by: 'RC' });

type Change = { systemic?: Partial<CaseRecord['systemic']>; pain?: Partial<CaseRecord['pain']> };
function caseWith({ systemic, pain }: Change): CaseRecord {
  const record = emptyCase();
  return { ...record, systemic: { ...record.systemic, ...systemic }, pain: { ...record.pain, ...pain } };
}

const withBarthel = (items: Readonly<Record<string, string>>, total: number | null = null): CaseRecord => {
  const record = caseWith({ systemic: { barthel: total } });
  return { ...record, answers: { ...record.answers, barthel: given(items) } };
};

/** Every item of Barthel at its highest level: 100. */
const HIGHEST = Object.fromEntries(barthel.items.map((item) => [item.id, item.options.at(-1)?.id ?? '']));

const optionIds = (id: CaseInstrumentId): string[] =>
  instruments[id].items.flatMap((item) => item.options.map((each) => each.id));

describe('the Barthel index', () => {
  it('has ten items with their points', () => {
    const points = barthel.items.map((item) => [item.id, item.options.map((option) => option.points).join('/')]);
    expect(Object.fromEntries(points)).toEqual({
      feeding: '0/5/10',
      bathing: '0/5',
      grooming: '0/5',
      dressing: '0/5/10',
      bowels: '0/5/10',
      bladder: '0/5/10',
      toiletUse: '0/5/10',
      transfers: '0/5/10/15',
      mobility: '0/5/10/15',
      stairs: '0/5/10',
    });
  });

  it('adds up each of its 46,656 answer sets, and reaches every total in fives', () => {
    let sets: { answers: Record<string, string>; total: number }[] = [{ answers: {}, total: 0 }];
    for (const item of barthel.items) {
      sets = sets.flatMap(({ answers, total }) =>
        item.options.map((option) => ({
          answers: { ...answers, [item.id]: option.id },
          total: total + option.points,
        })),
      );
    }
    expect(sets).toHaveLength(46_656);
    const wrong = sets.filter(({ answers, total }) => {
      const { lo, hi, values, complete } = score(barthel, answers);
      return lo !== total || hi !== total || values.length !== 1 || !complete;
    });
    expect(wrong).toEqual([]);
    expect([...score(barthel, {}).values]).toEqual(BARTHEL_TOTALS);
  });

  it('is a range in fives while an item is missing, in numbers and in words', () => {
    const { transfers: _unknown, ...others } = HIGHEST;
    const view = scoreView('barthel', withBarthel(others));
    expect(view.score).toMatchObject({ values: [85, 90, 95, 100], missing: ['transfers'], bands: [], complete: false });
    expect(view.reading).toBe('85 to 100 of 100');
    expect(view.missingText).toBe('missing transfers');
    expect(view.spoken).toBe('Barthel 85 to 100 of 100, transfers missing');
  });

  it('recorded as a total is that total, with its items unknown', () => {
    const view = scoreView('barthel', withBarthel({}, 45));
    expect(view.score).toMatchObject({ lo: 45, hi: 45, values: [45], complete: true, origin: 'given' });
    expect(view.score.missing).toHaveLength(10);
    expect(view.answers.every((answer) => answer.origin === 'unknown')).toBe(true);
    expect(view.reading).toBe('45 of 100');
    expect(view.missingText).toBe('');
    expect(view.spoken).toBe('Barthel 45 of 100, recorded as a total');
  });

  it('keeps a recorded total that the answered items allow, and takes the items where they do not', () => {
    const agreeing = withBarthel({ feeding: '10', stairs: '0' }, 45);
    expect(scoreView('barthel', agreeing).score).toMatchObject({ values: [45], origin: 'given' });
    expect(barthelTotals(agreeing)).toMatchObject({ recorded: 45, answered: ['feeding', 'stairs'], agree: true });

    const differing = withBarthel(HIGHEST, 45);
    expect(scoreView('barthel', differing).score.values).toEqual([100]);
    expect(scoreView('barthel', differing).score.origin).toBeUndefined();
    expect(barthelTotals(differing)).toMatchObject({ recorded: 45, fromItems: [100], agree: false });
  });

  it('agrees with a recorded total exactly when some completion of its items gives it', () => {
    const items = fc.record(
      Object.fromEntries(
        barthel.items.map((item) => [item.id, fc.constantFrom(null, ...item.options.map((option) => option.id))]),
      ),
    );
    fc.assert(
      fc.property(items, fc.constantFrom(null, ...BARTHEL_TOTALS), (answers, total) => {
        const known = Object.fromEntries(Object.entries(answers).filter(([, option]) => option !== null));
        let totals = new Set([0]);
        for (const item of barthel.items) {
          const options = item.options.filter((option) => [null, option.id].includes(answers[item.id] ?? null));
          totals = new Set([...totals].flatMap((each) => options.map((option) => each + option.points)));
        }
        const record = withBarthel(known as Record<string, string>, total);
        const expected = total !== null && totals.has(total) ? [total] : [...totals].toSorted((a, b) => a - b);
        expect([...scoreView('barthel', record).score.values]).toEqual(expected);
        expect(barthelTotals(record).agree).toBe(total === null || totals.has(total));
      }),
      { seed: 20_261_126, numRuns: 300 },
    );
  });

  it('previews each answer against the total on record', () => {
    const [feeding] = wizardSteps('barthel', withBarthel({}, 95), null);
    // With no points for feeding 95 cannot be reached: then the items count.
    expect(feeding?.preview['0']).toMatchObject({ lo: 0, hi: 90 });
    expect(feeding?.preview['5']).toMatchObject({ lo: 95, hi: 95, origin: 'given' });
  });

  it('is refused with items and levels that it does not have, by path and with what is allowed', () => {
    const record = withBarthel({ feeding: '15', shoeSize: '5' });
    expect(caseProblems(record, TODAY)).toEqual([
      { path: 'answers.barthel.feeding', message: expect.stringContaining('Allowed: 0, 5, 10') },
      { path: 'answers.barthel.shoeSize', message: expect.stringContaining('feeding, bathing, grooming') },
    ]);
    expect(parseCase(record, TODAY).ok).toBe(false);
    expect(() => withAnswer(emptyCase(), 'barthel', null, 'bathing', answered('10'))).toThrow(InputProblem);
  });

  it('cannot be 44, as Karnofsky cannot be 55 and ECOG not 6', () => {
    const wrong: [string, string, number, string][] = [
      ['systemic', 'barthel', 44, 'The Barthel index goes from 0 to 100 in fives'],
      ['systemic', 'karnofsky', 55, 'Karnofsky goes from 0 to 100 in tens'],
      ['systemic', 'ecog', 6, 'ECOG goes from 0 to 5'],
    ];
    for (const [part, name, value, message] of wrong) {
      const record = emptyCase();
      const input = { ...record, [part]: { ...record.systemic, [name]: value } };
      expect(parseCase(input, TODAY)).toEqual({ ok: false, issues: [{ path: `${part}.${name}`, message }] });
    }
  });
});

describe('ECOG and Karnofsky', () => {
  it('map onto each other in ranges, always marked approximate', () => {
    expect(ECOG.map((grade) => karnofskyOfEcog(grade))).toEqual(
      [
        [90, 100],
        [70, 80],
        [50, 60],
        [30, 40],
        [10, 20],
        [0, 0],
      ].map(([from, to]) => ({ from, to, approximate: true })),
    );
  });

  it('come back to a range that holds the grade they started from', () => {
    for (const status of KARNOFSKY) {
      const { from, to, approximate } = ecogOfKarnofsky(status);
      expect(approximate).toBe(true);
      const back = ECOG.filter((grade) => from <= grade && grade <= to).map((grade) => karnofskyOfEcog(grade));
      expect(back.some((range) => range.from <= status && status <= range.to)).toBe(true);
    }
  });

  it('never replace each other: one known leaves the other unknown', () => {
    const record = caseWith({ systemic: { ecog: 1 } });
    expect(answersOf(resolveAnswers('karnofsky', record))).toEqual({ status: null });
    expect(answersOf(resolveAnswers('tokuhashi', record))['generalCondition']).toBeNull();
    expect(answersOf(resolveAnswers('ecog', caseWith({ systemic: { karnofsky: 80 } })))).toEqual({ status: null });
  });

  it('are called approximate wherever one stands beside the other', () => {
    for (const each of [instruments.ecog, instruments.karnofsky]) {
      expect(each.items[0]?.help).toContain('approximate');
      expect(each.notes.some((note) => note.text.startsWith('Approximate map'))).toBe(true);
    }
  });
});

describe('facts that are an instrument themselves', () => {
  const FACTS = ['ecog', 'karnofsky', 'ambulation', 'vas', 'painType'] as const;
  const factOf = (id: (typeof FACTS)[number], record: CaseRecord): string | number | null => {
    const { systemic, pain } = record;
    return {
      ecog: systemic.ecog,
      karnofsky: systemic.karnofsky,
      ambulation: systemic.ambulation,
      vas: pain.vas,
      painType: pain.type,
    }[id];
  };

  it.each(FACTS)('write %s as answered, and read it back as given', (id) => {
    const [item] = instruments[id].items;
    for (const option of item?.options ?? []) {
      const record = withAnswer(emptyCase(), id, null, item?.id ?? '', answered(option.id));
      expect(String(factOf(id, record))).toBe(option.id);
      expect(caseRecord.safeParse(record).success).toBe(true);
      expect(resolveAnswers(id, record)).toEqual([
        { item: item?.id, option: option.id, origin: 'given', derived: null },
      ]);
      expect(withAnswer(record, id, null, item?.id ?? '', null)).toEqual(emptyCase());
    }
  });

  it('offer every value that the record can hold', () => {
    const { systemic, pain } = caseRecord.shape;
    expect(optionIds('ecog')).toEqual(ECOG.map(String));
    expect(optionIds('karnofsky').toReversed()).toEqual(KARNOFSKY.map(String));
    expect(optionIds('ambulation')).toEqual(systemic.shape.ambulation.unwrap().options);
    expect(optionIds('painType').toSorted()).toEqual(pain.shape.type.unwrap().options.toSorted());
    expect(optionIds('vas')).toEqual(Array.from({ length: 11 }, (_, rating) => String(rating)));
  });

  it('are worded by their grade, or as unknown', () => {
    const record = caseWith({ systemic: { ambulation: 'assisted', ecog: 2 }, pain: { vas: 7, type: 'biologic' } });
    const words = (['ambulation', 'ecog', 'vas', 'painType'] as const).map((id) => {
      const { reading, missingText, spoken } = scoreView(id, record);
      return [reading, missingText, spoken];
    });
    expect(words).toEqual([
      ['With assistance', '', 'Ambulation With assistance'],
      ['2', '', 'ECOG 2'],
      ['7', '', 'VAS pain 7'],
      ['Biologic', '', 'Pain type Biologic'],
    ]);
    const { reading, missingText, spoken } = scoreView('vas', emptyCase());
    expect([reading, missingText, spoken]).toEqual(['Unknown', 'not yet known', 'VAS pain unknown']);
  });
});

const subjectsOf = (ids: readonly (keyof typeof instruments)[]) => [
  ...new Set(ids.map((id) => instruments[id].subject)),
];

describe('the instruments', () => {
  it('of a case belong to a lesion or the patient, those of the registry to a complication or a follow-up', () => {
    expect(subjectsOf(CASE_INSTRUMENT_IDS).toSorted()).toEqual(['lesion', 'patient']);
    expect(subjectsOf(REGISTRY_INSTRUMENT_IDS)).toEqual(['complication', 'followUp']);
    expect(Object.keys(instruments).toSorted()).toEqual(
      [...CASE_INSTRUMENT_IDS, ...REGISTRY_INSTRUMENT_IDS].toSorted(),
    );
  });

  it('call a complication minor or major by the examples of the series', () => {
    const [item] = instruments.mcdonnell.items;
    expect(item?.options.map((option) => [option.id, option.definition])).toEqual([
      ['minor', 'As: aseptic screw mobilization; wound dehiscence healed without surgery'],
      ['major', 'As: dural lesion; hematoma with a neurological deficit and re-operation'],
    ]);
  });

  it('count death from progression elsewhere as of other causes', () => {
    const [item] = instruments.followUpStatus.items;
    expect(item?.options.map((option) => option.id)).toEqual(['NED', 'AWD', 'DUD', 'DOC']);
    expect(item?.options.at(-1)?.definition).toContain('progression of the disease elsewhere');
  });
});
