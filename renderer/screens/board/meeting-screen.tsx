import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { api, problemOf } from '../../api/client.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { t } from '../../messages/t.ts';
import { Screen } from '../../shell/frame.tsx';
import './board-screen.css';
import { PlannedMeeting } from './planned-meeting.tsx';
import { Session } from './session.tsx';
import { SignedMeeting } from './signed-meeting.tsx';

const route = getRouteApi('/board/$meetingId');

/** One meeting, as its state wants it shown: planned, in session or finished, signed. */
export function MeetingScreen(): ReactElement {
  const { meetingId } = route.useParams();
  const { item } = route.useSearch();
  const { data: meeting, error } = useQuery(api.board.get.queryOptions({ input: { id: meetingId } }));
  if (meeting === undefined) {
    return (
      <Screen subject top={<h1 className="board-title">{t('board.title')}</h1>} label={t('board.title')}>
        {error === null ? null : <ProblemNote problem={problemOf(error)} />}
      </Screen>
    );
  }
  switch (meeting.status) {
    case 'planned':
      return <PlannedMeeting meeting={meeting} />;
    case 'inSession':
    case 'finished':
      return <Session meeting={meeting} itemId={item ?? null} />;
    case 'signed':
      return <SignedMeeting meeting={meeting} />;
    default:
      meeting.status satisfies never;
      throw new RangeError('Unknown state of a meeting');
  }
}
