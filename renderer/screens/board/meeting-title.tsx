import type { MeetingView } from '@spineboard/core/contract';
import { Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import type { ReactElement } from 'react';
import { formatWeekday } from '../../messages/format.ts';
import { t } from '../../messages/t.ts';

/** The way back to all meetings, and which one this is. */
export function MeetingTitle({ meeting }: { meeting: MeetingView }): ReactElement {
  return (
    <>
      <Link to="/board" className="icon-button" aria-label={t('board.back')}>
        <ArrowLeft className="icon" aria-hidden="true" />
      </Link>
      <h1 className="board-title" title={meeting.title}>
        {t('board.heading', { weekday: formatWeekday(meeting.date) })}
      </h1>
    </>
  );
}
