import type { DecisionDraft } from '@spineboard/core/board';
import type { MeetingView } from '@spineboard/core/contract';
import { useEffect, useSyncExternalStore } from 'react';
import { client, problemOf } from '../../api/client.ts';
import { drafts } from '../../api/drafts.ts';
import { queryClient } from '../../api/query-client.ts';
import { useHostLostSince } from '../../shell/host.ts';
import { withoutBlanks } from './decide.ts';
import { DraftKeeper, type DraftRef, type DraftState, type Known } from './draft-keeper.ts';
import { showCommanded, showMeeting } from './use-meeting.ts';

function knownOf(meeting: MeetingView, itemId: string): Known {
  const item = meeting.items.find((each) => each.id === itemId);
  if (item === undefined) throw new RangeError('The case is not on this agenda any more');
  return { draft: item.decision.draft, version: item.decision.version };
}

/** The one keeper of this window: it outlives screens, so that nothing typed waits for a screen to stay open. */
const keeper = new DraftKeeper(
  {
    save: async ({ meetingId, itemId }, version, draft) => {
      const meeting = await client.board.saveDecision({ meetingId, itemId, version, draft });
      showMeeting(queryClient, meeting);
      return knownOf(meeting, itemId);
    },
    latest: async ({ meetingId, itemId }) => {
      const meeting = await client.board.get({ id: meetingId });
      showMeeting(queryClient, meeting);
      return knownOf(meeting, itemId);
    },
    problemOf,
  },
  drafts,
);

/** Tells the keeper what the host knows of every decision of a meeting, and that the host answers again. */
export function useDecisionsOf(meeting: MeetingView): void {
  useEffect(() => {
    for (const { id: itemId, decision } of meeting.items) keeper.open({ meetingId: meeting.id, itemId }, decision);
  }, [meeting]);
  const lostSince = useHostLostSince();
  useEffect(() => {
    if (lostSince === null) keeper.retry();
  }, [lostSince]);
}

export type DecisionHandle = {
  state: DraftState;
  edit: (draft: DecisionDraft) => void;
  choose: (part: Parameters<DraftKeeper['choose']>[1], side: 'mine' | 'theirs') => void;
  /** Records what is in the form; throws what the host answered. */
  record: () => Promise<MeetingView>;
};

/** The decision of one case while it is typed. Null for the moment before the keeper knows it. */
export function useDecision(meetingId: string, itemId: string): DecisionHandle | null {
  const ref: DraftRef = { meetingId, itemId };
  const state = useSyncExternalStore(keeper.subscribe, () => keeper.get(ref));
  if (state === null) return null;
  return {
    state,
    edit: (draft) => {
      keeper.edit(ref, draft);
    },
    choose: (part, side) => {
      keeper.choose(ref, part, side);
    },
    record: async () => {
      const { draft, version } = await keeper.settle(ref);
      const sent = withoutBlanks(draft);
      const meeting = await client.board.recordDecision({ meetingId, itemId, version, draft: sent });
      const known = knownOf(meeting, itemId);
      keeper.accept(ref, known, draft);
      showCommanded(queryClient, meeting);
      return meeting;
    },
  };
}
