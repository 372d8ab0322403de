import type { MeetingView, PresentPosition, TypedDecision } from '@spineboard/core/contract';
import { useMemo } from 'react';
import { t } from '../../messages/t.ts';
import { caseSheets } from '../present/case-sheets.ts';
import { shownSheet, type Sheets } from '../present/pages.ts';
import { draftInRoom, pageBeside, pageNumber } from '../present/walk.ts';
import type { Item } from './agenda.ts';

/** What the room shows, as the session sees it, and how the session steers it. */
export type RoomRemote = {
  /** "Scores, page 2 of 9", "the screen is blank"; empty where nothing is presented. */
  shows: string;
  isBlank: boolean;
  hasPage: (by: 1 | -1) => boolean;
  turn: (by: 1 | -1) => void;
  blank: () => void;
};

function countsOf(item: Item, typed: TypedDecision | null): Sheets {
  const call = item.kind === 'discuss' ? draftInRoom(item, typed).stability : null;
  return caseSheets(item, call).counts;
}

/** The room from the session. `item` is the case that the room shows, null where nothing is presented. */
export function useRoomRemote(
  meeting: MeetingView,
  item: Item | null,
  {
    position,
    typed,
    move,
  }: {
    position: PresentPosition | null;
    typed: TypedDecision | null;
    move: (to: PresentPosition) => void;
  },
): RoomRemote {
  const counts = useMemo(() => (item === null ? null : countsOf(item, typed)), [item, typed]);
  if (item === null || position === null || counts === null) {
    return { shows: '', isBlank: false, hasPage: () => false, turn: () => undefined, blank: () => undefined };
  }
  const beside = (by: 1 | -1) =>
    pageBeside(meeting, item, position, {
      by,
      countsOf: (other) => (other.id === item.id ? counts : countsOf(other, typed)),
    });
  const [number, count] = pageNumber(counts, position);
  const { page } = shownSheet(counts, position);
  return {
    shows: position.blank
      ? t('present.inRoom.blank')
      : t('present.inRoom.page', { page: t(`present.page.${page}`), number, count }),
    isBlank: position.blank,
    hasPage: (by) => beside(by) !== null,
    turn: (by) => {
      const step = beside(by);
      if (step !== null) move({ ...step, blank: false });
    },
    blank: () => {
      move({ ...position, blank: !position.blank });
    },
  };
}
