import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { bind, type ActionList, type LiveAction } from './action.ts';
import { registry, type Entry } from './registry.ts';

/**
 * The actions of a screen, bound to what it shows; while it is shown they are in the palette, on the sheet and under the
 * keys. `isActive` false takes them out, such as the two answers to a clash where there is none.
 */
export function useActions<Work, Id extends string>(
  list: ActionList<Work, Id>,
  work: Work,
  isActive = true,
): Record<Id, LiveAction> {
  const bound = bind(list, work);
  const entry = useRef<Entry>({ current: [] });
  // Written after rendering, so that a render that is thrown away leaves the keys as they were; and before the screen
  // is painted, so that a key pressed at first sight already works.
  useLayoutEffect(() => {
    entry.current.current = Object.values(bound);
    if (isActive) registry.changed();
  });
  useLayoutEffect(() => (isActive ? registry.add(entry.current) : undefined), [isActive]);
  return bound;
}

/** Everything that can be done now; follows the screens. */
export function useLiveActions(): readonly LiveAction[] {
  useSyncExternalStore(registry.subscribe, registry.version);
  return registry.all();
}
