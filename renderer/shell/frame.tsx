import type { ReactElement, ReactNode } from 'react';
import './frame.css';

/**
 * A room's screen: the bar at the top (48 px, or 52 with a subject), the work below. The rail and the banners stand
 * outside of it.
 */
export function Screen({
  top,
  subject = false,
  children,
  label,
}: {
  top: ReactNode;
  subject?: boolean;
  children: ReactNode;
  label: string;
}): ReactElement {
  return (
    <div className={`screen${subject ? ' screen-subject' : ''}`}>
      <header className="top-bar">{top}</header>
      <main className="screen-work" aria-label={label}>
        {children}
      </main>
    </div>
  );
}

/** Words that keep a test patient from ever being taken for a real one. */
export function ProvenanceTag({ children }: { children: ReactNode }): ReactElement {
  return <span className="tag-provenance">{children}</span>;
}
