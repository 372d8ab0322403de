import type { Instrument, InstrumentId } from './definition.ts';
import { escc } from './escc.ts';
import { frankel } from './frankel.ts';
import { karnofsky } from './karnofsky.ts';
import { sins } from './sins.ts';
import { tokuhashi } from './tokuhashi.ts';
import { tomita } from './tomita.ts';

/** Every instrument by id. */
export const instruments: Readonly<Record<InstrumentId, Instrument>> = {
  sins,
  escc,
  tokuhashi,
  tomita,
  karnofsky,
  frankel,
};

export const INSTRUMENT_IDS = ['sins', 'escc', 'tokuhashi', 'tomita', 'karnofsky', 'frankel'] as const;

/** The definition of an instrument. */
export function instrument(id: InstrumentId): Instrument {
  return instruments[id];
}
