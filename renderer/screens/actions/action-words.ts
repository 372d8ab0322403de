import { daysBetween, type ActionReport, type BoardAction } from '@spineboard/core/board';
import { formatDate } from '../../messages/format.ts';
import { t } from '../../messages/t.ts';

/** "3 days late", "today", "in 2 days": how far away the due date is; empty without one. */
export function dueText(due: string | null, today: string): string {
  if (due === null) return '';
  const days = daysBetween(today, due);
  if (days === 0) return t('after.due.today');
  return days < 0 ? t('after.due.late', { days: -days }) : t('after.due.in', { days });
}

/** "carried out 26 Nov 2026", "not carried out: refused". */
export function toldText({ state, on, reason }: ActionReport): string {
  switch (state) {
    case 'open':
      return t('after.told.open');
    case 'done':
      return on === null ? t('after.told.doneUndated') : t('after.told.done', { date: formatDate(on) });
    case 'dropped':
      return t('after.told.dropped', { reason });
    default:
      state satisfies never;
      throw new RangeError('Unknown state of an action');
  }
}

/** Name of the case, its record number, or that neither is known. */
export function caseText({ caseName, recordNumber }: Pick<BoardAction, 'caseName' | 'recordNumber'>): string {
  return caseName || recordNumber || t('common.unknown');
}
