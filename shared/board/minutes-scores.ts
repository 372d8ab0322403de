import type { Instrument, ResolvedAnswer } from '../instruments/definition.ts';
import { instruments } from '../instruments/instruments.ts';
import type { ScoreView } from '../noms/types.ts';
import type { MinutesScore } from './minutes-schema.ts';

type Printed = MinutesScore['instrument'];

function pointsOf(definition: Instrument, item: string, option: string | null | undefined): number | null {
  if (option === null || option === undefined) return null;
  const options = definition.items.find((entry) => entry.id === item)?.options ?? [];
  return options.find((entry) => entry.id === option)?.points ?? null;
}

/** Points that the item can still have: its own when answered, else those of every option that the facts leave. */
function possiblePoints(definition: Instrument, { item, option, left }: ResolvedAnswer): number[] {
  const options = definition.items.find((entry) => entry.id === item)?.options ?? [];
  const allowed = option === null ? left : [option];
  return options.filter((entry) => allowed === undefined || allowed.includes(entry.id)).map((entry) => entry.points);
}

/** A score with its items, as the minutes keep it; totals and bands are those of the assessment. */
export function minutesScore(view: ScoreView, level: string): MinutesScore {
  const { score } = view;
  const definition = instruments[score.instrument];
  const items = view.answers.map((answer) => ({
    item: answer.item,
    title: definition.items.find((entry) => entry.id === answer.item)?.title ?? answer.item,
    option: answer.option,
    points: pointsOf(definition, answer.item, answer.option),
    possible: possiblePoints(definition, answer),
    origin: answer.origin,
    from: answer.from ?? '',
    derivedPoints: answer.origin === 'overridden' ? pointsOf(definition, answer.item, answer.derived) : null,
    reason: answer.reason ?? '',
    by: answer.by ?? '',
    ask: answer.ask ?? '',
  }));
  return {
    instrument: score.instrument as Printed,
    name: definition.title,
    level,
    lo: score.lo,
    hi: score.hi,
    values: [...score.values],
    text: valueText(definition, view),
    complete: score.complete,
    bands: score.bands.map((band) => band.label),
    reading: readingOf(definition, view),
    items,
    was: totalBefore(items, view),
  };
}

/** The assessment's reading; three and more neighboring bands as "stable to unstable", to stay on one line. */
function readingOf(definition: Instrument, view: ScoreView): string {
  const { bands } = view.score;
  const first = definition.bands.findIndex((band) => band.id === bands[0]?.id);
  const neighbors = bands.every((band, index) => definition.bands[first + index]?.id === band.id);
  if (bands.length < 3 || !neighbors) return view.reading;
  const [from, to] = [bands[0]?.label ?? '', bands.at(-1)?.label ?? ''];
  return `${from.charAt(0).toUpperCase()}${from.slice(1)} to ${to}`;
}

/** "10", "5–9", "1b", "1b–3", "?" for nothing known of an ordinal scale. */
export function valueText(definition: Instrument, view: ScoreView): string {
  const { score } = view;
  if (definition.kind === 'sum') return score.lo === score.hi ? String(score.lo) : `${score.lo}–${score.hi}`;
  if (!score.complete) return '?';
  return definition.items[0]?.options.find((option) => option.points === score.lo)?.label ?? '?';
}

function totalBefore(items: MinutesScore['items'], view: ScoreView): number | null {
  if (!view.score.complete) return null;
  const overridden = items.filter((item) => item.origin === 'overridden' && item.derivedPoints !== null);
  if (overridden.length === 0) return null;
  return overridden.reduce((total, item) => total - (item.points ?? 0) + (item.derivedPoints ?? 0), view.score.lo);
}
