import { useEffect, useState, useRef, type RefObject } from 'react';
import { columnsThatFit } from './options-state.ts';

/** How many option columns fit into an element; follows its width. */
export function useFittingColumns(count: number): { ref: RefObject<HTMLDivElement | null>; fitting: number } {
  const ref = useRef<HTMLDivElement>(null);
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
  return { ref, fitting: width === null ? count : columnsThatFit(width, count) };
}
