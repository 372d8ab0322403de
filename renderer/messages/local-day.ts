/** Today where this computer stands, `YYYY-MM-DD`. */
export function localToday(): string {
  return localDay(new Date());
}

/** The calendar date of an instant on this computer's clock, `YYYY-MM-DD`. */
export function localDay(instant: string | Date): string {
  const at = new Date(instant);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
