import { mean, median } from '../registry/statistics.ts';
import { csv, type CsvCell } from './csv.ts';
import { POSTPONED_FOR } from './meeting.ts';
import { minutesWords } from './minutes-words.en.ts';
import type { BoardStatistics, Share } from './statistics.ts';
import { STATISTICS_WORDS as W } from './statistics-words.ts';

const row =
  (key: 'changed' | 'carriedOut' | 'followed' | 'minutes' | 'postponed' | 'kinds' | 'attendance') =>
  (part: string, { part: n, of }: { part: number | null; of: number | null }): CsvCell[] => [
    W[key].title,
    part,
    n,
    of,
    n === null || of === null || of === 0 ? null : oneDecimal((n / of) * 100),
    W[key].definition,
  ];

const left = (part: number): { part: number; of: null } => ({ part, of: null });

const time = (value: number | null): CsvCell => (value === null ? null : oneDecimal(value));

/** Every figure of the page with its denominator and definition, one a row; minutes with one decimal. */
export function statisticsCsv(figures: BoardStatistics): string {
  const { changed, carriedOut, followed, minutes, kinds, decided, items, postponed, attendance } = figures;
  const specialties = minutesWords('en').specialties;
  return csv([
    [...W.head],
    row('changed')(W.parts.rate, changed),
    row('changed')(W.parts.noPlan, left(changed.noPlan)),
    row('changed')(W.parts.ownWords, left(changed.ownWords)),
    row('carriedOut')(W.parts.rate, carriedOut),
    row('carriedOut')(W.parts.untold, left(carriedOut.untold)),
    row('followed')(W.parts.rate, followed),
    row('followed')(W.parts.silent, left(followed.silent)),
    row('followed')(W.parts.open, left(followed.open)),
    [W.minutes.title, W.parts.median, time(median(minutes)), minutes.length, null, W.minutes.definition],
    [W.minutes.title, W.parts.mean, time(mean(minutes)), minutes.length, null, W.minutes.definition],
    ...(['none', 'one', 'several'] as const).map((kind) =>
      row('kinds')(W.parts[kind], { part: kinds[kind], of: decided }),
    ),
    ...POSTPONED_FOR.map((reason) =>
      row('postponed')(W.parts[reason], { part: postponed[reason], of: items.postponed }),
    ),
    ...attendance.map((share: { specialty: keyof typeof specialties } & Share) =>
      row('attendance')(specialties[share.specialty], share),
    ),
  ]);
}

const oneDecimal = (value: number): number => Math.round(value * 10) / 10;
