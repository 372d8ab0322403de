import { useLayoutEffect, useRef, type RefObject } from 'react';

/** Steps of folding, from 0, everything in full; the style sheet says what each folds. */
const LAST_FOLD = 6;

/**
 * The least folding with which the content fits its height, or the last one. Each takes less room than the one before,
 * and every look lays the page out: so the steps between are halved.
 */
function fit(element: HTMLElement): void {
  let [least, most] = [0, LAST_FOLD];
  while (least < most) {
    const middle = Math.floor((least + most) / 2);
    element.dataset['fold'] = String(middle);
    if (element.scrollHeight <= element.clientHeight + 1) most = middle;
    else least = middle + 1;
  }
  element.dataset['fold'] = String(least);
}

/**
 * Folds a panel as far as it has to, to fit its height without scrolling. It is looked at when its content or its size
 * has changed, before that is painted; not at every key that somebody presses beside it.
 */
export function useFold(): RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    let height = 0;
    let width = 0;
    const again = (): void => {
      fit(element);
      height = element.clientHeight;
      width = element.clientWidth;
    };
    again();
    const size = new ResizeObserver(() => {
      // It tells of the size that was found already as well.
      if (element.clientHeight !== height || element.clientWidth !== width) again();
    });
    size.observe(element);
    const content = new MutationObserver(again);
    content.observe(element, { childList: true, characterData: true, subtree: true });
    return () => {
      size.disconnect();
      content.disconnect();
    };
  }, []);
  return ref;
}
