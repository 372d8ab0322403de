import { inAgendaOrder, positionBeside, type AgendaPlace } from '@spineboard/core/board';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

type Entry = AgendaPlace & { id: string };

const agenda = fc
  .array(
    fc.record({
      kind: fc.constantFrom('discuss' as const, 'postponed' as const, 'listed' as const),
      urgent: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  .chain((entries) =>
    fc
      .shuffledSubarray(
        entries.map((_, index) => index),
        { minLength: entries.length },
      )
      .map((positions) =>
        entries.map((entry, index): Entry => ({ ...entry, id: `case ${index}`, position: positions[index] ?? 0 })),
      ),
  );
const itself = (entry: Entry): AgendaPlace => entry;
const ids = (entries: readonly Entry[]): string[] => entries.map((entry) => entry.id);

describe('the order of the agenda', () => {
  it('puts a planned case that does not wait before the others, whatever number the chair gave it', () => {
    const calm: Entry = { id: 'calm', kind: 'discuss', urgent: false, position: 0 };
    const urgent: Entry = { id: 'urgent', kind: 'discuss', urgent: true, position: 1 };
    expect(ids(inAgendaOrder([calm, urgent], 'planned', itself))).toEqual(['urgent', 'calm']);
  });

  it('does not move by itself once the meeting has started', () => {
    const calm: Entry = { id: 'calm', kind: 'discuss', urgent: false, position: 0 };
    const urgent: Entry = { id: 'urgent', kind: 'discuss', urgent: true, position: 1 };
    for (const status of ['inSession', 'finished', 'signed'] as const) {
      expect(ids(inAgendaOrder([urgent, calm], status, itself))).toEqual(['calm', 'urgent']);
    }
  });

  it('is group after group, each in the chair’s order, as picking them one by one gives it', () => {
    fc.assert(
      fc.property(agenda, (entries) => {
        const inChairsOrder = entries.toSorted((one, other) => one.position - other.position);
        const pick = (kind: Entry['kind'], urgent: boolean): Entry[] =>
          inChairsOrder.filter((entry) => entry.kind === kind && entry.urgent === urgent);
        const of = (kind: Entry['kind']): Entry[] => inChairsOrder.filter((entry) => entry.kind === kind);
        expect(ids(inAgendaOrder(entries, 'planned', itself))).toEqual(
          ids([...pick('discuss', true), ...pick('discuss', false), ...of('postponed'), ...of('listed')]),
        );
        expect(ids(inAgendaOrder(entries, 'inSession', itself))).toEqual(
          ids([...of('discuss'), ...of('postponed'), ...of('listed')]),
        );
      }),
    );
  });
});

describe('the place beside another case', () => {
  it('is where the case ends up when it is taken out and put in again', () => {
    fc.assert(
      fc.property(agenda, fc.nat(), fc.nat(), fc.boolean(), (entries, from, to, before) => {
        fc.pre(entries.length > 1);
        const moved = entries[from % entries.length];
        const target = entries[to % entries.length];
        fc.pre(moved !== undefined && target !== undefined && moved.id !== target.id);
        if (moved === undefined || target === undefined) return;
        const position = positionBeside(entries, moved.id, { targetId: target.id, side: before ? 'before' : 'after' });
        const order = ids(entries.toSorted((one, other) => one.position - other.position)).filter(
          (id) => id !== moved.id,
        );
        order.splice(position, 0, moved.id);
        expect(order.indexOf(moved.id) - order.indexOf(target.id)).toBe(before ? -1 : 1);
      }),
    );
  });

  it('is the end beside a case that is not on the agenda', () => {
    expect(positionBeside([{ id: 'one', position: 0 }], null, { targetId: 'gone', side: 'before' })).toBe(1);
  });
});
