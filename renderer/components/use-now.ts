import { useEffect, useState } from 'react';
import { centreDay } from '../messages/centre-clock.ts';

const MINUTE = 60_000;

/** The instant now, renewed every minute, so that hours since onset and urgency do not stand still. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(new Date());
    }, MINUTE);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return now;
}

/** Today at the centre, `YYYY-MM-DD`, also when midnight passes. */
export function useToday(): string {
  return centreDay(useNow().toISOString());
}
