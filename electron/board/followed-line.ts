import type { ActionReport, BoardAction } from '@spineboard/core/board';

/** What is told of a line that nobody told anything of. */
export const UNTOLD: ActionReport = { state: 'open', on: null, reason: '', by: '', at: null };

type Row = {
  item_id: string;
  meeting_id: string;
  case_id: string;
  title: string;
  date: string;
  year: number | null;
  running: number | null;
  projection: string | null;
};

/** Meeting, minutes and case of a line that is followed after the board: an action or a decision. */
export function placeOfLine(row: Row): Omit<BoardAction, 'id' | 'text' | 'owner' | 'due' | 'told'> {
  const shown = JSON.parse(row.projection ?? '{}') as { name?: string; recordNumber?: string };
  return {
    meetingId: row.meeting_id,
    meetingTitle: row.title,
    meetingDate: row.date,
    minutesNumber: row.year === null ? null : `${row.year}-${row.running}`,
    itemId: row.item_id,
    caseId: row.case_id,
    caseName: shown.name ?? '',
    recordNumber: shown.recordNumber ?? '',
  };
}
