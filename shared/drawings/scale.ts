/**
 * A scale that a score stands on. `unit` is the step between two totals that can come out (5 in the Barthel index); 1
 * where absent.
 */
export type Scale = { min: number; max: number; unit?: number };

/** How many totals the scale has, each as wide as any other. */
export function placesOf({ min, max, unit = 1 }: Scale): number {
  return (max - min) / unit + 1;
}

/** Which place a total takes on its scale, from 0; between two places where it is no multiple of the unit. */
export function placeOf(scale: Scale, total: number): number {
  return (total - scale.min) / (scale.unit ?? 1);
}

/** Neighboring totals as runs, both ends included: Tomita 4, 6, 8 are three runs, SINS 5 to 9 is one, Barthel 85, 90, 95 is one. */
export function runsOf(
  values: readonly number[],
  { unit = 1 }: Pick<Scale, 'unit'> = {},
): [from: number, to: number][] {
  const found: [number, number][] = [];
  for (const value of values) {
    const last = found.at(-1);
    if (last !== undefined && value === last[1] + unit) last[1] = value;
    else found.push([value, value]);
  }
  return found;
}
