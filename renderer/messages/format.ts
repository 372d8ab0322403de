import { centreDay, centreHour } from './centre-clock.ts';
import { locale } from './t.ts';

const dayMonthYear = new Intl.DateTimeFormat(locale, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const weekdayDayMonth = new Intl.DateTimeFormat(locale, {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});
const number = new Intl.NumberFormat(locale);

function atNoon(date: string): Date {
  return new Date(`${date}T12:00:00Z`);
}

/** "12 Mar 1965" of a clinical date `YYYY-MM-DD`. */
export function formatDate(date: string): string {
  return dayMonthYear.format(atNoon(date));
}

/** "Thu 26 Nov" of a clinical date. */
export function formatWeekday(date: string): string {
  return weekdayDayMonth.format(atNoon(date)).replace(',', '');
}

/** "15:12" of an instant, in the centre's zone. */
export function formatClock(instant: string): string {
  return centreHour(instant);
}

/** "12 Mar 2026, 15:12" of an instant, in the centre's zone. */
export function formatInstant(instant: string): string {
  return `${formatDate(centreDay(instant))}, ${formatClock(instant)}`;
}

/** Number with the locale's grouping. */
export function formatNumber(value: number): string {
  return number.format(value);
}

/** "7" or "7–9": a range is never shown as a midpoint. */
export function formatRange(lo: number, hi: number): string {
  return lo === hi ? String(lo) : `${lo}–${hi}`;
}

/** Number and % of a clinical text joined, so that a line never ends between them. */
export function joinPercent(text: string): string {
  return text.replaceAll(/(?<=\d) %/gu, '\u{A0}%');
}

const graphemes = new Intl.Segmenter(locale, { granularity: 'grapheme' });

function firstLetter(word: string): string {
  return graphemes.segment(word).containing(0)?.segment ?? '';
}

/** Initials by name: finding letters takes long, and a list asks for the same few people again and again. */
const knownInitials = new Map<string, string>();

/** Initials for the sign beside an answer: "R. Costa" gives RC. */
export function initials(name: string): string {
  const known = knownInitials.get(name);
  if (known !== undefined) return known;
  const words = name.split(/[\s.]+/u).filter((word) => word !== '');
  const last = words.length > 1 ? firstLetter(words.at(-1) ?? '') : '';
  const found = (firstLetter(words[0] ?? '') + last).toUpperCase();
  if (knownInitials.size >= 500) knownInitials.clear();
  knownInitials.set(name, found);
  return found;
}
