import { emptyCase, type CaseRecord } from '@spineboard/core/case';
import { instruments } from '@spineboard/core/instruments';
import { assessCase } from '@spineboard/core/noms';
import { prognosisView, SOURCES, type PrognosisView } from '@spineboard/core/options';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeCase, given } from './support/cases.ts';

const NOW = '2026-11-26T15:00:00Z';
const viewOf = (record: CaseRecord): PrognosisView => prognosisView(assessCase(record, { now: NOW }));

/** Answers to every item of Tokuhashi that add up to `total`. */
function tokuhashiOf(total: number): Record<string, string> {
  let left = total;
  return Object.fromEntries(
    instruments.tokuhashi.items.map((item) => {
      const best = item.options.filter((option) => option.points <= left).toSorted((a, b) => b.points - a.points)[0];
      left -= best?.points ?? 0;
      return [item.id, best?.id ?? ''];
    }),
  );
}

/** Answers of Tomita by total, from its paper: growth, visceral metastases, bone. */
const TOMITA: Readonly<Record<number, [string, string, string]>> = {
  2: ['slow', 'none', 'solitary'],
  3: ['slow', 'none', 'multiple'],
  4: ['moderate', 'none', 'multiple'],
  5: ['rapid', 'none', 'solitary'],
  6: ['rapid', 'none', 'multiple'],
  7: ['rapid', 'treatable', 'solitary'],
  8: ['rapid', 'treatable', 'multiple'],
  9: ['rapid', 'untreatable', 'solitary'],
  10: ['rapid', 'untreatable', 'multiple'],
};

function scored(
  tokuhashi: number | null,
  tomita: number | null,
  change: Record<string, string | null> = {},
): CaseRecord {
  const [growth, visceral, bone] = TOMITA[tomita ?? -1] ?? [];
  return {
    ...emptyCase(),
    answers: {
      tokuhashi: given({ ...(tokuhashi === null ? {} : tokuhashiOf(tokuhashi)), ...change }),
      tomita: given({ growth, visceral, bone }),
      barthel: {},
    },
  };
}

describe('the time that Tokuhashi expects', () => {
  it.each([
    [0, 'under 6 months', { from: 0, to: 6 }, 'open'],
    [8, 'under 6 months', { from: 0, to: 6 }, 'open'],
    [9, '6 months or more', { from: 6, to: null }, 'met'],
    [11, '6 months or more', { from: 6, to: null }, 'met'],
    [12, 'one year or more', { from: 12, to: null }, 'met'],
    [15, 'one year or more', { from: 12, to: null }, 'met'],
  ])('at %i is %s', (total, expected, span, surgery) => {
    const view = viewOf(scored(total, 2));
    expect(view.scores[0]).toMatchObject({ id: 'tokuhashi', total: String(total), bands: [{ expected, span }] });
    expect(view.surgery.state).toBe(surgery);
  });

  it('stays open over every band while nothing is known, from the shortest to the longest', () => {
    const view = viewOf(emptyCase());
    expect(view.scores[0].bands.map((band) => band.id)).toEqual(['under6', 'over6', 'over12']);
    expect(view.scores[1].bands.map((band) => band.id)).toEqual(['terminal', 'palliation', 'middleTerm', 'longTerm']);
    expect(view.surgery).toMatchObject({
      state: 'open',
      text: 'Open: Tokuhashi can still expect under 6 months, or 6 months or more, or one year or more',
    });
  });

  it('does not say whether under 6 months is over 3', () => {
    expect(viewOf(scored(4, 9)).surgery.text).toBe(
      'Open: Tokuhashi expects under 6 months and does not say whether over 3',
    );
  });

  it('is over 3 months when every band that is left is', () => {
    const { surgery } = viewOf(scored(13, 2, { generalCondition: null, extraspinal: '0' }));
    expect(surgery).toMatchObject({
      state: 'met',
      text: 'Met: Tokuhashi expects 6 months or more, or one year or more',
    });
  });
});

describe('the time that Tomita expects', () => {
  it.each([
    [2, 'long-term local control', 'Wide or marginal excision'],
    [5, 'middle-term local control', 'Marginal or intralesional excision'],
    [7, 'short-term palliation', 'Palliative surgery'],
    [10, 'terminal care', 'Supportive care'],
  ])('at %i is %s, and no months are made up', (total, expected, treatment) => {
    const [, tomita] = viewOf(scored(15, total)).scores;
    expect(tomita.bands).toEqual([expect.objectContaining({ expected, treatment, span: null })]);
    expect(tomita.note).toContain('no months');
  });
});

/** Which of excision (x), palliative treatment (p) and supportive care (s) each total suggests, from the two papers. */
const tokuhashiSays = (total: number): string => (total <= 8 ? 'sp' : total <= 11 ? 'p' : 'x');
const tomitaSays = (total: number): string => (total <= 5 ? 'x' : total <= 7 ? 'p' : 's');

describe('both scores together', () => {
  const totals = Array.from({ length: 16 }, (_, total) => total);

  it('agree exactly where they suggest the same, and at 9 to 11 exceptionally on excision', () => {
    for (const left of totals) {
      for (const right of Object.keys(TOMITA).map(Number)) {
        const record = scored(left, right);
        const chosen = tokuhashiOf(left);
        const single = chosen['vertebral'] === '1' && chosen['extraspinal'] === '0' && chosen['organs'] === 'none';
        const same = tokuhashiSays(left)
          .split('')
          .some((aim) => tomitaSays(right).includes(aim));
        const excepted = left >= 9 && left <= 11 && tomitaSays(right) === 'x' && single;
        const state = same || excepted ? 'agree' : 'contradict';
        expect({ left, right, state: viewOf(record).agreement.state }).toEqual({ left, right, state });
      }
    }
  });

  it('say which treatment each suggests where they contradict each other', () => {
    expect(viewOf(scored(15, 10)).agreement).toEqual({
      state: 'contradict',
      text: 'They contradict each other: Tokuhashi suggests excision, Tomita supportive care',
    });
  });

  it('say what they agree on', () => {
    expect(viewOf(scored(10, 6)).agreement.text).toBe('Tokuhashi and Tomita agree on palliative surgery');
    expect(viewOf(scored(5, 6)).agreement.text).toBe('Tokuhashi and Tomita agree on palliative treatment');
    expect(viewOf(scored(3, 9)).agreement.text).toBe('Tokuhashi and Tomita agree on conservative or supportive care');
  });

  it('stay open while a missing answer can part them', () => {
    expect(viewOf(emptyCase()).agreement).toEqual({
      state: 'open',
      text: 'Open: with Tokuhashi 0–15 and Tomita 2–10 they can still agree or contradict each other',
    });
  });

  it('ask for the single lesion that Tokuhashi excepts', () => {
    // Organs, extraspinal bone and palsy 2 each, kidney 3: 9 to 11, whatever the count of vertebrae.
    const record = scored(null, 2, {
      generalCondition: 'poor',
      primary: 'kidney',
      palsy: 'none',
      organs: 'none',
      extraspinal: '0',
    });
    expect(viewOf(record).scores[0].bands.map((band) => band.id)).toEqual(['over6']);
    expect(viewOf(record).agreement).toMatchObject({ state: 'open' });
    expect(viewOf(record).agreement.text).toContain('single lesion');
  });
});

const answersOf = (id: 'tokuhashi' | 'tomita') =>
  fc.record(
    Object.fromEntries(
      instruments[id].items.map((item) => [item.id, fc.constantFrom(...item.options.map((option) => option.id))]),
    ),
  );
const hidden = fc.array(fc.constantFrom('vertebral', 'extraspinal', 'organs', 'palsy', 'growth', 'visceral', 'bone'));
const caseOf = (tokuhashi: Record<string, string>, tomita: Record<string, string>, without: string[] = []) => {
  const kept = (answers: Record<string, string>): Record<string, string> =>
    Object.fromEntries(Object.entries(answers).filter(([item]) => !without.includes(item)));
  return { ...emptyCase(), answers: { tokuhashi: given(kept(tokuhashi)), tomita: given(kept(tomita)), barthel: {} } };
};

describe('what is said of incomplete scores', () => {
  it('is never taken back by the missing answers', () => {
    fc.assert(
      fc.property(answersOf('tokuhashi'), answersOf('tomita'), hidden, (tokuhashi, tomita, without) => {
        const whole = viewOf(caseOf(tokuhashi, tomita));
        const part = viewOf(caseOf(tokuhashi, tomita, without));
        expect(['open', whole.agreement.state]).toContain(part.agreement.state);
        expect(['open', whole.surgery.state]).toContain(part.surgery.state);
        for (const position of [0, 1] as const) {
          const reachable = part.scores[position].bands.map((band) => band.id);
          for (const band of whole.scores[position].bands) expect(reachable).toContain(band.id);
        }
      }),
    );
  });
});

describe('the axis and its warnings', () => {
  it('has its stops at 0, 3, 6, 12 months and beyond', () => {
    expect(viewOf(completeCase()).axis).toMatchObject({ surgeryWants: 3 });
    expect(viewOf(completeCase()).axis.stops.map((stop) => stop.months)).toEqual([0, 3, 6, 12, null]);
  });

  it('warns in the words of the source that neither score considers instability or modern treatment', () => {
    const { warnings } = viewOf(completeCase());
    const quotes = warnings.map((each) => each.quote).join(' ');
    for (const term of ['instability', 'radiosurgery', 'biologics', 'immunotherapy']) expect(quotes).toContain(term);
    for (const { sources } of warnings) for (const id of sources) expect(SOURCES[id].title).not.toBe('');
  });
});
