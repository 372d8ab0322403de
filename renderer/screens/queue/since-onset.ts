/** Time since a deficit began, in the unit that is read at a glance: minutes below one hour, days from three on. */
export type SinceOnset = { unit: 'minutes' | 'hours' | 'days'; count: number };

/** Null when the onset is unknown. An onset in the future counts as now. */
export function sinceOnset(onset: string | null, now: Date): SinceOnset | null {
  if (onset === null) return null;
  const minutes = Math.max(0, Math.floor((now.getTime() - Date.parse(onset)) / 60_000));
  if (minutes < 60) return { unit: 'minutes', count: minutes };
  const hours = Math.floor(minutes / 60);
  return hours < 72 ? { unit: 'hours', count: hours } : { unit: 'days', count: Math.floor(hours / 24) };
}
