import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { MeetingSummary } from '@spineboard/core/contract';
import { CalendarPlus, Circle, CircleDot, Lock, PenLine } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { GridList, GridListItem } from 'react-aria-components';
import { ActionButton } from '../../actions/action-button.tsx';
import { meetingsActions } from '../../actions/board-actions.ts';
import { useActions } from '../../actions/use-actions.ts';
import { api, problemOf } from '../../api/client.ts';
import { useWorkspace } from '../../api/session.ts';
import { Keys } from '../../components/button.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { formatDate, formatWeekday } from '../../messages/format.ts';
import { t } from '../../messages/t.ts';
import { Screen } from '../../shell/frame.tsx';
import { BoardTabs } from '../actions/board-tabs.tsx';
import './board-screen.css';
import { MeetingDetailsDialog, newMeeting } from './meeting-details.tsx';

/** Every meeting: what comes first, then the signed ones, latest first. */
export function BoardScreen(): ReactElement {
  const { data: meetings, error } = useQuery(api.board.list.queryOptions());
  const { me } = useWorkspace();
  const navigate = useNavigate();
  const [creating, setCreating] = useState(false);
  const open = (id: string): void => void navigate({ to: '/board/$meetingId', params: { meetingId: id } });
  const actions = useActions(meetingsActions, {
    isLoaded: meetings !== undefined,
    plan: () => {
      setCreating(true);
    },
  });
  return (
    <Screen
      label={t('board.meetings')}
      top={
        <>
          <h1 className="board-title">{t('board.title')}</h1>
          <BoardTabs />
          <span className="grow" />
          <ActionButton
            action={actions.plan}
            kind="primary"
            icon={<CalendarPlus className="icon" aria-hidden="true" />}
          />
        </>
      }
    >
      {error === null ? null : <ProblemNote problem={problemOf(error)} />}
      {meetings === undefined ? null : meetings.length === 0 ? (
        <p className="board-empty">{t('board.empty')}</p>
      ) : (
        <MeetingList meetings={meetings} onOpen={open} />
      )}
      {creating && meetings !== undefined ? (
        <MeetingDetailsDialog
          initial={newMeeting(meetings, me.id)}
          onClose={() => {
            setCreating(false);
          }}
          onDone={(meeting) => {
            setCreating(false);
            open(meeting.id);
          }}
        />
      ) : null}
    </Screen>
  );
}

const when = (meeting: MeetingSummary): string => `${meeting.date} ${meeting.startsAt}`;

/** Open meetings by date, then signed ones, latest first. */
function inOrder(meetings: readonly MeetingSummary[]): MeetingSummary[] {
  const open = meetings.filter((meeting) => meeting.status !== 'signed');
  const signed = meetings.filter((meeting) => meeting.status === 'signed');
  return [
    ...open.toSorted((one, other) => when(one).localeCompare(when(other))),
    ...signed.toSorted((one, other) => when(other).localeCompare(when(one))),
  ];
}

function MeetingList({
  meetings,
  onOpen,
}: {
  meetings: readonly MeetingSummary[];
  onOpen: (id: string) => void;
}): ReactElement {
  return (
    <div className="meeting-list">
      <div className="meeting-row meeting-head" aria-hidden="true">
        <span>{t('board.column.date')}</span>
        <span>{t('board.column.time')}</span>
        <span>{t('board.column.title')}</span>
        <span>{t('board.column.state')}</span>
        <span>{t('board.column.cases')}</span>
        <span>{t('board.column.decided')}</span>
        <span>{t('board.column.minutes')}</span>
      </div>
      <GridList
        aria-label={t('board.meetings')}
        items={inOrder(meetings)}
        onAction={(key) => {
          onOpen(String(key));
        }}
        className="meeting-rows"
      >
        {(meeting) => (
          <GridListItem
            id={meeting.id}
            textValue={`${formatDate(meeting.date)} ${meeting.title} ${t(`board.state.${meeting.status}`)}`}
            className="meeting-row meeting-line"
          >
            <span className="meeting-date num" data-content="">
              {formatWeekday(meeting.date)}
            </span>
            <span className="num ink2">{meeting.startsAt}</span>
            <b className="ell" data-content="">
              {meeting.title}
            </b>
            <span className="row meeting-state">
              <StateIcon status={meeting.status} />
              {t(`board.state.${meeting.status}`)}
            </span>
            <span className="ink2">{t('board.count', { count: meeting.cases })}</span>
            <span className="num ink2">
              {meeting.cases === 0
                ? t('common.none')
                : t('board.decidedOf', { decided: meeting.decided, cases: meeting.cases })}
            </span>
            <span className={meeting.minutesNumber === null ? 'mut' : 'num'}>
              {meeting.minutesNumber ?? t('board.noMinutes')}
            </span>
          </GridListItem>
        )}
      </GridList>
      <p className="meeting-keys mut sm">
        <Keys keys="↑+↓" /> {t('board.key.move')} <Keys keys="Enter" /> {t('board.key.open')}
      </p>
    </div>
  );
}

function StateIcon({ status }: { status: MeetingSummary['status'] }): ReactElement {
  switch (status) {
    case 'planned':
      return <Circle className="icon-s" aria-hidden="true" />;
    case 'inSession':
      return <CircleDot className="icon-s" aria-hidden="true" />;
    case 'finished':
      return <PenLine className="icon-s" aria-hidden="true" />;
    case 'signed':
      return <Lock className="icon-s" aria-hidden="true" />;
    default:
      status satisfies never;
      throw new RangeError('Unknown state of a meeting');
  }
}
