import { startTransition, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { queueMemory } from './queue-memory.ts';

/** Lines laid out at first beyond where the person was: several screens of them. */
const AT_FIRST = 300;
/** Then the screen has been painted, in milliseconds. */
const PAINTED = 100;

export type FirstLines = {
  /** So many lines are laid out, from the first. */
  count: number;
  isWhole: boolean;
  /** Lays out all of them now. */
  makeWhole: () => void;
};

/**
 * How many of `length` lines are laid out. The first drawing is of what is in sight; what lies beyond follows once that is
 * on the screen: to go through a hundred thousand lines before would be felt.
 * @param least the least height of a line, in px
 */
export function useFirstLines(length: number, least: number): FirstLines {
  const [first] = useState(() => Math.ceil(queueMemory.offset / least) + AT_FIRST);
  const [isWhole, setIsWhole] = useState(false);
  useEffect(() => {
    const later = setTimeout(() => {
      startTransition(() => {
        setIsWhole(true);
      });
    }, PAINTED);
    return () => {
      clearTimeout(later);
    };
  }, []);
  return {
    count: isWhole ? length : Math.min(length, first),
    isWhole,
    makeWhole: () => {
      flushSync(() => {
        setIsWhole(true);
      });
    },
  };
}
