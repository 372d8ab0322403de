import { FRAMEWORK_OPTIONS } from './framework-options.ts';
import { OTHER_OPTIONS } from './other-options.ts';
import type { TreatmentOption } from './types.ts';

/** Every option the board can compare: the five answers of NOMS (their ids are the decisions'), then the techniques. */
export const OPTIONS: readonly TreatmentOption[] = [...FRAMEWORK_OPTIONS, ...OTHER_OPTIONS];
export const OPTION_IDS: readonly string[] = OPTIONS.map((option) => option.id);

/** An option by its id; undefined where there is none (a decision in the board's own words). */
export function treatmentOption(id: string): TreatmentOption | undefined {
  return OPTIONS.find((option) => option.id === id);
}
