import type { QueueSort } from '@spineboard/core/contract';
import type { MessageKey } from '../../messages/catalogue.ts';

/** A column of the table; the class `queue-cell-<id>` carries its width and when it folds away. */
export type QueueColumn = { id: string; title: MessageKey; sort: QueueSort | null };

export const COLUMNS: readonly QueueColumn[] = [
  { id: 'select', title: 'queue.column.select', sort: null },
  { id: 'name', title: 'queue.column.name', sort: 'name' },
  { id: 'primary', title: 'queue.column.primary', sort: 'primary' },
  { id: 'levels', title: 'queue.column.levels', sort: 'levels' },
  { id: 'escc', title: 'queue.column.escc', sort: 'escc' },
  { id: 'sins', title: 'queue.column.sins', sort: 'sins' },
  { id: 'noms', title: 'queue.column.noms', sort: 'noms' },
  { id: 'decided', title: 'queue.column.decided', sort: null },
  { id: 'missing', title: 'queue.column.missing', sort: null },
  { id: 'owner', title: 'queue.column.owner', sort: 'owner' },
  { id: 'status', title: 'queue.column.status', sort: 'status' },
];
