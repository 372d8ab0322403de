import { PRESENT_PAGES, type PresentPage } from '@spineboard/core/contract';
import type { ReactElement } from 'react';
import { formatClock } from '../../messages/format.ts';
import { t } from '../../messages/t.ts';
import { useHostLostSince } from '../../shell/host.ts';
import type { Sheet, Sheets } from './pages.ts';

/** The pages of the case with the present one marked, and who comes next. */
export function RoomFoot({
  at,
  sheets,
  next,
  isFollowing,
  onGo,
}: {
  at: Sheet;
  sheets: Sheets;
  /** Name of the next case; null at the last. */
  next: string | null;
  isFollowing: boolean;
  onGo: (page: PresentPage) => void;
}): ReactElement {
  const lostSince = useHostLostSince();
  return (
    <footer className="room-foot">
      <nav className="room-pages" aria-label={t('present.pages')}>
        {PRESENT_PAGES.filter((page) => sheets[page] > 0).map((page) => (
          <button
            key={page}
            type="button"
            className="room-page"
            aria-current={page === at.page ? 'page' : undefined}
            onClick={(event) => {
              // The arrows walk the pages from anywhere; a ring left behind would only catch the eye.
              event.currentTarget.blur();
              onGo(page);
            }}
          >
            {page === at.page && sheets[page] > 1
              ? t('present.part', { page: t(`present.page.${page}`), part: at.part + 1, parts: sheets[page] })
              : t(`present.page.${page}`)}
          </button>
        ))}
      </nav>
      <span className="grow" />
      <output className="room-quiet room-told">
        {lostSince === null
          ? isFollowing
            ? ''
            : t('present.alone')
          : t('present.lost', { time: formatClock(lostSince) })}
      </output>
      <span className="room-quiet room-next" data-content="">
        {next === null ? t('present.lastCase') : t('present.nextIs', { name: next })}
      </span>
    </footer>
  );
}
