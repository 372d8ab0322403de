import type { ReactElement } from 'react';
import { t } from '../../messages/t.ts';
import type { Item } from '../board/agenda.ts';
import { useMeetingNow } from '../board/use-meeting.ts';
import { caseTime, minutesSeconds, timeText } from './timer.ts';

const RADIUS = 17;
const ROUND = 2 * Math.PI * RADIUS;

/** Time of the case on the projector: a grey ring that fills, and what it is over by. It never blinks, nor turns red. */
export function RoomTimer({
  meetingId,
  item,
}: {
  meetingId: string;
  item: Pick<Item, 'startedAt' | 'endedAt' | 'budgetMinutes'>;
}): ReactElement {
  const time = caseTime(item, useMeetingNow(meetingId, 1).getTime());
  const share = Math.min(1, time.used / time.budget);
  const isLate = time.state === 'last' || time.state === 'over';
  const budget = minutesSeconds(time.budget);
  return (
    <div
      className={isLate ? 'room-timer room-timer-late' : 'room-timer'}
      role="timer"
      aria-label={t('present.timer')}
      aria-live="off"
    >
      <svg width="44" height="44" viewBox="0 0 44 44" aria-hidden="true">
        <circle cx="22" cy="22" r={RADIUS} className="room-timer-track" />
        <circle
          cx="22"
          cy="22"
          r={RADIUS}
          className="room-timer-ring"
          strokeDasharray={`${share * ROUND} ${ROUND}`}
          transform="rotate(-90 22 22)"
        />
      </svg>
      <b className="room-timer-time">{timeText(time)}</b>
      <span className="room-quiet">
        {t(time.state === 'over' ? 'present.timer.over' : 'present.timer.of', { budget })}
      </span>
    </div>
  );
}
