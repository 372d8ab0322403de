import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** Pixels a unit that a drawing of this size gets in its frame; 1 before it is laid out. */
export function useScale(width: number, height: number): [RefObject<HTMLDivElement | null>, number] {
  const frame = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(1);
  useLayoutEffect(() => {
    const { current } = frame;
    if (current === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry === undefined) return;
      const { inlineSize, blockSize } = entry.contentBoxSize[0] ?? { inlineSize: width, blockSize: height };
      // Hundredths: a map that is being resized is drawn anew only where it shows.
      if (inlineSize > 0) setScale(Math.round(Math.min(inlineSize / width, blockSize / height) * 100) / 100);
    });
    observer.observe(current);
    return () => {
      observer.disconnect();
    };
  }, [width, height]);
  return [frame, scale];
}
