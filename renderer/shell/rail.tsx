import { Link, useLocation } from '@tanstack/react-router';
import { ChartLine, Command, ListChecks, Lock, Presentation, Settings, Users } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { globalActions } from '../actions/global-actions.ts';
import { capsOf } from '../actions/chord.ts';
import { IS_MAC } from '../actions/platform.ts';
import { t } from '../messages/t.ts';
import './rail.css';

/** "Ctrl K" */
const PALETTE_KEYS = capsOf(globalActions.actions.palette.keys?.[0] ?? '', IS_MAC)
  .flat()
  .join('\u00a0');

/** The rooms of the workstation, always at the left. */
export function Rail({ onLock, onPalette }: { onLock: () => void; onPalette: () => void }): ReactElement {
  // A case stands in the queue's room, though its address is its own.
  const isInCase = useLocation().pathname.startsWith('/case/');
  return (
    <nav className="rail" aria-label={t('nav.label')}>
      <Logo />
      <RailLink to="/" icon={<ListChecks />} label={t('nav.queue')} exact isHere={isInCase} />
      <RailLink to="/board" icon={<Presentation />} label={t('nav.board')} />
      <RailLink to="/registry" icon={<ChartLine />} label={t('nav.registry')} />
      <RailLink to="/people" icon={<Users />} label={t('nav.people')} />
      <span className="grow" />
      <span className="rail-titled" title={t('actions.titleKeys', { keys: PALETTE_KEYS })}>
        <Button className="rail-item" onPress={onPalette}>
          <Command />
          <span className="rail-label">{t('actions.title')}</span>
        </Button>
      </span>
      <RailLink to="/settings" icon={<Settings />} label={t('nav.settings')} />
      <Button className="rail-item" aria-label={t('nav.lock')} onPress={onLock}>
        <Lock />
        <span className="rail-label">{t('nav.lock')}</span>
      </Button>
    </nav>
  );
}

function RailLink({
  to,
  icon,
  label,
  exact = false,
  isHere = false,
}: {
  to: string;
  icon: ReactNode;
  label: string;
  exact?: boolean;
  /** Also inside of this room, at an address that does not begin with the room's. */
  isHere?: boolean;
}): ReactElement {
  return (
    <Link
      to={to}
      className={isHere ? 'rail-item rail-current' : 'rail-item'}
      title={label}
      {...(isHere ? { 'aria-current': true } : {})}
      // A search or a chosen view is still the same room.
      activeOptions={{ exact, includeSearch: false }}
      activeProps={{ className: 'rail-item rail-current', 'aria-current': 'page' }}
    >
      {icon}
      <span className="rail-label">{label}</span>
    </Link>
  );
}

/** Three vertebrae, the middle one in question. */
export function Logo(): ReactElement {
  return (
    <svg className="logo" viewBox="0 0 32 36" width="32" height="36" aria-hidden="true">
      <g fill="none" stroke="var(--ink)" strokeWidth="2" strokeLinejoin="round">
        <path d="M9 5h11q2 0 2 2v2q0 2-2 2H9q-2 0-2-2V7q0-2 2-2Z" />
        <path d="M9 26h11q2 0 2 2v2q0 2-2 2H9q-2 0-2-2v-2q0-2 2-2Z" />
      </g>
      <path d="M8 15h11q2 0 2 2v3q0 2-2 2H8q-2 0-2-2v-3q0-2 2-2Z" fill="var(--accent)" />
      <path d="M22 8h5M21 18.5h5M22 29h5" stroke="var(--ink)" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}
