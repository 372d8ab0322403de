import { useEffect, useState, useRef, type RefObject } from 'react';
import { columnsThatFit } from './options-state.ts';

/** How many of `count` columns fit into an element, at most `most`; follows its width. */
export function useFittingColumns(
  count: number,
  most: number,
): { ref: RefObject<HTMLElement | null>; fitting: number } {
  const ref = useRef<HTMLElement>(null);
  const [width, setWidth] = useState<number | null>(null);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => {
      setWidth(element.clientWidth);
    });
    observer.observe(element);
    setWidth(element.clientWidth);
    return () => {
      observer.disconnect();
    };
  }, []);
  return { ref, fitting: Math.min(most, width === null ? count : columnsThatFit(width, count)) };
}
