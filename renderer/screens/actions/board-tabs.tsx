import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { t } from '../../messages/t.ts';
import './board-tabs.css';

/** The lists of the board's room: its meetings, and what comes after them. */
export function BoardTabs(): ReactElement {
  return (
    <nav className="board-tabs" aria-label={t('after.tabs')}>
      <Tab to="/board" label={t('after.tab.meetings')} />
      <Tab to="/board/actions" label={t('after.tab.actions')} />
      <Tab to="/board/statistics" label={t('after.tab.statistics')} />
    </nav>
  );
}

function Tab({ to, label }: { to: string; label: string }): ReactElement {
  return (
    <Link
      to={to}
      className="board-tab"
      activeOptions={{ exact: true, includeSearch: false }}
      activeProps={{ className: 'board-tab board-tab-on', 'aria-current': 'page' }}
    >
      {label}
    </Link>
  );
}
