import type { MeetingView } from '@spineboard/core/contract';
import { Calendar, CalendarPlus, Plus } from 'lucide-react';
import type { ReactElement } from 'react';
import type { LiveAction } from '../../actions/action.ts';
import { ActionButton } from '../../actions/action-button.tsx';
import { formatWeekday } from '../../messages/format.ts';
import { t } from '../../messages/t.ts';
import { agendaLoad, daysBetween } from './next-meeting.ts';

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
  const words = t('queue.meeting.load', load);
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
        <MinutesMeter minutes={load.minutes} budget={load.budget} />
        <span className="ell" title={words}>
          {words}
        </span>
        <b className="nowrap">{t('queue.meeting.ready', { ready: load.ready })}</b>
      </span>
    </>
  );
}

/** Blocks of the meter: ten minutes each where the meeting has an hour. */
const BLOCKS = 6;

/** The meeting's time in blocks; more than it has runs over the end in the risk-free color of text. */
function MinutesMeter({ minutes, budget }: { minutes: number; budget: number }): ReactElement {
  const each = budget / BLOCKS;
  return (
    <svg className="queue-meter" width={BLOCKS * 24} height="6" role="img" aria-label={t('queue.meeting.meter')}>
      {Array.from({ length: BLOCKS }, (_, block) => {
        const filled = Math.min(1, Math.max(0, (minutes - block * each) / each));
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
