import type { CaseRecord, Lesion } from '../case/record.ts';
import type { ScoreView } from '../noms/types.ts';
import type { Instrument, InstrumentId, Score } from './definition.ts';
import { answersOf, optionsLeftOf, resolveAnswers } from './derive.ts';
import { instruments } from './instruments.ts';
import { score } from './score.ts';

const lower = (text: string): string => (/^[A-Z]{2}/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1));
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "a, b or c"; with a comma where a name holds an "or" of its own. */
function either(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  const or = words.some((word) => word.includes(' or ')) ? ', or ' : ' or ';
  return `${words.slice(0, -1).join(', ')}${or}${words.at(-1)}`;
}

/** The total as the field writes it: "9", "7–9", "4, 6, 8"; grades by their labels: "2", "1a–2". */
export function formatScore(result: Score): string {
  const instrument = instruments[result.instrument];
  const name = (value: number): string =>
    instrument.kind === 'ordinal'
      ? (instrument.items[0]?.options.find((option) => option.points === value)?.label ?? String(value))
      : String(value);
  if (instrument.kind === 'ordinal' && !result.complete) return 'unknown';
  if (result.lo === result.hi) return name(result.lo);
  const gapless = result.hi - result.lo + 1 === result.values.length;
  if (gapless || result.values.length > 4) return `${name(result.lo)}–${name(result.hi)}`;
  return result.values.map(name).join(', ');
}

function reading(result: Score): string {
  const labels = result.bands.map((band) => band.label);
  const [only] = labels;
  if (labels.length === 1 && only !== undefined) {
    return result.complete ? upper(only) : `${upper(only)} whatever is missing`;
  }
  return upper(either(labels));
}

function missingText(instrument: Instrument, result: Score): string {
  if (result.complete) return '';
  if (instrument.kind === 'ordinal') return 'not yet known';
  const all = result.missing.length === instrument.items.length;
  const names = instrument.items.filter((item) => result.missing.includes(item.id)).map((item) => lower(item.title));
  const open =
    result.bands.length === 1
      ? 'band holds'
      : result.bands.length === 2
        ? 'two bands open'
        : `${result.bands.length === 3 ? 'three' : 'four'} bands open`;
  return `${all ? 'nothing known yet' : `missing ${names.join(', ')}`}; ${open}`;
}

function spoken(instrument: Instrument, result: Score): string {
  const total =
    instrument.kind === 'ordinal'
      ? `${instrument.title} ${formatScore(result)}`
      : `${instrument.title} ${result.lo === result.hi ? result.lo : `${result.lo} to ${result.hi}`} of ${instrument.max}`;
  if (instrument.kind === 'ordinal' && !result.complete) return total;
  const labels = result.bands.map((band) => band.label);
  const bands = labels.length === 1 && !result.complete ? `${labels[0]} in every case` : either(labels);
  const names = instrument.items.filter((item) => result.missing.includes(item.id)).map((item) => lower(item.title));
  return `${total}, ${bands}${names.length > 0 ? `, ${names.join(', ')} missing` : ''}`;
}

/** An instrument on this record with the words that stand beside its bar. `lesion` is needed for SINS and ESCC. */
export function scoreView(id: InstrumentId, record: CaseRecord, lesion: Lesion | null = null): ScoreView {
  const instrument = instruments[id];
  const answers = resolveAnswers(id, record, lesion);
  const result = score(instrument, answersOf(answers), optionsLeftOf(answers));
  return {
    score: result,
    answers,
    reading: instrument.kind === 'ordinal' && !result.complete ? 'Unknown' : reading(result),
    missingText: missingText(instrument, result),
    spoken: spoken(instrument, result),
  };
}
