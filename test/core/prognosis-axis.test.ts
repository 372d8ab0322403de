import { emptyCase, type CaseRecord } from '@spineboard/core/case';
import { prognosisAxis, prognosisAxisSvg, type PrognosisAxis } from '@spineboard/core/drawings';
import { instruments } from '@spineboard/core/instruments';
import { assessCase } from '@spineboard/core/noms';
import { prognosisView, type PrognosisView } from '@spineboard/core/options';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeCase, given } from './support/cases.ts';

const SEED = 20_261_121;
const viewOf = (record: CaseRecord): PrognosisView =>
  prognosisView(assessCase(record, { now: '2026-11-26T15:00:00Z' }));

/** Any answers to the items of both scores, some of them missing. */
const answered = (['tokuhashi', 'tomita'] as const).map((id) =>
  fc.tuple(
    ...instruments[id].items.map((item) =>
      fc
        .option(fc.constantFrom(...item.options.map((option) => option.id)), { nil: null })
        .map((option) => [item.id, option] as const),
    ),
  ),
);
const anyView = fc.tuple(...answered).map(([tokuhashi, tomita]): PrognosisView =>
  viewOf({
    ...emptyCase(),
    answers: {
      tokuhashi: given(Object.fromEntries(tokuhashi ?? [])),
      tomita: given(Object.fromEntries(tomita ?? [])),
      barthel: {},
    },
  }),
);

const numbersOf = (data: string): [number, number][] =>
  Array.from(data.matchAll(/(-?[\d.]+) (-?[\d.]+)/g), (pair) => [Number(pair[1]), Number(pair[2])]);
/** Left and right end of every band that is drawn, in the order of the rows. */
const bars = ({ shapes }: PrognosisAxis): [number, number][] =>
  shapes
    .filter(({ paint }) => paint === 'edge')
    .map(({ d }) => {
      const xs = numbersOf(d).map(([x]) => x);
      return [Math.min(...xs), Math.max(...xs)];
    });
const markAt = ({ texts }: PrognosisAxis, label: string): number =>
  texts.find(({ role, text }) => (role === 'mark' && text === label) || text === `${label} months`)?.x ?? NaN;

describe('both prognostic scores on one axis', () => {
  it('draws every band that can still be reached, and no other', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const axis = prognosisAxis(view);
        const bands = view.scores.flatMap((score) => score.bands);
        expect(bars(axis)).toHaveLength(bands.length);
        const words = axis.texts.filter(({ role }) => role === 'band').map(({ text }) => text);
        expect(words).toEqual(bands.map((band) => `${band.totals}: ${band.expected}`));
        for (const band of bands) expect(axis.alt).toContain(band.expected);
      }),
      { seed: SEED },
    );
  });

  it('hatches what is possible and leaves what is sure plain', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const hatched = prognosisAxis(view).shapes.filter(({ paint }) => paint === 'open');
        const unsure = view.scores.filter((score) => score.bands.length > 1).flatMap((score) => score.bands);
        expect(hatched).toHaveLength(unsure.length);
      }),
      { seed: SEED },
    );
  });

  it('puts the bands of Tokuhashi at their months and those of Tomita in the order of their words', () => {
    const axis = prognosisAxis(viewOf(emptyCase()));
    const [under6, over6, over12, ...tomita] = bars(axis);
    expect(under6).toEqual([markAt(axis, '0'), markAt(axis, '6')]);
    expect(over6?.[0]).toBeCloseTo(markAt(axis, '6'));
    expect(over12?.[0]).toBeCloseTo(markAt(axis, '12'));
    expect([over6?.[1], over12?.[1]]).toEqual([markAt(axis, 'beyond'), markAt(axis, 'beyond')]);
    expect(tomita).toHaveLength(4);
    const starts = tomita.map(([from]) => from);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    expect(axis.texts.map(({ text }) => text)).toContain('no months stated');
    expect(axis.alt).toContain('Tomita speaks of local control and names no months');
  });

  it('stays within its frame', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const { width, height, shapes, texts } = prognosisAxis(view);
        const points = shapes.flatMap(({ d }) => numbersOf(d));
        const all = [...points, ...texts.map(({ x, y }) => [x, y] as const)];
        expect(all.filter(([x, y]) => !(x >= 0 && x <= width && y >= 0 && y <= height))).toEqual([]);
      }),
      { seed: SEED },
    );
  });

  it('is the same on paper: every shape and every word', () => {
    const view = viewOf(completeCase());
    const axis = prognosisAxis(view);
    const svg = prognosisAxisSvg(view);
    expect(svg.match(/<path /g)).toHaveLength(axis.shapes.length);
    expect(svg.match(/<text /g)).toHaveLength(axis.texts.length);
    expect(svg).not.toMatch(/NaN|undefined|pattern|clipPath/);
  });
});
