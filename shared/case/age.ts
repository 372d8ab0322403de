/**
 * Whole years between a birth date and a day, both `YYYY-MM-DD`; null where the birth date is unknown or lies after
 * the day. Someone born on 29 February turns a year older on 1 March in common years.
 */
export function ageAt(birthDate: string | null, today: string): number | null {
  if (birthDate === null || birthDate > today) return null;
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5, 10) < birthDate.slice(5, 10) ? years - 1 : years;
}
