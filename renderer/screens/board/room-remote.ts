import type { MeetingView, PresentPosition, TypedDecision } from '@spineboard/core/contract';
import { useMemo } from 'react';
import { t } from '../../messages/t.ts';
import { caseSheets } from '../present/case-sheets.ts';
import { shownSheet } from '../present/pages.ts';
import { draftInRoom, hasPageBeside, pageBeside, pageNumber } from '../present/walk.ts';
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
  const record = item?.record ?? null;
  const call = item?.kind === 'discuss' ? draftInRoom(item, typed).stability : null;
  const [callValue, callBy] = [call?.call ?? null, call?.by ?? ''];
  // What is typed changes with every key, the pages only with the facts and the board's call.
  const counts = useMemo(
    () =>
      record === null
        ? null
        : caseSheets({ record }, callValue === null ? null : { call: callValue, by: callBy }).counts,
    [record, callValue, callBy],
  );
  if (item === null || position === null || counts === null) {
    return { shows: '', isBlank: false, hasPage: () => false, turn: () => undefined, blank: () => undefined };
  }
  const [number, count] = pageNumber(counts, position);
  const { page } = shownSheet(counts, position);
  return {
    shows: position.blank
      ? t('present.inRoom.blank')
      : t('present.inRoom.page', { page: t(`present.page.${page}`), number, count }),
    isBlank: position.blank,
    hasPage: (by) => hasPageBeside(meeting, item, position, by, counts),
    turn: (by) => {
      const step = pageBeside(meeting, item, position, {
        by,
        countsOf: (other) => (other.id === item.id ? counts : caseSheets(other, null).counts),
      });
      if (step !== null) move({ ...step, blank: false });
    },
    blank: () => {
      move({ ...position, blank: !position.blank });
    },
  };
}
