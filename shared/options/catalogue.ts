import { FRAMEWORK_OPTIONS } from './framework-options.ts';
import { ADJUNCT_OPTIONS, MEDICAL_OPTIONS } from './other-options.ts';
import { RADIATION_OPTIONS } from './radiation-options.ts';
import { IMPLANT_OPTIONS, STABILIZATION_OPTIONS } from './stabilization-options.ts';
import { SURGERY_OPTIONS } from './surgery-options.ts';
import type { OptionGroup, TreatmentOption } from './types.ts';

/** Every option the board can compare: the five answers of NOMS (their ids are the decisions'), then by group. */
export const OPTIONS: readonly TreatmentOption[] = [
  ...FRAMEWORK_OPTIONS,
  ...STABILIZATION_OPTIONS,
  ...RADIATION_OPTIONS,
  ...SURGERY_OPTIONS,
  ...ADJUNCT_OPTIONS,
  ...IMPLANT_OPTIONS,
  ...MEDICAL_OPTIONS,
];
export const OPTION_IDS: readonly string[] = OPTIONS.map((option) => option.id);

/** The groups in the order of the catalogue, with their heads. */
export const OPTION_GROUPS: readonly { id: OptionGroup; label: string }[] = [
  { id: 'framework', label: 'Answers of the framework' },
  { id: 'stabilization', label: 'Stabilization' },
  { id: 'radiation', label: 'Radiation' },
  { id: 'surgery', label: 'Surgery' },
  { id: 'adjunct', label: 'Beside them' },
  { id: 'medical', label: 'Medical treatment' },
];

/** An option by its id; undefined where there is none (a decision in the board's own words). */
export function treatmentOption(id: string): TreatmentOption | undefined {
  return OPTIONS.find((option) => option.id === id);
}
