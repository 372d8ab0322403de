import { byDue, daysBetween, DUE_GROUPS, dueGroup } from '@spineboard/core/board';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const TODAY = '2026-11-20';
const dayAway = (days: number): string => new Date(Date.parse(TODAY) + days * 86_400_000).toISOString().slice(0, 10);

describe('reminders of actions', () => {
  it('say what is late, what is for today, for the next seven days, for later, and what has no date', () => {
    expect([-400, -1, 0, 1, 7, 8, 400].map((days) => dueGroup(dayAway(days), TODAY))).toEqual([
      'overdue',
      'overdue',
      'today',
      'week',
      'week',
      'later',
      'later',
    ]);
    expect(dueGroup(null, TODAY)).toBe('undated');
  });

  it('count calendar days, also over the change of summer time and the end of a year', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-12-31', '2027-01-01')).toBe(1);
    expect(daysBetween('2027-01-01', '2026-12-31')).toBe(-1);
  });

  it('hold every action once, soonest first, and keep the order of those of one day', () => {
    const dues = fc.array(fc.option(fc.integer({ min: -20, max: 20 }).map(dayAway)), { maxLength: 30 });
    fc.assert(
      fc.property(dues, (list) => {
        const actions = list.map((due, index) => ({ due, index }));
        const groups = byDue(actions, TODAY);
        const flat = groups.flatMap((entry) => entry.actions);
        expect(flat.toSorted((a, b) => a.index - b.index)).toEqual(actions);
        expect(groups.map(({ group }) => group)).toEqual(
          DUE_GROUPS.filter((group) => list.some((due) => dueGroup(due, TODAY) === group)),
        );
        for (const [at, action] of flat.entries()) {
          const after = flat[at + 1];
          if (after === undefined) continue;
          const order = (action.due ?? '9999').localeCompare(after.due ?? '9999');
          expect(order < 0 || (order === 0 && action.index < after.index)).toBe(true);
        }
      }),
      { seed: 20_261_121 },
    );
  });
});
