import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayStand, positionInGap } from '../../renderer/screens/board/agenda-places.ts';
import type { Item } from '../../renderer/screens/board/agenda.ts';
import { inAgendaOrder } from '@spineboard/core/board';

type Kind = Item['kind'];

/** As much of an item as its place hangs on. */
const item = (id: string, position: number, kind: Kind, urgent: boolean): Item =>
  ({ id, position, kind, row: { urgency: urgent ? 'now' : 'routine' } }) as Item;

const discussed = (items: readonly Item[]): Item[] =>
  inAgendaOrder(items, 'planned', (each) => ({ ...each, urgent: each.row.urgency === 'now' })).filter(
    (each) => each.kind === 'discuss',
  );

const agenda = fc
  .array(fc.tuple(fc.constantFrom<Kind>('discuss', 'discuss', 'listed', 'postponed'), fc.boolean()), {
    minLength: 1,
    maxLength: 9,
  })
  .map((kinds) => kinds.map(([kind, urgent], place) => item(`case ${place}`, place, kind, urgent)));

/** The agenda after the host has done what it does: taken the case out, and put it in at the position. */
function moved(items: readonly Item[], itemId: string, position: number): Item[] {
  const rest = items.filter((each) => each.id !== itemId);
  const one = items.find((each) => each.id === itemId);
  if (one === undefined) throw new Error('Nothing to move');
  rest.splice(position, 0, one);
  return rest.map((each, place) => ({ ...each, position: place }));
}

test('a case that is dropped into a gap where it may stand is shown in that gap', () => {
  fc.assert(
    fc.property(agenda, fc.nat(), fc.nat(), (items, which, where) => {
      const before = discussed(items);
      const one = before[which % Math.max(1, before.length)];
      fc.pre(one !== undefined);
      if (one === undefined) return;
      const urgent = one.row.urgency === 'now';
      const gap = where % (before.length + 1);
      fc.pre(mayStand(before, urgent, gap));
      const from = before.indexOf(one);
      const wanted = before.filter((each) => each !== one).map((each) => each.id);
      wanted.splice(gap > from ? gap - 1 : gap, 0, one.id);
      const after = discussed(moved(items, one.id, positionInGap(items, before, { itemId: one.id, urgent }, gap)));
      expect(after.map((each) => each.id)).toEqual(wanted);
    }),
  );
});

test('a case to add lands in the gap, or in the nearest one where it may stand', () => {
  fc.assert(
    fc.property(agenda, fc.boolean(), fc.nat(), (items, urgent, where) => {
      const before = discussed(items);
      const gap = where % (before.length + 1);
      const position = positionInGap(items, before, { itemId: null, urgent }, gap);
      const added = items.toSpliced(position, 0, item('new', 0, 'discuss', urgent));
      const after = discussed(added.map((each, place) => ({ ...each, position: place })));
      const border = before.filter((each) => each.row.urgency === 'now').length;
      const nearest = urgent ? Math.min(gap, border) : Math.max(gap, border);
      expect(after.findIndex((each) => each.id === 'new')).toBe(nearest);
    }),
  );
});
