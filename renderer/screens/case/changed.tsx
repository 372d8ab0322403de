import { useEffect, useRef, useState, type ReactElement, type ReactNode } from 'react';
import './changed.css';

/**
 * A line whose ground flashes once when `value` changes, and which keeps a dot until the focus leaves the field that
 * changed it: the eye finds what an answer did.
 */
export function Changed({
  value,
  className = '',
  children,
}: {
  value: string;
  className?: string;
  children: ReactNode;
}): ReactElement {
  const before = useRef(value);
  const [times, setTimes] = useState(0);
  const [hasDot, setHasDot] = useState(false);
  useEffect(() => {
    if (before.current === value) return;
    before.current = value;
    setTimes((count) => count + 1);
    setHasDot(true);
  }, [value]);
  useEffect(() => {
    if (!hasDot) return undefined;
    const clear = (): void => {
      setHasDot(false);
    };
    document.addEventListener('focusout', clear);
    return () => {
      document.removeEventListener('focusout', clear);
    };
  }, [hasDot]);
  // Two names of one animation: switching between them starts it again.
  const flash = times === 0 ? '' : times % 2 === 1 ? ' changed-odd' : ' changed-even';
  return <div className={`changed${flash}${hasDot ? ' changed-dot' : ''} ${className}`}>{children}</div>;
}
