import { emptyCase, emptyLesion, type CaseRecord } from '@spineboard/core/case';
import { assessCase } from '@spineboard/core/noms';
import { verdicts } from '@spineboard/core/options';
import { describe, expect, it } from 'vitest';
import {
  assessedUnder,
  columnsThatFit,
  figuresOf,
  firstColumn,
  lesionIndexOf,
  recordedSwitches,
  seenFrom,
  shownFirst,
  withAssumed,
} from '../../renderer/screens/options/options-state.ts';
import { reasonOf, withWords } from '../../renderer/screens/options/choosing.ts';
import { stepped, switched, SWITCHES, WHAT_IF_VALUES } from '../../renderer/screens/options/what-if-values.ts';

const NOW = '2026-11-21T09:00:00Z';
const ASSUMED = 'assumed';

/** Renal, ESCC 2 at T9, SINS unstable, tolerance unknown; a second lesion at L3 about which nothing is known. */
function renal(change: (record: CaseRecord) => void = () => undefined): CaseRecord {
  const record = emptyCase();
  record.primary.histology = 'renal';
  record.neurology.myelopathy = 'no';
  const unstable = {
    pain: 'mechanical',
    boneLesion: 'lytic',
    alignment: 'subluxation',
    collapse: 'over50',
    posterolateral: 'bilateral',
  };
  record.lesions = [
    {
      ...emptyLesion('a'),
      levels: { from: 'T9', to: 'T9' },
      escc: '2',
      priorRadiation: 'none',
      sins: Object.fromEntries(
        Object.entries(unstable).map(([item, option]) => [item, { option, reason: '', by: '' }]),
      ),
    },
    { ...emptyLesion('b'), levels: { from: 'L3', to: 'L3' } },
  ];
  change(record);
  return record;
}

describe('What stands side by side at first', () => {
  it('is what the framework names, when it names two or more', () => {
    const record = renal();
    const assessment = assessCase(record, { now: NOW });
    expect(shownFirst(verdicts(record, assessment))).toEqual([
      'decompression-stabilization-srs',
      'stabilization-cebrt',
    ]);
  });

  it('is the one answer and others that no fact speaks against, when the case is settled', () => {
    const record = renal((each) => {
      each.systemic.toleratesSurgery = 'able';
    });
    const assessment = assessCase(record, { now: NOW });
    const shown = shownFirst(verdicts(record, assessment));
    expect(shown[0]).toBe('decompression-stabilization-srs');
    expect(shown.length).toBeGreaterThan(1);
    // SRS alone is against: instability must be treated first.
    expect(shown).not.toContain('srs');
  });

  it('is what is possible, where the table has no row', () => {
    const record = renal((each) => {
      each.neurology.myelopathy = 'yes';
      if (each.lesions[0]) each.lesions[0].escc = '1a';
    });
    const assessment = seenFrom(assessCase(record, { now: NOW }), 0);
    expect(assessment.noms.rows).toEqual([]);
    const all = verdicts(record, assessment);
    const shown = shownFirst(all);
    expect(shown.length).toBeGreaterThan(1);
    for (const id of shown) expect(all.find((each) => each.id === id)?.verdict.kind).toMatch(/^(possible|missing)$/);
  });
});

describe("The presenter's plan", () => {
  const record = renal();
  const all = verdicts(record, assessCase(record, { now: NOW }));

  it('stands after what the framework names', () => {
    expect(shownFirst(all, ['percutaneous-screws'])).toEqual([
      'decompression-stabilization-srs',
      'stabilization-cebrt',
      'percutaneous-screws',
    ]);
    expect(shownFirst(all, ['stabilization-cebrt'])).toEqual(shownFirst(all));
  });

  it('is never pushed out by many named options, nor pushes them all out', () => {
    const plan = ['brace', 'embolization', 'en-bloc', 'ablation'];
    expect(shownFirst(all, plan)).toEqual([
      'decompression-stabilization-srs',
      'stabilization-cebrt',
      'brace',
      'embolization',
    ]);
    const named = all.map((each) => ({ ...each, verdict: { ...each.verdict, kind: 'named' as const } }));
    const other = named.map((each) =>
      each.id === 'conservative' ? { ...each, verdict: { ...each.verdict, kind: 'against' as const } } : each,
    );
    const shown = shownFirst(other, ['conservative']);
    expect(shown).toHaveLength(4);
    expect(shown).toContain('conservative');
  });

  it('alone still has something beside it', () => {
    const silent = all.map((each) => ({ ...each, verdict: { ...each.verdict, kind: 'possible' as const } }));
    const shown = shownFirst(silent, ['brace']);
    expect(shown[0]).toBe('brace');
    expect(shown.length).toBeGreaterThan(1);
  });
});

describe('The chooser', () => {
  const record = renal();
  const all = verdicts(record, assessCase(record, { now: NOW }));
  const of = (id: string): string =>
    all
      .filter((each) => each.id === id)
      .map(reasonOf)
      .join();

  it('gives one line why', () => {
    expect(of('decompression-stabilization-srs')).toBe('if able, row 9');
    expect(of('percutaneous-screws')).toBe('a kind of stabilization: if unable, row 10');
    expect(of('srs')).toBe('The lesion is unstable: instability must be treated first');
    expect(of('carbon-implants')).toBe('Screws and rods that make way for radiotherapy');
    for (const option of all) expect(reasonOf(option)).not.toBe('');
  });

  it('finds words in any order, in titles and reasons, whatever their case', () => {
    expect(withWords(all, 'SCREWS cement').map((each) => each.id)).toContain('cement-screws');
    expect(withWords(all, 'brace').map((each) => each.id)).toEqual(['brace']);
    expect(withWords(all, 'instability must').length).toBeGreaterThan(0);
    expect(withWords(all, '  ')).toEqual(all);
    expect(withWords(all, 'aspirin')).toEqual([]);
  });
});

describe('A switch of what if', () => {
  const record = renal();
  const held = recordedSwitches(record, seenFrom(assessCase(record, { now: NOW }), 0).noms, 0);

  it('goes through its values and comes back to the record, so that nothing is left assumed', () => {
    for (const name of SWITCHES) {
      let whatIf = stepped({}, held, name);
      expect(Object.keys(whatIf)).toEqual([name]);
      let steps = 1;
      for (; Object.keys(whatIf).length > 0; steps += 1) whatIf = stepped(whatIf, held, name);
      expect(steps).toBe(WHAT_IF_VALUES[name].length + (held[name] === null ? 1 : 0));
    }
  });

  it('takes the value of the record as no assumption, and leaves the others alone', () => {
    const assumed = switched(switched({}, held, 'tolerance', 'able'), held, 'escc', '3');
    expect(assumed).toEqual({ tolerance: 'able', escc: '3' });
    expect(switched(assumed, held, 'escc', '2')).toEqual({ tolerance: 'able' });
    expect(switched(assumed, held, 'tolerance', null)).toEqual({ escc: '3' });
  });
});

describe('Another lesion', () => {
  it('is seen with its own answer of the table', () => {
    const assessment = assessCase(renal(), { now: NOW });
    expect(lesionIndexOf(assessment, 'b')).toBe(1);
    expect(lesionIndexOf(assessment, 'z')).toBe(-1);
    expect(lesionIndexOf(assessment, undefined)).toBe(assessment.leading);
    const seen = seenFrom(assessment, 1);
    expect(seen.noms).toBe(assessment.lesions[1]?.noms);
  });
});

describe('What if', () => {
  it('recomputes the table and leaves the record as it was', () => {
    const record = renal();
    const before = structuredClone(record);
    const assessment = seenFrom(assessCase(record, { now: NOW }), 0);
    const able = assessedUnder(assessment, record, 0, { tolerance: 'able' }, ASSUMED);
    expect(able.noms.rows).toEqual([9]);
    expect(able.noms.systemic.facts).toBe('assumed');
    const low = assessedUnder(assessment, record, 0, { escc: 'low', stability: 'stable' }, ASSUMED);
    expect(low.noms.rows).toEqual([5]);
    const sensitive = assessedUnder(assessment, record, 0, { histology: 'sensitive' }, ASSUMED);
    expect(sensitive.noms.rows).toEqual([4]);
    expect(sensitive.tokuhashi).toBe(assessment.tokuhashi);
    expect(record).toEqual(before);
  });

  it.each(['stable', 'unstable'] as const)('can assume %s at every level', (stability) => {
    for (const level of ['C1', 'C5', 'T6', 'S3'] as const) {
      const record = renal((each) => {
        if (each.lesions[0]) each.lesions[0].levels = { from: level, to: level };
      });
      const { noms } = seenFrom(assessCase(withAssumed(record, 0, { stability }), { now: NOW }), 0);
      expect(noms.mechanical.possible).toEqual([stability]);
    }
  });

  it('starts from what the record holds', () => {
    const record = renal();
    const { noms } = seenFrom(assessCase(record, { now: NOW }), 0);
    expect(recordedSwitches(record, noms, 0)).toEqual({
      escc: '2',
      stability: 'unstable',
      histology: 'resistant',
      tolerance: null,
      radiation: 'none',
    });
  });
});

function strong(text: string): string[] {
  return figuresOf(text)
    .filter((run) => run.isFigure)
    .map((run) => run.text.replaceAll('\u{A0}', ' '));
}

describe('Figures', () => {
  it('are numbers with their unit, and nothing else', () => {
    expect(strong('24–30 Gy in 3, or 16–24 Gy in 1')).toEqual(['24–30 Gy in 3', '16–24 Gy in 1']);
    expect(strong('Recurrence at 1 year 4.1 % (24–30 Gy in 3), 186 patients')).toEqual(['4.1 %', '24–30 Gy in 3']);
    expect(strong('ESCC 0–1c; L5, 2 of 3 worsened')).toEqual([]);
  });

  it('lose no letter of the statement', () => {
    const text = 'Operation 54.5 min (40–80), blood loss 35 mL (20–50)';
    const joined = figuresOf(text)
      .map((run) => run.text)
      .join('');
    expect(joined.replaceAll('\u{A0}', ' ')).toBe(text);
  });
});

describe('Columns', () => {
  it('are as many as fit and never none', () => {
    expect(columnsThatFit(1088, 3)).toBe(3);
    expect(columnsThatFit(650, 3)).toBe(2);
    expect(columnsThatFit(200, 3)).toBe(1);
  });

  it('move sideways up to the last', () => {
    expect(firstColumn(0, 1, 2, 3)).toBe(1);
    expect(firstColumn(1, 1, 2, 3)).toBe(1);
    expect(firstColumn(0, -1, 2, 3)).toBe(0);
    expect(firstColumn(0, 1, 3, 3)).toBe(0);
  });
});
