/** A backup as retention sees it: its file name and the instant that it was taken, UTC ISO 8601. */
export type Backup = { name: string; at: string };

const TODAY = 3;
const DAYS = 7;
const WEEKS = 4;
const MONTHS = 12;
const DAY_MS = 86_400_000;

/**
 * Names of the backups to keep at `now`: the newest 3 of today, and the newest one of each of the last 7 days,
 * 4 weeks (Monday to Sunday) and 12 months that have any. Periods without a backup do not count, so a closed
 * department loses nothing. One from the future, after the clock was set back, is kept.
 */
export function keep(backups: readonly Backup[], now: string): Set<string> {
  const newestFirst = [...backups].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.name < b.name ? 1 : -1));
  const past = newestFirst.filter((backup) => backup.at <= now);
  const today = past.filter((backup) => dayOf(backup.at) === dayOf(now));
  return new Set(
    [
      ...newestFirst.filter((backup) => backup.at > now),
      ...today.slice(0, TODAY),
      ...newestOfEach(past, dayOf, DAYS),
      ...newestOfEach(past, weekOf, WEEKS),
      ...newestOfEach(past, monthOf, MONTHS),
    ].map((backup) => backup.name),
  );
}

function newestOfEach(newestFirst: readonly Backup[], period: (at: string) => string, periods: number): Backup[] {
  const newest = new Map<string, Backup>();
  for (const backup of newestFirst) {
    const key = period(backup.at);
    if (!newest.has(key)) newest.set(key, backup);
  }
  return [...newest.values()].slice(0, periods);
}

function dayOf(at: string): string {
  return at.slice(0, 10);
}

function monthOf(at: string): string {
  return at.slice(0, 7);
}

/** The Monday that the week begins with. */
function weekOf(at: string): string {
  const day = Date.parse(`${dayOf(at)}T00:00:00Z`);
  const sinceMonday = (new Date(day).getUTCDay() + 6) % 7;
  return new Date(day - sinceMonday * DAY_MS).toISOString().slice(0, 10);
}
