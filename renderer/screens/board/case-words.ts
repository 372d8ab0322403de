import { ageAt } from '@spineboard/core/case';
import type { QueueRow } from '@spineboard/core/contract';
import { formatRange } from '../../messages/format.ts';
import { t } from '../../messages/t.ts';

/** "61 F"; what is unknown is said. `on` is the day of the meeting. */
export function ageAndSex(row: QueueRow, on: string): string {
  const age = row.birthDate === null ? null : ageAt(row.birthDate, on);
  const sex = row.sex ?? '';
  return age === null ? [t('common.ageUnknown'), sex].filter(Boolean).join(' ') : `${age} ${sex}`.trim();
}

/** "T9 +2"; empty while no level is known. */
export function levelsText(row: QueueRow): string {
  return row.moreLesions === 0 ? row.levels : `${row.levels} +${row.moreLesions}`;
}

/** "SINS 7–9", or that it is unknown. */
export function sinsText(row: QueueRow): string {
  return row.sins === null ? t('board.sinsUnknown') : t('board.sins', { range: formatRange(row.sins.lo, row.sins.hi) });
}

/** "ESCC 2", or that it is unknown. */
export function esccText(row: QueueRow): string {
  return row.escc === null ? t('board.esccUnknown') : t('board.escc', { grade: row.escc });
}

/** Name as shown; a case without a name is still a case. */
export function nameText(row: QueueRow): string {
  return row.name === '' ? t('common.unknown') : row.name;
}
