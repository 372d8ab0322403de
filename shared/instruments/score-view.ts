import type { CaseRecord, Lesion } from '../case/record.ts';
import type { ScoreView } from '../noms/types.ts';
import { caseScore } from './case-score.ts';
import type { CaseInstrumentId, Instrument, Score } from './definition.ts';
import { answersOf, optionsLeftOf, resolveAnswers } from './derive.ts';
import { instruments } from './instruments.ts';
import { OPEN_BANDS, SCORE_WORDS as W } from './score-words.ts';

const lower = (text: string): string => (/^[A-Z]{2}/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1));
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "a, b or c"; with a comma where a name holds an "or" of its own. */
function either(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  const or = words.some((word) => word.includes(W.or)) ? W.commaOr : W.or;
  return `${words.slice(0, -1).join(', ')}${or}${words.at(-1)}`;
}

/** The total as the field writes it: "9", "7–9", "4, 6, 8"; grades by their labels: "2", "1a–2". */
export function formatScore(result: Score): string {
  const instrument = instruments[result.instrument];
  const name = (value: number): string =>
    instrument.kind === 'ordinal'
      ? (instrument.items[0]?.options.find((option) => option.points === value)?.label ?? String(value))
      : String(value);
  if (instrument.kind === 'ordinal' && !result.complete) return W.unknown;
  if (result.lo === result.hi) return name(result.lo);
  const gapless = (result.hi - result.lo) / (instrument.unit ?? 1) + 1 === result.values.length;
  if (gapless || result.values.length > 4) return `${name(result.lo)}–${name(result.hi)}`;
  return result.values.map(name).join(', ');
}

/** "85 of 100", "40 to 65 of 100"; a grade by its label. */
function total(instrument: Instrument, result: Score): string {
  if (instrument.kind === 'ordinal') return formatScore(result);
  return W.of(result.lo === result.hi ? String(result.lo) : W.range(result.lo, result.hi), instrument.max);
}

function reading(instrument: Instrument, result: Score): string {
  const labels = result.bands.map((band) => band.label);
  const [only] = labels;
  if (only === undefined) return upper(total(instrument, result));
  if (labels.length === 1) return result.complete ? upper(only) : W.whateverIsMissing(upper(only));
  return upper(either(labels));
}

function missingText(instrument: Instrument, result: Score): string {
  if (result.complete) return '';
  if (instrument.kind === 'ordinal') return W.notYetKnown;
  const all = result.missing.length === instrument.items.length;
  const names = instrument.items.filter((item) => result.missing.includes(item.id)).map((item) => lower(item.title));
  const open = OPEN_BANDS[result.bands.length] ?? '';
  return [all ? W.nothingKnown : W.missing(names.join(', ')), open].filter((part) => part !== '').join('; ');
}

function spoken(instrument: Instrument, result: Score): string {
  const words = [`${instrument.title} ${total(instrument, result)}`];
  if (instrument.kind === 'ordinal' && !result.complete) return words.join('');
  const labels = result.bands.map((band) => band.label);
  if (labels.length > 0)
    words.push(labels.length === 1 && !result.complete ? W.inEveryCase(labels[0] ?? '') : either(labels));
  if (result.origin === 'given') words.push(W.recordedAsTotal);
  else {
    const missing = instrument.items.filter((item) => result.missing.includes(item.id));
    if (missing.length > 0) words.push(W.isMissing(missing.map((item) => lower(item.title)).join(', ')));
  }
  return words.join(', ');
}

/** An instrument on this record with the words that stand beside its bar. `lesion` is needed for SINS and ESCC. */
export function scoreView(id: CaseInstrumentId, record: CaseRecord, lesion: Lesion | null = null): ScoreView {
  const instrument = instruments[id];
  const answers = resolveAnswers(id, record, lesion);
  const result = caseScore(id, record, answersOf(answers), optionsLeftOf(answers));
  return {
    score: result,
    answers,
    reading: instrument.kind === 'ordinal' && !result.complete ? upper(W.unknown) : reading(instrument, result),
    missingText: missingText(instrument, result),
    spoken: spoken(instrument, result),
  };
}
