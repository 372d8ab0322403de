import type { MeetingView } from '@spineboard/core/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { MonitorUp } from 'lucide-react';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { LiveAction } from '../../actions/action.ts';
import { ActionButton } from '../../actions/action-button.tsx';
import { api, client, problemOf, type Problem } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { t } from '../../messages/t.ts';
import { openProjector } from '../present/projector.ts';
import './along.css';
import { nameText } from './case-words.ts';

export type AlongState = {
  /** Somebody opened the presentation of this meeting. */
  isPresented: boolean;
  /** Case on the projector; null where there is none. */
  itemId: string | null;
  /** This window and the projector turn together. */
  isOn: boolean;
  toggle: () => void;
  present: () => void;
  /** A case was chosen here. */
  tell: (itemId: string) => void;
  problem: Problem | 'refused' | null;
};

const keyOf = (meetingId: string): string => `spineboard.along.${meetingId}`;

/** Whether somebody types: a form that changes under the fingers is worse than one that stays. */
function isTyping(): boolean {
  const { activeElement } = document;
  return activeElement instanceof HTMLElement && activeElement.matches('input, textarea, [contenteditable]');
}

/** The scribe's window and the projector: which case is there, and whether both turn together. */
export function useAlong(meeting: MeetingView, selectedId: string | null, turn: (itemId: string) => void): AlongState {
  const queries = useQueryClient();
  const input = { meetingId: meeting.id };
  const { data } = useQuery(api.present.state.queryOptions({ input }));
  const position = data?.position ?? null;
  const [isOn, setOn] = useState(() => sessionStorage.getItem(keyOf(meeting.id)) === 'yes');
  const [problem, setProblem] = useState<AlongState['problem']>(null);
  const present = async (): Promise<void> => {
    try {
      setProblem((await openProjector(meeting.id)) ? null : 'refused');
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  const set = (value: boolean): void => {
    sessionStorage.setItem(keyOf(meeting.id), value ? 'yes' : 'no');
    setOn(value);
  };
  const there = position?.itemId ?? null;
  const seen = useRef(there);
  useEffect(() => {
    const before = seen.current;
    seen.current = there;
    // Only a turn of the projector moves this window, not the first sight of where it stands.
    if (before === null || there === null || there === before) return;
    if (isOn && there !== selectedId && !isTyping()) turn(there);
  }, [there, isOn, selectedId, turn]);
  return {
    isPresented: position !== null,
    itemId: meeting.items.some((item) => item.id === there) ? there : null,
    isOn,
    problem,
    toggle: () => {
      set(!isOn);
      if (!isOn && there !== null && there !== selectedId) turn(there);
    },
    present: () => {
      set(true);
      void present();
    },
    tell: (itemId) => {
      if (!isOn || position === null || position.itemId === itemId) return;
      const to = { itemId, page: 'case', part: 0, blank: position.blank } as const;
      seen.current = itemId;
      queries.setQueryData(api.present.state.queryKey({ input }), (before) => ({
        typed: before?.typed ?? null,
        position: to,
      }));
      // The decision goes on where the room does not: what the room shows is worth no warning here.
      client.present.move({ ...input, position: to }).catch(() => undefined);
    },
  };
}

/** What the projector shows where that is another case than here, and whether both turn together. */
export function Along({
  along,
  meeting,
  selectedId,
  action,
  onTurn,
}: {
  along: AlongState;
  meeting: MeetingView;
  selectedId: string | null;
  action: LiveAction;
  onTurn: (itemId: string) => void;
}): ReactElement | null {
  const { problem, isPresented, itemId, isOn } = along;
  if (problem === 'refused') return <p className="along along-refused">{t('present.refused')}</p>;
  if (problem !== null) return <ProblemNote problem={problem} />;
  const there = meeting.items.find((item) => item.id === itemId);
  if (!isPresented || there === undefined) return null;
  const isElsewhere = itemId !== selectedId;
  return (
    <div className="along">
      <MonitorUp className="icon-s" aria-hidden="true" />
      <span className="ell" data-content="">
        {isElsewhere ? t('present.inRoom', { name: nameText(there.row) }) : t('present.inRoom.same')}
        {isOn ? `, ${t('present.together')}` : ''}
      </span>
      {isElsewhere ? (
        <Button
          size="small"
          onPress={() => {
            onTurn(there.id);
          }}
        >
          {t('present.goThere')}
        </Button>
      ) : null}
      <span className="grow" />
      <ActionButton action={action} size="small" />
    </div>
  );
}
