import type { Item } from '../board/agenda.ts';

/** How the time of a case stands. Seconds. */
export type CaseTime = {
  used: number;
  budget: number;
  /** waiting: not begun. running, last minute, over, or done: the case was closed. */
  state: 'waiting' | 'running' | 'last' | 'over' | 'done';
};

/** Time of a case at an instant; never negative, whatever the clocks of two computers say. */
export function caseTime(item: Pick<Item, 'startedAt' | 'endedAt' | 'budgetMinutes'>, now: number): CaseTime {
  const budget = item.budgetMinutes * 60;
  if (item.startedAt === null) return { used: 0, budget, state: 'waiting' };
  const end = item.endedAt === null ? now : Date.parse(item.endedAt);
  const used = Math.max(0, Math.floor((end - Date.parse(item.startedAt)) / 1000));
  if (item.endedAt !== null) return { used, budget, state: 'done' };
  if (used >= budget) return { used, budget, state: 'over' };
  return { used, budget, state: budget - used <= 60 ? 'last' : 'running' };
}

/** "3:42" */
export function minutesSeconds(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** "3:42", and beyond the budget what it is over by: "+1:10". */
export function timeText({ used, budget, state }: CaseTime): string {
  return state === 'over' ? `+${minutesSeconds(used - budget)}` : minutesSeconds(used);
}
