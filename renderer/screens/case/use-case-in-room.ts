import { useQueries, useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { usePresent, type OpenProblem } from '../present/open-presentation.tsx';
import { useProjector } from '../present/use-projector.ts';

/** A case as the meeting that is under way sees it. */
export type CaseInRoom = {
  /** It is on the agenda of a meeting in session. */
  isInMeeting: boolean;
  /** The projector shows it, and goes along with the meeting. */
  isShown: boolean;
  /** Sends the room to it; opens the projector where none is open. */
  show: () => void;
  /** Why the projector did not open. */
  problem: OpenProblem;
};

/** Whether a case is on the agenda of a meeting in session, and the way to show it there. */
export function useCaseInRoom(caseId: string): CaseInRoom {
  const list = useQuery(api.board.list.queryOptions());
  const running = (list.data ?? []).filter(({ status }) => status === 'inSession');
  const meetings = useQueries({ queries: running.map(({ id }) => api.board.get.queryOptions({ input: { id } })) });
  const place = meetings
    .flatMap(({ data }) => data?.items.map((item) => ({ meetingId: data.id, item })) ?? [])
    .find(({ item }) => item.caseId === caseId);
  const projector = useProjector(place?.meetingId ?? null);
  const { problem, present, turnTo } = usePresent(place?.meetingId ?? '');
  const isAlong = projector.is === 'on' && !projector.showing.isAlone;
  return {
    isInMeeting: place !== undefined,
    isShown: isAlong && !projector.showing.isBlank && projector.showing.itemId === place?.item.id,
    show: () => {
      if (place !== undefined) void (isAlong ? turnTo(place.item.id) : present(place.item.id));
    },
    problem,
  };
}
