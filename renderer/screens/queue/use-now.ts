import { useEffect, useState } from 'react';

/** The current time, renewed every `period` milliseconds, so that hours since onset do not stand still. */
export function useNow(period = 60_000): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(new Date());
    }, period);
    return () => {
      clearInterval(timer);
    };
  }, [period]);
  return now;
}
