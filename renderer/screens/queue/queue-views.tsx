import type { MeetingView, SavedView } from '@spineboard/core/contract';
import { Link } from '@tanstack/react-router';
import { Bookmark, Plus } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import type { LiveAction } from '../../actions/action.ts';
import { ActionButton } from '../../actions/action-button.tsx';
import { formatNumber, formatWeekday } from '../../messages/format.ts';
import { t } from '../../messages/t.ts';
import { isShown, MEETING_VIEW, QUEUE_VIEWS, searchOf, type QueueSearch, type QueueView } from './queue-search.ts';
import type { Counts } from './use-paged-lines.ts';

/** The views of the queue with how many cases each holds, then the person's own, then what changes what is shown. */
export function QueueViews({
  search,
  view,
  counts,
  meeting,
  saved,
  saveView,
  children,
}: {
  search: QueueSearch;
  view: QueueView;
  counts: Counts | null;
  meeting: MeetingView | null;
  saved: readonly SavedView[];
  saveView: LiveAction;
  /** Stands at the end of the line. */
  children: ReactNode;
}): ReactElement {
  const own = saved.find((each) => isShown(each.query, search, view));
  return (
    <div className="queue-views">
      <nav className="queue-views-part" aria-label={t('queue.views')}>
        {QUEUE_VIEWS.filter((each) => each !== MEETING_VIEW || meeting !== null).map((each) => {
          const count = each === MEETING_VIEW ? meeting?.items.length : counts?.[each];
          const title =
            each === MEETING_VIEW
              ? t('queue.meeting.title', { date: formatWeekday(meeting?.date ?? '1970-01-01') })
              : t(`queue.view.${each}`);
          return (
            <ViewLink key={each} search={{ ...search, view: each }} isCurrent={each === view}>
              {title}
              <span className="queue-view-count num">{count === undefined ? '' : formatNumber(count)}</span>
            </ViewLink>
          );
        })}
      </nav>
      <span className="queue-views-line" aria-hidden="true" />
      {saved.length === 0 ? null : (
        <nav className="queue-views-part" aria-label={t('queue.saved.own')}>
          {saved.map((each, position) => (
            <ViewLink key={each.id} search={searchOf(each.query)} isCurrent={each === own}>
              <Bookmark className="icon-s" aria-hidden="true" />
              <span className="ell" data-content="">
                {each.name}
              </span>
              {position < 9 ? <kbd aria-hidden="true">{position + 1}</kbd> : null}
            </ViewLink>
          ))}
        </nav>
      )}
      <ActionButton
        action={saveView}
        kind="quiet"
        size="small"
        icon={<Plus className="icon-s" aria-hidden="true" />}
        className="queue-save-word"
      />
      <span className="grow" />
      {children}
    </div>
  );
}

function ViewLink({
  search,
  isCurrent,
  children,
}: {
  search: QueueSearch;
  isCurrent: boolean;
  children: ReactNode;
}): ReactElement {
  return (
    <Link
      to="/"
      search={search}
      className={`queue-view${isCurrent ? ' queue-view-current' : ''}`}
      activeProps={{}}
      // By the whole search: what narrows a view further is another one.
      activeOptions={{ exact: true }}
      {...(isCurrent ? { 'aria-current': 'true' as const } : { 'aria-current': undefined })}
    >
      {children}
    </Link>
  );
}
