import { useCallback, useEffect, useState } from 'react';

/** Seconds until something is allowed again; counts down by itself. `start` begins anew. */
export function useCountdown(initial: number): { seconds: number; start: (seconds: number) => void } {
  const [until, setUntil] = useState(() => Date.now() + initial * 1000);
  const [now, setNow] = useState(() => Date.now());
  const seconds = Math.max(0, Math.ceil((until - now) / 1000));
  useEffect(() => {
    if (seconds === 0) return undefined;
    const timer = setInterval(() => {
      setNow(Date.now());
    }, 250);
    return () => {
      clearInterval(timer);
    };
  }, [seconds]);
  const start = useCallback((wait: number) => {
    setNow(Date.now());
    setUntil(Date.now() + wait * 1000);
  }, []);
  return { seconds, start };
}
