import { ambulation } from './ambulation.ts';
import { barthel } from './barthel.ts';
import type { CaseInstrumentId, Instrument, InstrumentId, RegistryInstrumentId } from './definition.ts';
import { ecog } from './ecog.ts';
import { escc } from './escc.ts';
import { followUpStatus } from './follow-up-status.ts';
import { frankel } from './frankel.ts';
import { karnofsky } from './karnofsky.ts';
import { mcdonnell } from './mcdonnell.ts';
import { painType } from './pain-type.ts';
import { sins } from './sins.ts';
import { tokuhashi } from './tokuhashi.ts';
import { tomita } from './tomita.ts';
import { vas } from './vas.ts';

/** Every instrument by id. */
export const instruments: Readonly<Record<InstrumentId, Instrument>> = {
  sins,
  escc,
  tokuhashi,
  tomita,
  karnofsky,
  ecog,
  frankel,
  ambulation,
  vas,
  painType,
  barthel,
  mcdonnell,
  followUpStatus,
};

/** Instruments that the scoring wizard offers, in its order: all that are answered in a case. */
export const WIZARD_INSTRUMENT_IDS = [
  'sins',
  'escc',
  'tokuhashi',
  'tomita',
  'karnofsky',
  'frankel',
  'ecog',
  'ambulation',
  'vas',
  'painType',
  'barthel',
] as const satisfies readonly CaseInstrumentId[];

/** Instruments that are answered in a case. */
export const CASE_INSTRUMENT_IDS = [...WIZARD_INSTRUMENT_IDS] as const;

/** Instruments of the registry: of a complication and of a follow-up. */
export const REGISTRY_INSTRUMENT_IDS = [
  'mcdonnell',
  'followUpStatus',
] as const satisfies readonly RegistryInstrumentId[];

/** Every instrument. */
export const INSTRUMENT_IDS = [...CASE_INSTRUMENT_IDS, ...REGISTRY_INSTRUMENT_IDS] as const;

/** The definition of an instrument. */
export function instrument(id: InstrumentId): Instrument {
  return instruments[id];
}
