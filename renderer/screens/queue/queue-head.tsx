import type { MeetingView } from '@spineboard/core/contract';
import { Calendar, CalendarPlus, Plus } from 'lucide-react';
import type { ReactElement } from 'react';
import type { LiveAction } from '../../actions/action.ts';
import { ActionButton } from '../../actions/action-button.tsx';
import { formatWeekday } from '../../messages/format.ts';
import { t } from '../../messages/t.ts';
import { agendaLoad, daysBetween, MEETING_BUDGET } from './next-meeting.ts';

/** What the queue works towards: the next meeting, how full its hour is, and the two things to do from here. */
export function QueueHead({
  meeting,
  today,
  actions,
}: {
  meeting: MeetingView | null;
  today: string;
  actions: Record<'newCase' | 'openAgenda' | 'planMeeting', LiveAction>;
}): ReactElement {
  return (
    <div className="queue-view-head">
      {meeting === null ? (
        <>
          <h1 className="ell">{t('queue.noMeeting')}</h1>
          <span className="mut ell">{t('queue.noMeeting.text')}</span>
        </>
      ) : (
        <MeetingWords meeting={meeting} today={today} />
      )}
      <span className="grow" />
      {meeting === null ? (
        <ActionButton action={actions.planMeeting} icon={<CalendarPlus className="icon" aria-hidden="true" />} />
      ) : (
        <ActionButton action={actions.openAgenda} icon={<Calendar className="icon" aria-hidden="true" />} />
      )}
      <ActionButton action={actions.newCase} kind="primary" icon={<Plus className="icon" aria-hidden="true" />} />
    </div>
  );
}

function MeetingWords({ meeting, today }: { meeting: MeetingView; today: string }): ReactElement {
  const load = agendaLoad(meeting);
  const words = t('queue.meeting.load', { cases: load.cases, minutes: load.minutes, budget: MEETING_BUDGET });
  const days = daysBetween(today, meeting.date);
  const when =
    meeting.status === 'inSession'
      ? t('queue.meeting.now', { time: meeting.startsAt })
      : days < 0
        ? t('queue.meeting.past', { time: meeting.startsAt, days: -days })
        : t('queue.meeting.in', { time: meeting.startsAt, days });
  return (
    <>
      <h1 className="nowrap" title={meeting.title}>
        {t('queue.meeting.title', { date: formatWeekday(meeting.date) })}
      </h1>
      <span className="mut ell" title={when}>
        {when}
      </span>
      <span className="queue-load sm ink2">
        <MinutesMeter minutes={load.minutes} />
        <span className="ell" title={words}>
          {words}
        </span>
        <b className="nowrap">{t('queue.meeting.ready', { ready: load.ready })}</b>
      </span>
    </>
  );
}

/** The meeting's hour: a block for ten minutes; more than the hour runs over the end in the risk-free colour of text. */
function MinutesMeter({ minutes }: { minutes: number }): ReactElement {
  const blocks = MEETING_BUDGET / 10;
  return (
    <svg className="queue-meter" width={blocks * 24} height="6" role="img" aria-label={t('queue.meeting.meter')}>
      {Array.from({ length: blocks }, (_, block) => {
        const filled = Math.min(1, Math.max(0, (minutes - block * 10) / 10));
        return (
          <g key={block}>
            <rect x={block * 24} width="22" height="6" rx="2" fill="var(--line-2)" />
            {filled > 0 ? <rect x={block * 24} width={22 * filled} height="6" rx="2" fill="var(--ink-2)" /> : null}
          </g>
        );
      })}
    </svg>
  );
}
