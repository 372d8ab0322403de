import { clockAt, dateAt } from '@spineboard/core/board';
import { parseDateTime } from '@internationalized/date';

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

/** The hour and the minute of an instant, `HH:MM`. */
export function centreHour(instant: string): string {
  return clockAt(instant, zone);
}

/** The calendar date of an instant, `YYYY-MM-DD`. */
export function centreDay(instant: string): string {
  return dateAt(instant, zone);
}

/** Today, `YYYY-MM-DD`. */
export function centreToday(): string {
  return centreDay(new Date().toISOString());
}

/** The date and the minute of an instant as a field takes it, `YYYY-MM-DDThh:mm`. */
export function centreTime(instant: string): string {
  return `${centreDay(instant)}T${centreHour(instant)}`;
}

/** The date and the minute now, `YYYY-MM-DDThh:mm`. */
export function centreNow(): string {
  return centreTime(new Date().toISOString());
}

/** The instant (ISO 8601, UTC) of a date and time as a field gives it; of an hour that is there twice, the first. */
export function instantOf(time: string): string {
  return parseDateTime(time).toDate(zone, 'earlier').toISOString();
}
