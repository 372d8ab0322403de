import { useEffect, useState, useRef, type RefObject } from 'react';
import { columnsThatFit, MOST_OPTIONS } from './options-state.ts';

/** How many of `count` columns fit into an element, at most `most`; follows its width. */
export function useFittingColumns(
  count: number,
  most: number,
): { ref: RefObject<HTMLElement | null>; fitting: number } {
  const ref = useRef<HTMLElement>(null);
  // Until it is measured all are taken to fit; where they do, what is drawn then stands.
  const [room, setRoom] = useState(MOST_OPTIONS);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const measure = (): void => {
      setRoom(columnsThatFit(element.clientWidth, MOST_OPTIONS));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => {
      observer.disconnect();
    };
  }, []);
  return { ref, fitting: Math.min(most, count, room) };
}
