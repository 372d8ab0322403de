import { histology } from './histologies.ts';
import type { CaseRecord } from './record.ts';

/** Name of the primary as lists show it; the detail, where there is one, instead of "other". Empty when unknown. */
export function primaryName(record: CaseRecord): string {
  const { histology: id, detail } = record.primary;
  if (id === null) return detail;
  return id === 'other' && detail !== '' ? detail : histology(id).name;
}
