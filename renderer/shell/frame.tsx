import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import './frame.css';

/**
 * A room's screen: the bar at the top (48 px, or 52 with a subject), the work below. The rail and the banners stand
 * outside of it. A screen that takes the place of another takes the focus too, unless a field of its own has it: the
 * row or link that led here is gone, and Tab would begin at the rail again.
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
  const work = useRef<HTMLElement>(null);
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body) {
      work.current?.focus({ preventScroll: true });
    }
  }, []);
  return (
    <div className={`screen${subject ? ' screen-subject' : ''}`}>
      <header className="top-bar">{top}</header>
      <main className="screen-work" aria-label={label} ref={work} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

/** Words that keep a test patient from ever being taken for a real one. */
export function ProvenanceTag({ children }: { children: ReactNode }): ReactElement {
  return (
    <span className="tag-provenance" {...(typeof children === 'string' ? { title: children } : {})}>
      {children}
    </span>
  );
}
