import type { MeetingView } from '@spineboard/core/contract';
import { useNavigate } from '@tanstack/react-router';
import { FileText, Pencil, Play, Presentation } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { ActionButton } from '../../actions/action-button.tsx';
import { planActions } from '../../actions/board-actions.ts';
import { useActions } from '../../actions/use-actions.ts';
import { client } from '../../api/client.ts';
import { Chip } from '../../components/chip.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { t } from '../../messages/t.ts';
import { Screen } from '../../shell/frame.tsx';
import { PresentProblem, usePresent } from '../present/open-presentation.tsx';
import { AgendaBuilder } from './agenda-builder.tsx';
import { itemsOf } from './agenda.ts';

import { AttendanceEditor } from './attendance-editor.tsx';
import { Candidates } from './candidates.tsx';
import { ConflictsField } from './conflicts-field.tsx';
import { MeetingDetailsDialog } from './meeting-details.tsx';
import { MeetingTitle } from './meeting-title.tsx';
import './planned-meeting.css';
import { nameOf, useMeetingCommand, usePeople } from './use-meeting.ts';

/** A meeting before it starts: the agenda, what could be added, who comes. */
export function PlannedMeeting({ meeting }: { meeting: MeetingView }): ReactElement {
  const people = usePeople();
  const navigate = useNavigate();
  const { run, problem, busy } = useMeetingCommand();
  const presenting = usePresent(meeting.id);
  const [editing, setEditing] = useState(false);
  const chair = nameOf(people, meeting.chairId);
  const where = [
    meeting.place === '' ? meeting.startsAt : t('board.where', { time: meeting.startsAt, place: meeting.place }),
    chair === '' ? t('board.noChair') : t('board.chairIs', { name: chair }),
  ].join(', ');
  const start = async (): Promise<void> => {
    const started = await run(() => client.board.start({ meetingId: meeting.id }));
    const first = started === null ? undefined : itemsOf(started, 'discuss')[0];
    if (started === null || first === undefined) return;
    // At once: an address that came later would take who turned to another case meanwhile back to the first one.
    void navigate({
      to: '/board/$meetingId',
      params: { meetingId: meeting.id },
      search: { item: first.id },
      replace: true,
    });
    await run(() => client.board.beginCase({ meetingId: meeting.id, itemId: first.id }));
  };
  const actions = useActions(planActions, {
    isBusy: busy,
    hasCases: itemsOf(meeting, 'discuss').length > 0,
    present: () => void presenting.present(),
    edit: () => {
      setEditing(true);
    },
    start: () => void start(),
    agenda: () =>
      void navigate({ to: '/board/$meetingId/paper', params: { meetingId: meeting.id }, search: { paper: 'agenda' } }),
  });
  return (
    <Screen
      subject
      label={meeting.title}
      top={
        <>
          <MeetingTitle meeting={meeting} />
          <Chip>{t('board.state.planned')}</Chip>
          <span className="ink2 sm ell planned-where" title={where}>
            {where}
          </span>
          <ActionButton action={actions.edit} size="small" icon={<Pencil className="icon-s" aria-hidden="true" />}>
            {t('board.edit')}
          </ActionButton>
          <span className="grow" />
          <ActionButton action={actions.present} icon={<Presentation className="icon-s" aria-hidden="true" />} />
          <ActionButton action={actions.agenda} icon={<FileText className="icon-s" aria-hidden="true" />}>
            {t('papers.open.agenda')}
          </ActionButton>
          <ActionButton action={actions.start} kind="primary" icon={<Play className="icon" aria-hidden="true" />} />
        </>
      }
    >
      {problem === null ? null : <ProblemNote problem={problem} />}
      <PresentProblem problem={presenting.problem} />
      <div className="planned">
        <AgendaBuilder meeting={meeting} onPresent={(itemId) => void presenting.present(itemId)} />
        <Candidates meeting={meeting} isBesideAgenda />
        <div className="planned-people">
          <AttendanceEditor meeting={meeting} />
          <ConflictsField meeting={meeting} />
        </div>
      </div>
      {editing ? (
        <MeetingDetailsDialog
          initial={{
            title: meeting.title,
            date: meeting.date,
            startsAt: meeting.startsAt,
            place: meeting.place,
            chairId: meeting.chairId,
            scribeId: meeting.scribeId,
            budgetMinutes: meeting.ownBudgetMinutes,
          }}
          meeting={meeting}
          onClose={() => {
            setEditing(false);
          }}
          onDone={() => {
            setEditing(false);
          }}
        />
      ) : null}
    </Screen>
  );
}
