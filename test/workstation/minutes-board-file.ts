import type { BoardFileInput } from '@spineboard/core/board';
import { sampleInput } from './minutes-sample.ts';

/** The sample meeting as a self-contained file. */
export function sampleBoardFile(): BoardFileInput {
  const input = sampleInput();
  return {
    schema: 'spineboard.board/1',
    centre: input.centre,
    timeZone: input.timeZone,
    number: input.number,
    people: [...input.people],
    meeting: input.meeting,
    cases: input.items.map(({ item, record, revision }) => ({ id: item.caseId, revision, record })),
  };
}
