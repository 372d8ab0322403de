import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LevelRange, LEVELS } from '@spineboard/core/case';
import {
  presenceBarSvg,
  type ScoreBar,
  scoreBarAlt,
  scoreBarSvg,
  spineMapAlt,
  type SpineMap,
  spineColumnSvg,
  spineMapSvg,
  spineMarksSvg,
} from '@spineboard/core/drawings';
import { instruments } from '@spineboard/core/instruments';

const SEED = 20_261_121;

type BarId = 'sins' | 'tokuhashi' | 'tomita' | 'escc' | 'barthel' | 'vas';
const bar = (id: BarId, values: number[], was?: number): ScoreBar => ({
  palette: id === 'sins' ? 'stability' : id === 'escc' ? 'compression' : 'prognosis',
  min: instruments[id].min,
  max: instruments[id].max,
  unit: instruments[id].unit ?? 1,
  bands: instruments[id].bands,
  values,
  ...(was === undefined ? {} : { was }),
});

/** Every coordinate pair of every path, as drawn. */
function points(svg: string): [number, number][] {
  return Array.from(svg.matchAll(/ d="([^"]+)"/g), (match) => match[1] ?? '').flatMap((path) =>
    Array.from(path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g), (pair): [number, number] => [Number(pair[1]), Number(pair[2])]),
  );
}

/** Points that lie outside the paper. */
function outside(svg: string, width: number, height: number): [number, number][] {
  return points(svg).filter(([x, y]) => !(x >= 0 && x <= width && y >= 0 && y <= height));
}

const range = fc.tuple(fc.nat(LEVELS.length - 1), fc.nat(3)).map(([from, length]): LevelRange => ({
  from: LEVELS[from] ?? 'T1',
  to: LEVELS[Math.min(from + length, LEVELS.length - 1)] ?? 'T1',
}));

const map: fc.Arbitrary<SpineMap> = fc.record({
  question: fc.array(range, { maxLength: 3 }),
  other: fc.array(range, { maxLength: 12 }),
  irradiated: fc.array(range, { maxLength: 3 }),
  screws: fc.option(range, { nil: null }),
});

const meeting = { start: 450, end: 520, cuts: [460] };

/** How many white cuts a bar shows. */
const cuts = (at: number[]): number =>
  presenceBarSvg({ ...meeting, cuts: at, mode: 'room', from: 450, to: 520 }).match(/width="1.2"/g)?.length ?? 0;

/** What a drawing holds between its outermost tags. */
const within = (svg: string): string => svg.slice(svg.indexOf('>') + 1, -'</svg>'.length);

/** How many bodies are drawn in ink. */
const inInk = (question: LevelRange[], other: LevelRange[]): number =>
  spineMapSvg({ question, other, irradiated: [], screws: null }).match(/fill="#1c2833" stroke/g)?.length ?? 0;

describe('the printed score bar', () => {
  it('fills one cell for a known total and hatches nothing', () => {
    const svg = scoreBarSvg(bar('sins', [10]));
    expect(svg.match(/rx="1" fill="#1c2833"/g)).toHaveLength(1);
    expect(svg).not.toContain('<path');
  });

  it('hatches each run of totals still possible: Tomita 4, 6 or 8 are three boxes', () => {
    expect(scoreBarSvg(bar('tomita', [4, 6, 8])).match(/<path/g)).toHaveLength(3);
    expect(scoreBarSvg(bar('sins', [5, 6, 7, 8])).match(/<path/g)).toHaveLength(1);
    expect(scoreBarSvg(bar('sins', [])).match(/<path/g)).toBeNull();
  });

  it('draws a cell for every total of the scale, whatever is known', () => {
    for (const id of ['sins', 'tokuhashi', 'tomita', 'escc'] as const) {
      const cells = scoreBarSvg(bar(id, [instruments[id].min])).match(/height="5.5"/g);
      expect(cells).toHaveLength(instruments[id].max - instruments[id].min + 1);
    }
  });

  it('keeps hatching and cells inside the drawing for every range', () => {
    fc.assert(
      fc.property(fc.constantFrom('sins', 'tokuhashi', 'tomita', 'escc' as const), fc.nat(), fc.nat(), (id, a, b) => {
        const { min, max } = instruments[id];
        const [lo, hi] = [min + (a % (max - min + 1)), min + (b % (max - min + 1))].sort((x, y) => x - y);
        const values = Array.from({ length: (hi ?? min) - (lo ?? min) + 1 }, (_, index) => (lo ?? min) + index);
        expect(outside(scoreBarSvg(bar(id, values)), 150, 11)).toEqual([]);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('has cells of one width from edge to edge where no source gives bands, one for each total that can come out', () => {
    for (const [id, count] of [
      ['barthel', 21],
      ['vas', 11],
    ] as const) {
      const cells = Array.from(
        scoreBarSvg(bar(id, [])).matchAll(/x="([\d.]+)" y="2.75" width="([\d.]+)" height="5.5" fill="([^"]+)"/g),
        ([, x, width, fill]) => ({ x: Number(x), width: Number(width), fill }),
      );
      expect(cells).toHaveLength(count);
      expect(new Set(cells.map((cell) => cell.fill)).size).toBe(1);
      const [first, last] = [cells[0], cells.at(-1)];
      expect(first?.x).toBeCloseTo(0.25);
      expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(149.75, 1);
      for (const cell of cells) expect(cell.width).toBeCloseTo(150 / count - 0.5, 1);
    }
  });

  it('hatches totals of the Barthel index that follow in fives as one run', () => {
    expect(scoreBarSvg(bar('barthel', [85, 90, 95])).match(/<path/g)).toHaveLength(1);
    expect(scoreBarSvg(bar('barthel', [80, 90])).match(/<path/g)).toHaveLength(2);
    expect(scoreBarSvg(bar('barthel', [100])).match(/rx="1" fill="#1c2833"/g)).toHaveLength(1);
  });

  it('dashes the total before an override and points at the new one', () => {
    const svg = scoreBarSvg(bar('sins', [10], 7));
    expect(svg).toContain('stroke-dasharray');
    expect(svg.match(/Z"/g)).toHaveLength(1);
    expect(scoreBarSvg(bar('sins', [10], 10))).not.toContain('stroke-dasharray');
  });

  it('is read aloud as score, value, reading', () => {
    expect(scoreBarAlt({ name: 'SINS', text: '10', reading: 'potentially unstable', was: '8' })).toBe(
      'SINS 10, potentially unstable, was 8',
    );
  });
});

describe('the printed spine map', () => {
  it('draws and labels any lesions without leaving the paper', () => {
    fc.assert(
      fc.property(map, (drawn) => {
        const svg = spineMapSvg(drawn);
        expect(svg).not.toContain('NaN');
        expect(outside(svg, 78, 196)).toEqual([]);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('is in two sheets what it is in one: the column, and on it what is named', () => {
    const column = within(spineColumnSvg());
    fc.assert(
      fc.property(map, (drawn) => {
        expect(within(spineMapSvg(drawn))).toBe(column + within(spineMarksSvg(drawn)));
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  it('keeps neighboring labels apart', () => {
    const svg = spineMapSvg({
      question: [{ from: 'C3', to: 'C3' }],
      other: (['C4', 'C5', 'C6', 'C7'] as const).map((level) => ({ from: level, to: level })),
      irradiated: [],
      screws: null,
    });
    const heights = Array.from(svg.matchAll(/y="([\d.]+)"[^>]*text-anchor="end"/g), (match) => Number(match[1]));
    expect(heights).toHaveLength(5);
    for (let index = 1; index < heights.length; index += 1) {
      expect((heights[index] ?? 0) - (heights[index - 1] ?? 0)).toBeGreaterThanOrEqual(6.9);
    }
  });

  it('marks the lesion in question in ink and the others in grey', () => {
    expect(inInk([{ from: 'T6', to: 'T8' }], [])).toBe(3);
    expect(inInk([], [{ from: 'T6', to: 'T8' }])).toBe(0);
    expect(inInk([{ from: 'T6', to: 'T6' }], [{ from: 'T6', to: 'T6' }])).toBe(1);
  });

  it('says in words what it shows', () => {
    expect(
      spineMapAlt({
        question: [{ from: 'T12', to: 'T12' }],
        other: [],
        irradiated: [{ from: 'T12', to: 'T12' }],
        screws: { from: 'T10', to: 'L2' },
      }),
    ).toBe('Spine map. Lesion in question: T12. Other metastases: none. Irradiated before: T12. Screws T10 to L2.');
    expect(spineMapAlt({ question: [], other: [], irradiated: [], screws: null })).toContain('level not known');
  });
});

describe('the presence bar', () => {
  it('fills who was on site, outlines who was remote, leaves a bare line for who was absent', () => {
    expect(presenceBarSvg({ ...meeting, mode: 'room', from: 450, to: 520 })).toContain('fill="#33475a"');
    expect(presenceBarSvg({ ...meeting, mode: 'remote', from: 450, to: 485 })).toContain('width="74"');
    expect(presenceBarSvg({ ...meeting, mode: 'absent', from: 450, to: 520 })).not.toContain('#33475a');
  });

  it('cuts where a case ended, not at the ends of the meeting', () => {
    expect(cuts([460, 480])).toBe(2);
    expect(cuts([450, 520, 600])).toBe(0);
  });
});
