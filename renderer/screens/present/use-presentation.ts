import type { MeetingView, PresentPosition, TypedDecision } from '@spineboard/core/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, client, problemOf } from '../../api/client.ts';
import { setHostAnswers } from '../../shell/host.ts';
import { currentItem, type Item } from '../board/agenda.ts';

export type Presentation = {
  /** The case on the projector; null on an empty agenda. */
  item: Item | null;
  position: PresentPosition | null;
  typed: TypedDecision | null;
  isFollowing: boolean;
  /** Goes along with the other windows, or stays here by itself. */
  follow: (isOn: boolean) => void;
  move: (position: PresentPosition) => void;
};

function startOf(meeting: MeetingView): PresentPosition | null {
  const item = currentItem(meeting);
  return item === null ? null : { itemId: item.id, page: 'case', part: 0, blank: false };
}

const isOn = (meeting: MeetingView, position: PresentPosition | null): boolean =>
  meeting.items.some((item) => item.id === position?.itemId);

/**
 * Where the presentation stands. The host holds it for every window that follows; a window that does not follow has a
 * place of its own, which nobody else sees.
 */
export function usePresentation(meeting: MeetingView): Presentation {
  const queries = useQueryClient();
  const input = { meetingId: meeting.id };
  const { data, isSuccess } = useQuery(api.present.state.queryOptions({ input }));
  const queryKey = api.present.state.queryKey({ input });
  const [own, setOwn] = useState<PresentPosition | null>(null);
  const held = data?.position ?? null;
  const wanted = own ?? (isOn(meeting, held) ? held : startOf(meeting));
  const position = isOn(meeting, wanted) ? wanted : startOf(meeting);

  const send = async (to: PresentPosition): Promise<void> => {
    // An answer that is on its way says where the room was before.
    await queries.cancelQueries({ queryKey });
    queries.setQueryData(queryKey, (before) => ({ typed: before?.typed ?? null, position: to }));
    try {
      await client.present.move({ ...input, position: to });
    } catch (error) {
      setHostAnswers(problemOf(error).code !== 'HOST_LOST');
    }
  };

  const begin = async (at: PresentPosition): Promise<void> => {
    try {
      const state = await client.present.begin({ ...input, position: at });
      // Somebody may have turned the page meanwhile, here or elsewhere.
      queries.setQueryData(queryKey, (before) => (before === undefined || before.position === null ? state : before));
    } catch (error) {
      setHostAnswers(problemOf(error).code !== 'HOST_LOST');
    }
  };

  // The first window of a meeting says where it stands, so that the others know that it is presented.
  const isFirst = isSuccess && held === null && position !== null;
  useEffect(() => {
    if (isFirst) void begin(position);
    // oxlint-disable-next-line react/exhaustive-deps -- said once, not again at each step
  }, [isFirst]);

  return {
    item: meeting.items.find((item) => item.id === position?.itemId) ?? null,
    position,
    typed: data?.typed ?? null,
    isFollowing: own === null,
    follow: (isFollowing) => {
      setOwn(isFollowing ? null : position);
    },
    move: (to) => {
      if (own === null) void send(to);
      else setOwn(to);
    },
  };
}
