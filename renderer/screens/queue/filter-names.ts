import { HISTOLOGIES } from '@spineboard/core/case';
import type { Person } from '@spineboard/core/board';
import { keyOf, t } from '../../messages/t.ts';
import type { FilterKind } from './queue-search.ts';

/** The values that a filter offers, besides the people. */
export const FILTER_VALUES = {
  primary: [...HISTOLOGIES.map((entry) => entry.id), 'unknown'],
  escc: ['low', 'high', 'unknown'],
  noms: ['settled', 'near', 'board', 'open'],
} as const satisfies Record<Exclude<FilterKind, 'owner'>, readonly string[]>;

/** A value of a filter as it is read: "Renal cell", "high grade", "one fact away", "R. Costa". */
export function filterName(kind: FilterKind, value: string, people: readonly Person[]): string {
  if (kind === 'owner') return people.find((person) => person.id === value)?.name ?? t('common.unknown');
  if (kind === 'noms') return t(keyOf(`noms.${value}`));
  if (kind === 'escc') return t(keyOf(`queue.filter.escc.${value}`));
  return HISTOLOGIES.find((entry) => entry.id === value)?.name ?? t('queue.filter.primary.unknown');
}
