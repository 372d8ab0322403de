import { ASPECTS, compareOptions, OPTION_IDS, OPTIONS, verdicts, type Source } from '@spineboard/core/options';
import { assessCase } from '@spineboard/core/noms';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeCase } from './support/cases.ts';
import { anyFacts, assess, NOW } from './support/option-facts.ts';
import { REFERENCE_LINES } from './support/option-figures.ts';

type SourceId = Source['id'];

const FIGURE =
  /(?<![\p{L}\d.])\d+(?:\.\d+)?(?:-\d+(?:\.\d+)?)?(?:[ -]?(?:%|Gy|°C|mm|mL|mg|min|(?:hour|day|week|month|year)(?=s?\b)))?|\b(?:one|two|three) (?:level|or more)/gu;

/** Figures of a text with their units, ranges kept whole: "24-30 Gy", "2 year", "two level". Levels of the spine are none. */
function figures(text: string): string[] {
  const plain = text.replaceAll('–', '-').replaceAll('degrees C', '°C');
  return [...plain.matchAll(FIGURE)].map((match) => match[0].replace(/(?<=\d)[ -]?(?=[\p{L}%°])/u, ' '));
}

function allowed(sources: readonly SourceId[]): Set<string> {
  const lines = sources.flatMap((source) => Object.values(REFERENCE_LINES[source] ?? {}).flat());
  return new Set(lines.flatMap(figures));
}

/** Figures of a text that no line of its sources holds. */
function foreign(text: string, sources: readonly SourceId[]): string[] {
  const known = allowed(sources);
  return figures(text).filter((figure) => !known.has(figure));
}

const SOURCE_IDS = Object.keys(REFERENCE_LINES) as SourceId[];

describe('figures of the options', () => {
  it('are told apart with their units', () => {
    expect(figures('24–30 Gy in 3 (to 5), 83.9 % at 2 years; T9–L2, ESCC 0–1c, 50–90 °C')).toEqual([
      '24-30 Gy',
      '3',
      '5',
      '83.9 %',
      '2 year',
      '0-1',
      '50-90 °C',
    ]);
    expect(foreign('Recurrence 5 % at 3 years', ['noms-update'])).toEqual(['5 %']);
    expect(foreign('30 Gy in 12', ['noms-update'])).toEqual(['12']);
  });

  it('are those of the reference, each under the source that the cell names', () => {
    const wrong = OPTIONS.flatMap((option) =>
      ASPECTS.flatMap(({ id }) => {
        const { text, sources } = option.cells[id];
        return text === null ? [] : foreign(text, sources).map((figure) => `${option.id} ${id}: ${figure}`);
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('are those of the reference in titles and summaries', () => {
    const wrong = OPTIONS.flatMap(({ title, summary }) => foreign(`${title}. ${summary}`, SOURCE_IDS));
    expect(wrong).toEqual([]);
  });

  it('are those of the reference in every finding, under its own source', () => {
    const found = fc
      .sample(anyFacts, { numRuns: 400, seed: 1 })
      .flatMap((facts) => assess(facts).options.flatMap((option) => option.verdict.findings));
    const distinct = [...new Map(found.map((each) => [`${each.source} ${each.text}`, each])).values()];
    expect(distinct.length).toBeGreaterThan(50);
    expect(distinct.filter((each) => foreign(each.text, [each.source]).length > 0)).toEqual([]);
  });

  it('stand in what the cells become for a case at hand', () => {
    for (const histology of ['renal', 'breast', null] as const) {
      const record = { ...completeCase(), primary: { ...completeCase().primary, histology } };
      const wrong = verdicts(record, assessCase(record, { now: NOW })).flatMap((option) =>
        ASPECTS.flatMap(({ id }) => {
          const { text, sources } = option.cells[id];
          return text === null ? [] : foreign(text, sources);
        }),
      );
      expect(wrong).toEqual([]);
    }
  });
});

const record = completeCase();
const assessment = assessCase(record, { now: NOW });
const anyColumns = fc.uniqueArray(fc.constantFrom(...OPTION_IDS), { minLength: 1, maxLength: 6 });

describe('any options side by side', () => {
  it('have every aspect once, a cell a column, and what differs first', () => {
    fc.assert(
      fc.property(anyColumns, (ids) => {
        const { options, rows } = compareOptions(record, assessment, ids);
        expect(options.map((option) => option.id)).toEqual(ids);
        expect(rows.map((row) => row.aspect).toSorted()).toEqual(ASPECTS.map((aspect) => aspect.id).toSorted());
        for (const row of rows) {
          expect(row.cells).toEqual(options.map((option) => option.cells[row.aspect]));
          expect(row.differs).toBe(new Set(row.cells.map((cell) => cell.text)).size > 1);
        }
        const differing = rows.map((row) => row.differs);
        expect(differing.lastIndexOf(true)).toBeLessThan(
          differing.includes(false) ? differing.indexOf(false) : differing.length,
        );
      }),
    );
  });

  it('mark the same cells whatever the order of the columns, and never those of a majority', () => {
    fc.assert(
      fc.property(anyColumns, (ids) => {
        const there = compareOptions(record, assessment, ids);
        const back = compareOptions(record, assessment, ids.toReversed());
        for (const row of there.rows) {
          const other = back.rows.find((each) => each.aspect === row.aspect);
          expect(other?.unlike.toReversed()).toEqual(row.unlike);
          const alike = (text: string | null): number => row.cells.filter((each) => each.text === text).length;
          const marked = row.cells.filter((_, column) => row.unlike[column] === true);
          const plain = row.cells.filter((_, column) => row.unlike[column] !== true);
          expect(marked.filter((cell) => alike(cell.text) * 2 > row.cells.length)).toEqual([]);
          expect(plain.filter((cell) => alike(cell.text) === 1 && row.cells.length > 1)).toEqual([]);
        }
      }),
    );
  });

  it('number every source that a cell names, and no other', () => {
    fc.assert(
      fc.property(anyColumns, (ids) => {
        const { rows, sources } = compareOptions(record, assessment, ids);
        const met = [...new Set(rows.flatMap((row) => row.cells.flatMap((cell) => cell.sources)))];
        expect(sources.map((source) => source.id)).toEqual(met);
        expect(sources.map((source) => source.number)).toEqual(met.map((_, index) => index + 1));
      }),
    );
  });
});
