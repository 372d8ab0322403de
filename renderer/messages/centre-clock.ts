import { fromDate, parseDateTime, toCalendarDate, toCalendarDateTime } from '@internationalized/date';

/**
 * What the clock on the wall of the centre says. Screens, entries and minutes go by it, wherever the computer stands:
 * who joins from another time zone reads the same hours as the room.
 */
let zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Set once the workspace is open (IANA name); until then the computer's own zone. */
export function setCentreZone(timeZone: string): void {
  zone = timeZone;
}

export function centreZone(): string {
  return zone;
}

/** The calendar date of an instant, `YYYY-MM-DD`. */
export function centreDay(instant: string | Date): string {
  return toCalendarDate(fromDate(new Date(instant), zone)).toString();
}

/** Today, `YYYY-MM-DD`. */
export function centreToday(): string {
  return centreDay(new Date());
}

/** The date and the minute of an instant as a field takes it, `YYYY-MM-DDThh:mm`. */
export function centreTime(instant: string | Date): string {
  return toCalendarDateTime(fromDate(new Date(instant), zone))
    .toString()
    .slice(0, 16);
}

/** The date and the minute now, `YYYY-MM-DDThh:mm`. */
export function centreNow(): string {
  return centreTime(new Date());
}

/** The instant (ISO 8601, UTC) of a date and time as a field gives it; of an hour that is there twice, the first. */
export function instantOf(time: string): string {
  return parseDateTime(time).toDate(zone, 'earlier').toISOString();
}
