import { isHighGrade } from '../case/escc-grade.ts';
import { exhausted } from '../case/exhaustive.ts';
import type { EarlierTreatment, PlanOfPresenter } from '../case/record-parts.ts';
import { type Level, levelIndex, type LevelRange, levelsOf } from '../case/levels.ts';
import type { EsccGrade } from '../case/record.ts';
import type { Risk } from '../instruments/definition.ts';
import { blob, circle, hatchWithin, path, type Point, polyline, rectangle, smooth } from './path.ts';
import { frameOf, SPINE_WIDTH } from './spine-frame.ts';
import { MIDLINE } from './spine-posterior.ts';
import { cementSign, flag, MARK_KINDS, type MarkKind, ringOf, type Shape, wedge } from './spine-signs.ts';
import {
  archPath,
  bodyOutline,
  bodyPath,
  cementAt,
  extentOf,
  rightEdge,
  screwAt,
  signAt,
  type SpineView,
} from './spine-view.ts';

/** One sign on the map: where it stands, its shapes, and a grade written beside it where it has one. */
export type Mark = {
  kind: MarkKind;
  levels: LevelRange;
  /** Bones painted anew, under spinous processes and pedicles, and of which levels. */
  bones: readonly Shape[];
  painted: readonly Level[];
  /** Signs over everything. */
  signs: readonly Shape[];
  grade: { text: string; at: Point } | null;
};

/** A lesion as the map draws it. */
export type ChartLesion = {
  levels: LevelRange;
  /** Band of its SINS; null: more than one band is still possible. */
  risk: Risk | null;
  escc: EsccGrade | null;
  /** Share of the height that SINS says is lost; null is unknown or none. */
  collapse: 'under50' | 'over50' | null;
};

/** What the map shows of a case. */
export type SpineChart = {
  lesions: readonly ChartLesion[];
  earlier: readonly Pick<EarlierTreatment, 'kind' | 'levels'>[];
  plan: Pick<PlanOfPresenter, 'construct' | 'screwless' | 'cement'>;
};

/** Drawn, not measured: a third stands for less than half of the height, three fifths for more. */
const LOSS = { under50: 0.34, over50: 0.62 } as const;
const WEIGHT = { low: 0, unknown: 1, mid: 2, high: 3 } as const;
const GRADE_X = SPINE_WIDTH - 4;

const bandOf = (lesion: ChartLesion): Risk | 'unknown' => lesion.risk ?? 'unknown';
const topOf = (levels: LevelRange): number => frameOf(levels.from).row.top;
const bottomOf = ({ to }: LevelRange): number => frameOf(to).row.top + frameOf(to).row.height;

/** Levels that each lesion paints: where two meet, the worse one. */
export function paintedLevels(lesions: readonly ChartLesion[]): Map<Level, ChartLesion> {
  const painted = new Map<Level, ChartLesion>();
  for (const lesion of lesions.toSorted((a, b) => WEIGHT[bandOf(a)] - WEIGHT[bandOf(b)])) {
    for (const level of levelsOf(lesion.levels)) painted.set(level, lesion);
  }
  return painted;
}

/** Every mark of a case in one view, in the order in which they are drawn. */
export function spineMarks(view: SpineView, { lesions, earlier, plan }: SpineChart): Mark[] {
  const painted = paintedLevels(lesions);
  const cemented = new Set<Level>([
    ...plan.cement,
    ...earlier.flatMap(({ kind, levels }) => (kind === 'cement' && levels !== null ? levelsOf(levels) : [])),
  ]);
  return [
    ...lesions.flatMap((lesion) => bandMarks(view, lesion, painted, cemented)),
    ...earlier.flatMap((each) => (each.levels === null ? [] : treatmentMarks(view, each.kind, each.levels))),
    ...planMarks(view, plan),
    ...lesions.flatMap((lesion) => esccMarks(view, lesion)),
  ];
}

/** Kinds that occur, in the order of the legend. */
export function kindsOf(marks: readonly Mark[]): MarkKind[] {
  return MARK_KINDS.filter((kind) => marks.some((mark) => mark.kind === kind));
}

/** Marks that stand at a level. */
export function marksAt(marks: readonly Mark[], level: Level): Mark[] {
  const at = levelIndex(level);
  return marks.filter(({ levels }) => levelIndex(levels.from) <= at && at <= levelIndex(levels.to));
}

function bandMarks(
  view: SpineView,
  lesion: ChartLesion,
  painted: ReadonlyMap<Level, ChartLesion>,
  cemented: ReadonlySet<Level>,
): Mark[] {
  const levels = levelsOf(lesion.levels).filter((level) => painted.get(level) === lesion);
  const first = levels[0];
  if (first === undefined) return [];
  const band = bandOf(lesion);
  const loss = lesion.collapse === null ? 0 : LOSS[lesion.collapse];
  const bones = levels.flatMap((level): Shape[] => {
    const arch = archPath(view, level);
    return [
      { paint: `band-${band}`, d: bodyPath(view, level, loss) + arch },
      ...(band === 'unknown' ? [{ paint: 'hatch' as const, d: hatchWithin(bodyOutline(view, level), 5) }] : []),
    ];
  });
  const marks: Mark[] = [
    {
      kind: band,
      levels: lesion.levels,
      bones,
      painted: levels,
      signs: band === 'unknown' ? [] : bandSign(view, band, first, { loss, isBesideCement: cemented.has(first) }),
      grade: null,
    },
  ];
  if (loss > 0) {
    const ghost = levels.map((level) => bodyPath(view, level)).join('');
    marks.push({
      kind: 'collapse',
      levels: lesion.levels,
      bones: [],
      painted: [],
      signs: [{ paint: 'ghost', d: ghost }],
      grade: null,
    });
  }
  return marks;
}

/** The ring that fills, in black and white on the hue of the band. */
function bandSign(
  view: SpineView,
  band: Risk,
  level: Level,
  { loss, isBesideCement }: { loss: number; isBesideCement: boolean },
): Shape[] {
  const at = signAt(view, level);
  const frame = frameOf(level);
  const center = {
    x: at.x + (isBesideCement && view === 'lateral' ? frame.depth * 0.17 : 0),
    // In what is left of a collapsed body.
    y: at.y + (view === 'lateral' ? loss * frame.height * 0.26 : 0),
  };
  return ringOf(band, center, Math.min(Math.min(frame.height, frame.row.height) * 0.28, level === 'C1' ? 3.4 : 5.2));
}

function esccMarks(view: SpineView, { escc, levels }: ChartLesion): Mark[] {
  if (escc === '0') return [];
  const all = levelsOf(levels);
  const middle = all[Math.floor((all.length - 1) / 2)] ?? levels.from;
  const { row } = frameOf(middle);
  const y = row.top + row.height / 2;
  if (escc === null) {
    return [
      {
        kind: 'esccUnknown',
        levels,
        bones: [],
        painted: [],
        signs: [{ paint: 'escc-unknown', d: circle({ x: GRADE_X - 4, y }, 4) }],
        grade: null,
      },
    ];
  }
  const isHigh = isHighGrade(escc);
  const d = view === 'lateral' ? wedge(all, escc) : flag({ x: GRADE_X - (isHigh ? 11 : 16), y }, isHigh);
  return [
    {
      kind: isHigh ? 'esccHigh' : 'esccLow',
      levels,
      bones: [],
      painted: [],
      signs: [{ paint: isHigh ? 'escc-high' : 'escc-low', d }],
      grade: { text: escc, at: { x: GRADE_X, y: y + 4 } },
    },
  ];
}

function treatmentMarks(view: SpineView, kind: EarlierTreatment['kind'], levels: LevelRange): Mark[] {
  const all = levelsOf(levels);
  const [top, bottom] = [topOf(levels), bottomOf(levels)];
  switch (kind) {
    case 'radiation': {
      const { left, right } = extentOf(view, all);
      const d = rectangle(left, top + 0.5, right - left, bottom - top - 1);
      return [{ kind: 'radiation', levels, bones: [], painted: [], signs: [{ paint: 'field', d }], grade: null }];
    }
    case 'surgery': {
      const x = Math.min(Math.max(...all.map((level) => rightEdge(view, level))), 158);
      const middle = (top + bottom) / 2;
      const d = path`M${x - 4} ${top + 1.5}L${x} ${top + 1.5}L${x} ${bottom - 1.5}L${x - 4} ${bottom - 1.5}`;
      const sign = path`M${x} ${middle - 4.5}L${x + 4.5} ${middle}L${x} ${middle + 4.5}L${x - 4.5} ${middle}Z`;
      return [
        {
          kind: 'surgery',
          levels,
          bones: [],
          painted: [],
          signs: [
            { paint: 'bracket', d },
            { paint: 'bracket-sign', d: sign },
          ],
          grade: null,
        },
      ];
    }
    case 'cement':
      return [
        {
          kind: 'cementBefore',
          levels,
          bones: [],
          painted: [],
          signs: all.map((level) => ({ paint: 'cement-before', d: blob(cementAt(view, level), 4.4) })),
          grade: null,
        },
      ];
    // Given to the whole body, or not known to this drawing: nothing to show at a level.
    case 'systemic':
    case 'other':
      return [];
    default:
      return exhausted(kind);
  }
}

function planMarks(view: SpineView, { construct, screwless, cement }: SpineChart['plan']): Mark[] {
  const marks: Mark[] = [];
  if (construct !== null) {
    const all = levelsOf(construct);
    const places = all.map((level) => ({ level, ...screwAt(view, level) }));
    const bare = places.filter(({ level }) => screwless.includes(level));
    const held = places.filter(({ level }) => !screwless.includes(level));
    const sides = view === 'lateral' ? [same] : [same, mirrored];
    const rod = sides
      .map((side) =>
        smooth(
          places.map(({ head }) => side(head)),
          false,
          0.9,
        ),
      )
      .join('');
    const both = (draw: (side: (point: Point) => Point) => string): string => sides.map(draw).join('');
    marks.push({
      kind: 'construct',
      levels: construct,
      bones: [],
      painted: [],
      signs: [
        { paint: 'rod', d: rod },
        { paint: 'screw', d: both((side) => held.map(({ head, tip }) => polyline([side(head), side(tip)])).join('')) },
        { paint: 'head', d: both((side) => held.map(({ head }) => circle(side(head), 3.4)).join('')) },
      ].filter((shape): shape is Shape => shape.d !== ''),
      grade: null,
    });
    for (const { level, head } of bare) {
      const d = both((side) => circle(side(head), 2.8));
      marks.push({
        kind: 'screwless',
        levels: { from: level, to: level },
        bones: [],
        painted: [],
        signs: [{ paint: 'head-open', d }],
        grade: null,
      });
    }
  }
  for (const level of cement) {
    marks.push({
      kind: 'cement',
      levels: { from: level, to: level },
      bones: [],
      painted: [],
      signs: cementSign(cementAt(view, level)),
      grade: null,
    });
  }
  return marks;
}

const same = (point: Point): Point => point;
const mirrored = ({ x, y }: Point): Point => ({ x: 2 * MIDLINE - x, y });
