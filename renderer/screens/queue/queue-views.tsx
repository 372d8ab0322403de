import type { MeetingView } from '@spineboard/core/contract';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { formatNumber, formatWeekday } from '../../messages/format.ts';
import { t } from '../../messages/t.ts';
import { MEETING_VIEW, QUEUE_VIEWS, type QueueSearch, type QueueView } from './queue-search.ts';
import type { Counts } from './use-paged-lines.ts';

/** The views of the queue with how many cases each holds. */
export function QueueViews({
  search,
  view,
  counts,
  meeting,
}: {
  search: QueueSearch;
  view: QueueView;
  counts: Counts | null;
  meeting: MeetingView | null;
}): ReactElement {
  return (
    <nav className="queue-views" aria-label={t('queue.views')}>
      {QUEUE_VIEWS.filter((each) => each !== MEETING_VIEW || meeting !== null).map((each) => {
        const count = each === MEETING_VIEW ? meeting?.items.length : counts?.[each];
        const title =
          each === MEETING_VIEW
            ? t('queue.meeting.title', { date: formatWeekday(meeting?.date ?? '1970-01-01') })
            : t(`queue.view.${each}`);
        return (
          <Link
            key={each}
            to="/"
            search={{ ...search, view: each }}
            className={`queue-view${each === view ? ' queue-view-current' : ''}`}
            activeProps={{}}
            {...(each === view ? { 'aria-current': 'true' as const } : { 'aria-current': undefined })}
          >
            {title}
            <span className="queue-view-count num">{count === undefined ? '' : formatNumber(count)}</span>
          </Link>
        );
      })}
    </nav>
  );
}
