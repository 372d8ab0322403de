import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { t } from '../../messages/t.ts';
import { Logo } from '../../shell/rail.tsx';
import './entry-page.css';

/**
 * The calm page before the rooms: one column, one thing to do. A step without a field of its own begins at its title,
 * which also has it read out.
 */
export function EntryPage({
  title,
  lead,
  above,
  below,
  children,
}: {
  title: string;
  lead?: ReactNode;
  above?: ReactNode;
  below?: ReactNode;
  children: ReactNode;
}): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body) heading.current?.focus();
  }, []);
  return (
    <div className="entry">
      <header className="entry-brand">
        <Logo />
        <b>{t('app.name')}</b>
      </header>
      <main className="entry-panel">
        {above}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead === undefined ? null : <p className="ink2">{lead}</p>}
        {children}
      </main>
      {below === undefined ? null : <aside className="entry-below">{below}</aside>}
      <footer className="entry-foot mut sm">{t('disclaimer.short')}</footer>
    </div>
  );
}

/** A path on this computer, as it is. */
export function FolderPath({ folder }: { folder: string }): ReactElement {
  return (
    <span className="entry-path" data-content="">
      <bdi>{folder}</bdi>
    </span>
  );
}
