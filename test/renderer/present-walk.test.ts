import { PRESENT_PAGES, type MeetingView } from '@spineboard/core/contract';
import { emptyDecision } from '@spineboard/core/board';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Item } from '../../renderer/screens/board/agenda.ts';
import { sheetsOf, type Sheets } from '../../renderer/screens/present/pages.ts';
import { draftInRoom, hasPageBeside, pageBeside, pageNumber, type Step } from '../../renderer/screens/present/walk.ts';

const counts = fc.record(
  Object.fromEntries(
    PRESENT_PAGES.map((page) => [page, fc.integer({ min: page === 'case' ? 1 : 0, max: 3 })]),
  ) as Record<(typeof PRESENT_PAGES)[number], fc.Arbitrary<number>>,
) satisfies fc.Arbitrary<Sheets>;

/** A meeting of as many cases to discuss as there are counts. */
function meetingOf(cases: readonly Sheets[]): { meeting: MeetingView; countsOf: (item: Item) => Sheets } {
  const items = cases.map(
    (_, position) =>
      ({
        id: `case ${position}`,
        position,
        kind: 'discuss',
        row: { urgency: 'routine' },
        decision: { version: 3, draft: emptyDecision(), recorded: null },
      }) as unknown as Item,
  );
  const meeting = { status: 'inSession', items } as unknown as MeetingView;
  const fallback = cases[0];
  if (fallback === undefined) throw new Error('A meeting without cases');
  return { meeting, countsOf: (item) => cases[item.position] ?? fallback };
}

describe('the pages of a meeting', () => {
  test('are walked on and back from the session as they are in the room, page by page and case by case', () => {
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 4 }), (cases) => {
        const { meeting, countsOf } = meetingOf(cases);
        const all = meeting.items.flatMap((item): Step[] =>
          sheetsOf(countsOf(item)).map((sheet) => ({ itemId: item.id, ...sheet })),
        );
        const walk = (from: Step | undefined, by: 1 | -1): Step[] => {
          const met: Step[] = [];
          let at = from ?? null;
          while (at !== null) {
            met.push(at);
            const here = meeting.items.find((item) => item.id === at?.itemId);
            at = here === undefined ? null : pageBeside(meeting, here, at, { by, countsOf });
          }
          return met;
        };
        for (const at of all) {
          const here = meeting.items.find((item) => item.id === at.itemId);
          if (here === undefined) throw new Error('A page of no case');
          for (const by of [1, -1] as const) {
            const has = hasPageBeside(meeting, here, at, by, countsOf(here));
            expect(has).toBe(pageBeside(meeting, here, at, { by, countsOf }) !== null);
          }
        }
        expect(walk(all[0], 1)).toEqual(all);
        expect(walk(all.at(-1), -1)).toEqual(all.toReversed());
      }),
    );
  });

  test('are counted from 1, and a page that is gone counts as the one that is shown instead', () => {
    const sheets: Sheets = { case: 1, scores: 2, images: 0, options: 1, change: 1, decision: 1 };
    expect(pageNumber(sheets, { page: 'case', part: 0 })).toEqual([1, 6]);
    expect(pageNumber(sheets, { page: 'scores', part: 1 })).toEqual([3, 6]);
    expect(pageNumber(sheets, { page: 'scores', part: 7 })).toEqual([3, 6]);
    expect(pageNumber(sheets, { page: 'images', part: 0 })).toEqual([1, 6]);
    expect(pageNumber(sheets, { page: 'decision', part: 0 })).toEqual([6, 6]);
  });

  test('show what is being typed, until something newer was saved', () => {
    const { meeting } = meetingOf([{ case: 1, scores: 0, images: 0, options: 0, change: 0, decision: 0 }]);
    const [item] = meeting.items;
    if (item === undefined) throw new Error('No case');
    const draft = { ...emptyDecision(), reason: 'typed' };
    expect(draftInRoom(item, { itemId: item.id, version: 3, draft }).reason).toBe('typed');
    expect(draftInRoom(item, { itemId: item.id, version: 2, draft }).reason).toBe('');
    expect(draftInRoom(item, { itemId: 'other', version: 3, draft }).reason).toBe('');
    expect(draftInRoom(item, null).reason).toBe('');
  });
});
