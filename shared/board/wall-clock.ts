/** Times of the meeting room: what a clock on its wall shows. */

const formats = new Map<string, Intl.DateTimeFormat>();

/** The format of these options: made once, for making one costs more than a hundred uses of it. */
function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options]);
  const made = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, made);
  return made;
}

/** `HH:MM` of an instant in a zone. */
export function clockAt(instant: string, timeZone: string): string {
  const parts = formatOf('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(instant));
  const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? '00';
  return `${of('hour')}:${of('minute')}`;
}

/** `YYYY-MM-DD` of an instant in a zone. */
export function dateAt(instant: string, timeZone: string): string {
  const parts = formatOf('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(new Date(instant));
  const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('year').padStart(4, '0')}-${of('month')}-${of('day')}`;
}

/** Minutes since midnight of `HH:MM`. */
export function minuteOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}

const locales: Record<string, string> = { en: 'en-GB' };

/** Locale whose dates the minutes print: day before month also in English, as clinics outside the US write them. */
export function dateLocale(language: string): string {
  return locales[language] ?? language;
}

/** "20 November 2026". */
export function longDate(date: string, language: string): string {
  return formatOf(dateLocale(language), {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(new Date(`${date}T00:00:00Z`));
}

/** "Mon 23 Nov"; with the year where it is not the meeting's. */
export function shortDate(date: string, language: string, meetingDate: string): string {
  const text = formatOf(dateLocale(language), {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(date.slice(0, 4) === meetingDate.slice(0, 4) ? {} : { year: 'numeric' as const }),
  }).format(new Date(`${date}T00:00:00Z`));
  return text.replace(',', '');
}

/** "20 November 2026, 08:44 (Europe/Rome)". */
export function longInstant(instant: string, language: string, timeZone: string): string {
  return `${longDate(dateAt(instant, timeZone), language)}, ${clockAt(instant, timeZone)} (${timeZone})`;
}
