import type { recordedSwitches, WhatIf } from './options-state.ts';

export type Recorded = ReturnType<typeof recordedSwitches>;
export type SwitchName = keyof WhatIf;

/** What each switch can assume, in the order of its segments. */
export const WHAT_IF_VALUES: { readonly [K in SwitchName]-?: readonly NonNullable<WhatIf[K]>[] } = {
  escc: ['low', '2', '3'],
  stability: ['stable', 'unstable'],
  histology: ['sensitive', 'resistant'],
  tolerance: ['able', 'unable'],
  radiation: ['none', 'yes'],
};

export const SWITCHES: readonly SwitchName[] = ['escc', 'stability', 'histology', 'tolerance', 'radiation'];

/** The assumptions with one switch at a value; what the record holds is no assumption. */
export function switched(whatIf: WhatIf, recorded: Recorded, name: SwitchName, value: string | null): WhatIf {
  const { [name]: _before, ...others } = whatIf;
  return value === null || value === recorded[name] ? others : { ...others, [name]: value };
}

/** The assumptions after one more step of a switch: through its values, then back to the record. */
export function stepped(whatIf: WhatIf, recorded: Recorded, name: SwitchName): WhatIf {
  const values: readonly string[] = WHAT_IF_VALUES[name];
  const held = recorded[name];
  const round: readonly (string | null)[] = held === null ? [null, ...values] : values;
  const at = round.indexOf(whatIf[name] ?? held);
  return switched(whatIf, recorded, name, round[(at + 1) % round.length] ?? null);
}
