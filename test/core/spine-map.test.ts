import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ESCC_GRADES, LEVELS, levelsOf, type Level, type LevelRange, TREATMENT_KINDS } from '@spineboard/core/case';
import {
  bodyPath,
  FRAMES,
  itemDrawing,
  kindsOf,
  levelAt,
  MARK_KINDS,
  marksAt,
  markSign,
  SPINE_HEIGHT,
  SPINE_WIDTH,
  type SpineChart,
  spineLayers,
  spineMarks,
  type SpineView,
} from '@spineboard/core/drawings';
import { instruments } from '@spineboard/core/instruments';

const SEED = 20_261_121;
const VIEWS = ['lateral', 'posterior'] as const;

type Point = { x: number; y: number };

/** The outline of path data: its curves as short straight lines. */
function flattened(data: string): Point[][] {
  const outlines: Point[][] = [];
  for (const [, command, rest] of data.matchAll(/([MLCQZ])([^MLCQZ]*)/g)) {
    const numbers = Array.from((rest ?? '').matchAll(/-?[\d.]+/g), ([text]) => Number(text));
    const given: Point[] = [];
    for (let index = 0; index + 1 < numbers.length; index += 2)
      given.push({ x: numbers[index] ?? 0, y: numbers[index + 1] ?? 0 });
    if (command === 'M') outlines.push([]);
    const line = outlines.at(-1) ?? [];
    const controls = [line.at(-1) ?? given[0] ?? { x: 0, y: 0 }, ...given];
    if (command === 'M' || command === 'L') line.push(...given);
    else if (given.length > 0) for (let step = 1; step <= 8; step += 1) line.push(casteljau(controls, step / 8));
  }
  return outlines;
}

function casteljau(points: readonly Point[], part: number): Point {
  const [first] = points;
  if (points.length === 1 && first !== undefined) return first;
  return casteljau(
    points.slice(1).map((to, index) => {
      const from = points[index] ?? to;
      return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
    }),
    part,
  );
}

function isInside({ x, y }: Point, outline: readonly Point[]): boolean {
  return outline.reduce((inside, from, index) => {
    const to = outline[(index + 1) % outline.length] ?? from;
    const crosses = from.y > y !== to.y > y && x < ((to.x - from.x) * (y - from.y)) / (to.y - from.y) + from.x;
    return crosses ? !inside : inside;
  }, false);
}

/** Points of an outline, drawn a little toward its middle: neighbors that touch do not overlap. */
function shrunk(outline: readonly Point[]): Point[] {
  const middle = {
    x: outline.reduce((sum, { x }) => sum + x, 0) / outline.length,
    y: outline.reduce((sum, { y }) => sum + y, 0) / outline.length,
  };
  return outline.map(({ x, y }) => ({ x: x + (middle.x - x) * 0.03, y: y + (middle.y - y) * 0.03 }));
}

/** Two points of a line, a tenth of it from its ends. */
function nearEnds([from, to]: readonly Point[]): Point[] {
  if (from === undefined || to === undefined) return [];
  return [0.1, 0.9].map((part) => ({ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }));
}

/** Levels whose bodies lie over another one's. */
function overlapping(view: SpineView): string[] {
  const bodies = LEVELS.map((level) => ({ level, outlines: flattened(bodyPath(view, level)) }));
  return bodies.flatMap((a) =>
    bodies
      .filter((b) => a.level !== b.level)
      .filter((b) => a.outlines.flatMap(shrunk).some((point) => b.outlines.some((outline) => isInside(point, outline))))
      .map((b) => `${a.level} in ${b.level}`),
  );
}

const outside = (data: string): Point[] =>
  flattened(data)
    .flat()
    .filter(({ x, y }) => !(x >= 0 && x <= SPINE_WIDTH && y >= 0 && y <= SPINE_HEIGHT));

const middleOf = (view: SpineView, level: Level): number => {
  const ys = flattened(bodyPath(view, level))
    .flat()
    .map(({ y }) => y);
  return (Math.min(...ys) + Math.max(...ys)) / 2;
};

const level = fc.constantFrom(...LEVELS);
const range = fc.tuple(fc.nat(LEVELS.length - 1), fc.nat(5)).map(([from, length]): LevelRange => ({
  from: LEVELS[from] ?? 'T1',
  to: LEVELS[Math.min(from + length, LEVELS.length - 1)] ?? 'T1',
}));
const chart: fc.Arbitrary<SpineChart> = fc.record({
  lesions: fc.array(
    fc.record({
      levels: range,
      risk: fc.constantFrom('low', 'mid', 'high', null),
      escc: fc.constantFrom(...ESCC_GRADES, null),
      collapse: fc.constantFrom('under50', 'over50', null),
    }),
    { maxLength: 6 },
  ),
  earlier: fc.array(fc.record({ kind: fc.constantFrom(...TREATMENT_KINDS), levels: fc.option(range) }), {
    maxLength: 5,
  }),
  plan: fc.record({
    construct: fc.option(range),
    screwless: fc.uniqueArray(level, { maxLength: 4 }),
    cement: fc.uniqueArray(level, { maxLength: 4 }),
  }),
});
const one = (change: Partial<SpineChart>): SpineChart => ({
  lesions: [],
  earlier: [],
  plan: { construct: null, screwless: [], cement: [] },
  ...change,
});
const T9: LevelRange = { from: 'T9', to: 'T9' };

describe.each(VIEWS)('the spine, %s view', (view) => {
  it('has a body for every level, from top to bottom, inside the drawing', () => {
    expect(LEVELS.filter((each) => bodyPath(view, each) === '')).toEqual([]);
    expect(LEVELS.flatMap((each) => outside(bodyPath(view, each)))).toEqual([]);
    const middles = LEVELS.map((each) => middleOf(view, each));
    // From behind the ring of the atlas and the segments below lie in order too.
    expect(middles).toEqual(middles.toSorted((a, b) => a - b));
  });

  it('lays no body over another one', () => {
    expect(overlapping(view)).toEqual([]);
  });

  it('keeps everything else inside the drawing and paints a marked level once', () => {
    const { under, over } = spineLayers(view, () => false);
    expect([...under, ...over].filter(({ d }) => d === '' || d.includes('NaN'))).toEqual([]);
    expect([...under, ...over].flatMap(({ d }) => outside(d))).toEqual([]);
    const body = (isMarked: (each: Level) => boolean): string =>
      spineLayers(view, isMarked).under.find(({ part }) => part === 'body')?.d ?? '';
    expect(body(() => false)).toContain(bodyPath(view, 'L2'));
    expect(body((each) => each === 'L2')).not.toContain(bodyPath(view, 'L2'));
  });

  it('hatches every level within its bone', () => {
    const strays = LEVELS.flatMap((each) => {
      const marks = spineMarks(
        view,
        one({ lesions: [{ levels: { from: each, to: each }, risk: null, escc: '0', collapse: null }] }),
      );
      const bones = marks.flatMap(({ bones: shapes }) => shapes);
      const outlines = flattened(bones.find(({ paint }) => paint === 'band-unknown')?.d ?? '');
      const lines = flattened(bones.find(({ paint }) => paint === 'hatch')?.d ?? '');
      expect({ each, isHatched: lines.length > 0 }).toEqual({ each, isHatched: true });
      return lines
        .filter((line) => !nearEnds(line).every((point) => outlines.some((outline) => isInside(point, outline))))
        .map(() => each);
    });
    expect(strays).toEqual([]);
  });

  it('draws marks of any record, each with a sign, inside the drawing and on its levels', () => {
    fc.assert(
      fc.property(chart, (drawn) => {
        const marks = spineMarks(view, drawn);
        for (const mark of marks) {
          const shapes = [...mark.bones, ...mark.signs];
          expect(shapes.length).toBeGreaterThan(0);
          expect(shapes.filter(({ d }) => d.includes('NaN') || d.includes('undefined'))).toEqual([]);
          expect(shapes.flatMap(({ d }) => outside(d))).toEqual([]);
          expect(levelsOf(mark.levels).every((each) => marksAt(marks, each).includes(mark))).toBe(true);
          expect(markSign(mark.kind).length).toBeGreaterThan(0);
        }
        expect(kindsOf(marks).toSorted()).toEqual([...new Set(marks.map(({ kind }) => kind))].toSorted());
      }),
      { seed: SEED, numRuns: 400 },
    );
  });
});

describe('the rows of the map', () => {
  it('fill the whole height without a gap, in the order of the levels', () => {
    expect(FRAMES.map((frame) => frame.level)).toEqual([...LEVELS]);
    expect(FRAMES[0]?.row.top).toBe(0);
    FRAMES.forEach(({ row }, index) => {
      expect(row.top + row.height).toBeCloseTo(FRAMES[index + 1]?.row.top ?? SPINE_HEIGHT, 6);
      expect(row.height).toBeGreaterThanOrEqual(13);
    });
  });

  it('give the level at any height', () => {
    for (const { level: each, row } of FRAMES) expect(levelAt(row.top + row.height / 2)).toBe(each);
    expect(levelAt(-20)).toBe('Occ');
    expect(levelAt(SPINE_HEIGHT + 20)).toBe('S5');
  });

  it('let the bodies grow from C3 to L5', () => {
    const depths = FRAMES.slice(LEVELS.indexOf('C3'), LEVELS.indexOf('L5') + 1).map(({ depth }) => depth);
    expect(depths).toEqual(depths.toSorted((a, b) => a - b));
  });
});

const escc = (grade: (typeof ESCC_GRADES)[number] | null) =>
  spineMarks('lateral', one({ lesions: [{ levels: T9, risk: 'mid', escc: grade, collapse: null }] }));

const kindsOfRisk = (risk: 'low' | 'mid' | 'high' | null) =>
  kindsOf(spineMarks('lateral', one({ lesions: [{ levels: T9, risk, escc: '0', collapse: null }] })));

describe('the marks', () => {
  it('tell a band that is open from the three that are not', () => {
    expect([kindsOfRisk('low'), kindsOfRisk('mid'), kindsOfRisk('high'), kindsOfRisk(null)]).toEqual([
      ['low'],
      ['mid'],
      ['high'],
      ['unknown'],
    ]);
  });

  it('draw high grades larger than low ones, name the grade beside them, and hatch an unknown one', () => {
    const size = (grade: (typeof ESCC_GRADES)[number]): number => {
      const wedge = escc(grade).find(({ grade: text }) => text !== null);
      const xs = flattened(wedge?.signs[0]?.d ?? '')
        .flat()
        .map(({ x }) => x);
      return Math.max(...xs) - Math.min(...xs);
    };
    const sizes = (['1a', '1b', '1c', '2', '3'] as const).map(size);
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
    expect(escc('2').flatMap(({ grade }) => grade?.text ?? [])).toEqual(['2']);
    expect(kindsOf(escc('1c'))).toContain('esccLow');
    expect(kindsOf(escc('3'))).toContain('esccHigh');
    expect(kindsOf(escc(null))).toContain('esccUnknown');
    expect(kindsOf(escc('0'))).toEqual(['mid']);
  });

  it('put screws on every level of the construct but those without', () => {
    const marks = spineMarks(
      'lateral',
      one({ plan: { construct: { from: 'T7', to: 'T11' }, screwless: ['T9'], cement: ['T10'] } }),
    );
    expect(kindsOf(marks)).toEqual(['construct', 'screwless', 'cement']);
    const heads = marks.find(({ kind }) => kind === 'construct')?.signs.find(({ paint }) => paint === 'head')?.d ?? '';
    expect(flattened(heads)).toHaveLength(4);
    expect(marksAt(marks, 'T9').map(({ kind }) => kind)).toEqual(['construct', 'screwless']);
  });

  it('show earlier treatment at its levels, and none that has no levels', () => {
    const earlier = TREATMENT_KINDS.map((kind) => ({ kind, levels: T9 }));
    expect(kindsOf(spineMarks('posterior', one({ earlier })))).toEqual(['radiation', 'surgery', 'cementBefore']);
    expect(spineMarks('lateral', one({ earlier: [{ kind: 'radiation', levels: null }] }))).toEqual([]);
  });

  it('paint a level of two lesions in the worse band', () => {
    const both = one({
      lesions: [
        { levels: { from: 'T8', to: 'T9' }, risk: 'high', escc: '0', collapse: null },
        { levels: { from: 'T9', to: 'T10' }, risk: 'low', escc: '0', collapse: null },
      ],
    });
    const painted = Object.fromEntries(spineMarks('lateral', both).map((mark) => [mark.kind, mark.painted]));
    expect(painted).toEqual({ high: ['T8', 'T9'], low: ['T10'] });
  });

  it('have a sign of their own in the legend, two kinds never the same one', () => {
    const signs = MARK_KINDS.map((kind) => JSON.stringify(markSign(kind)));
    expect(new Set(signs).size).toBe(MARK_KINDS.length);
  });
});

describe('the drawings of the answers', () => {
  it('exist for every answer of SINS and ESCC, differ within a question, and are said in words', () => {
    for (const id of ['sins', 'escc'] as const) {
      for (const item of instruments[id].items) {
        const drawings = item.options.map((option) => itemDrawing(id, item.id, option.id));
        expect(drawings.filter((drawing) => drawing === null)).toEqual([]);
        expect(new Set(drawings.map((drawing) => JSON.stringify(drawing?.shapes))).size).toBe(item.options.length);
        expect(drawings.filter((drawing) => (drawing?.alt ?? '') === '')).toEqual([]);
        for (const shape of drawings.flatMap((drawing) => drawing?.shapes ?? [])) {
          expect(shape.d).toMatch(/^M/);
          expect(shape.d).not.toContain('NaN');
        }
      }
    }
  });

  it('are not made up where an instrument has none', () => {
    expect(itemDrawing('tokuhashi', 'palsy', 'none')).toBeNull();
    expect(itemDrawing('sins', 'pain', 'terrible')).toBeNull();
  });
});
