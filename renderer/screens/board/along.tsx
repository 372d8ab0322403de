import type { MeetingView, PresentPosition } from '@spineboard/core/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ChevronLeft, ChevronRight, Monitor, MonitorOff, MonitorUp, MonitorX } from 'lucide-react';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { LiveAction } from '../../actions/action.ts';
import { ActionButton } from '../../actions/action-button.tsx';
import { capsOf } from '../../actions/chord.ts';
import { IS_MAC } from '../../actions/platform.ts';
import { api, client } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { t } from '../../messages/t.ts';
import { PresentProblem, usePresent, type OpenProblem } from '../present/open-presentation.tsx';
import type { ProjectorState } from '../present/presence.ts';
import { useProjector } from '../present/use-projector.ts';
import { currentItem } from './agenda.ts';
import './along.css';
import { nameText } from './case-words.ts';
import { useRoomRemote, type RoomRemote } from './room-remote.ts';

export type AlongState = {
  /** Somebody opened the presentation of this meeting. */
  isPresented: boolean;
  /** Whether its window is open. */
  projector: ProjectorState;
  /** Case on the projector; null where there is none. */
  itemId: string | null;
  /** This window and the projector turn together. */
  isOn: boolean;
  toggle: () => void;
  present: () => void;
  /** A case was chosen here. */
  tell: (itemId: string) => void;
  /** Lets the room show this case. */
  showHere: () => void;
  /** What the room shows, and its pages. */
  remote: RoomRemote;
  problem: OpenProblem;
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
  const { problem, present } = usePresent(meeting.id);
  const projector = useProjector(meeting.id);
  const set = (value: boolean): void => {
    sessionStorage.setItem(keyOf(meeting.id), value ? 'yes' : 'no');
    setOn(value);
  };
  const there = position?.itemId ?? null;
  const seen = useRef(there);
  const move = (to: PresentPosition): void => {
    queries.setQueryData(api.present.state.queryKey({ input }), (before) => ({
      typed: before?.typed ?? null,
      position: to,
    }));
    // The decision goes on where the room does not: what the room shows is worth no warning here.
    client.present.move({ ...input, position: to }).catch(() => undefined);
  };
  const shown = meeting.items.find((item) => item.id === there) ?? null;
  const remote = useRoomRemote(meeting, shown, { position, typed: data?.typed ?? null, move });
  useEffect(() => {
    if (there === null) return;
    const before = seen.current;
    seen.current = there;
    // Only a turn of the projector moves this window, not the first sight of where it stands.
    if (before === null || there === before) return;
    if (isOn && there !== selectedId && !isTyping()) turn(there);
  }, [there, isOn, selectedId, turn]);
  return {
    isPresented: position !== null,
    projector,
    itemId: shown?.id ?? null,
    remote,
    showHere: () => {
      if (selectedId !== null) move({ itemId: selectedId, page: 'case', part: 0, blank: false });
    },
    isOn,
    problem,
    toggle: () => {
      set(!isOn);
      if (!isOn && there !== null && there !== selectedId) turn(there);
    },
    present: () => {
      set(true);
      // Where the projector begins: it may have turned on before this window first sees it.
      seen.current ??= currentItem(meeting)?.id ?? null;
      void present();
    },
    tell: (itemId) => {
      if (!isOn || position === null || position.itemId === itemId) return;
      seen.current = itemId;
      move({ itemId, page: 'case', part: 0, blank: position.blank });
    },
  };
}

type RoomActions = Record<'present' | 'roomBack' | 'roomOn' | 'roomBlank' | 'showHere' | 'goAlong', LiveAction>;

/** What the projector shows, its pages, and whether it and this window turn together. */
export function Along({
  along,
  meeting,
  selectedId,
  actions,
  onTurn,
}: {
  along: AlongState;
  meeting: MeetingView;
  selectedId: string | null;
  actions: RoomActions;
  onTurn: (itemId: string) => void;
}): ReactElement | null {
  const { problem, projector, itemId, isOn, remote } = along;
  if (problem !== null) return <PresentProblem problem={problem} />;
  if (projector.is === 'closed' && meeting.status === 'inSession') return <Closed open={actions.present} />;
  if (projector.is !== 'on') return null;
  if (projector.showing.isAlone) {
    return (
      <div className="along">
        <MonitorUp className="icon-s" aria-hidden="true" />
        <span>{t('present.projector.alone')}</span>
      </div>
    );
  }
  const there = meeting.items.find((item) => item.id === itemId);
  if (there === undefined) return null;
  const isElsewhere = itemId !== selectedId;
  return (
    <div className="along">
      <MonitorUp className="icon-s" aria-hidden="true" />
      <span className="along-shows">
        <span data-content="">
          {isElsewhere ? t('present.inRoom', { name: nameText(there.row) }) : t('present.inRoom.same')}
          {isOn ? `, ${t('present.together')}` : ''}
        </span>
        <output className="along-page">{remote.shows}</output>
      </span>
      {isElsewhere ? (
        <>
          <Button
            size="small"
            onPress={() => {
              onTurn(there.id);
            }}
          >
            {t('present.goThere')}
          </Button>
          <ActionButton action={actions.showHere} size="small">
            {t('present.showHere.short')}
          </ActionButton>
        </>
      ) : null}
      <span className="grow" />
      <span className="along-steer">
        <ActionIcon action={actions.roomBack} icon={<ChevronLeft className="icon-s" aria-hidden="true" />} />
        <ActionIcon action={actions.roomOn} icon={<ChevronRight className="icon-s" aria-hidden="true" />} />
        <ActionIcon
          action={actions.roomBlank}
          icon={
            remote.isBlank ? (
              <Monitor className="icon-s" aria-hidden="true" />
            ) : (
              <MonitorOff className="icon-s" aria-hidden="true" />
            )
          }
        />
      </span>
      <ActionButton action={actions.goAlong} size="small" />
    </div>
  );
}

/** The window was there and is not any more: said without a hurry, with the way back. */
function Closed({ open }: { open: LiveAction }): ReactElement {
  return (
    <div className="along">
      <MonitorX className="icon-s" aria-hidden="true" />
      <span className="along-shows">{t('present.projector.closedLine')}</span>
      <ActionButton action={open} size="small">
        {t('present.projector.again')}
      </ActionButton>
    </div>
  );
}

/** An action as a small picture with its words and key in the tooltip. */
function ActionIcon({ action, icon }: { action: LiveAction; icon: ReactElement }): ReactElement {
  const [first] = action.keys;
  const keys = first === undefined ? '' : ` (${capsOf(first, IS_MAC).flat().join('+')})`;
  return (
    <span title={action.whyNot ?? `${action.label}${keys}`}>
      <AriaButton
        className="icon-button"
        aria-label={action.label}
        isDisabled={action.whyNot !== null}
        onPress={action.perform}
      >
        {icon}
      </AriaButton>
    </span>
  );
}
