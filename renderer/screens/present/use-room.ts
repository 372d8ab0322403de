import { useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { presentTheme } from '../../shell/theme.ts';

const WIDTH = 1920;
const HEIGHT = 1080;

function subscribeToSize(listener: () => void): () => void {
  globalThis.addEventListener('resize', listener);
  return () => {
    globalThis.removeEventListener('resize', listener);
  };
}

/**
 * Factor by which the one layout of 1920 x 1080 fills this window. The document knows it too: what floats over the room
 * grows with it.
 */
export function useRoomScale(): number {
  const scale = useSyncExternalStore(subscribeToSize, () =>
    Math.min(globalThis.innerWidth / WIDTH, globalThis.innerHeight / HEIGHT),
  );
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--room-scale', String(scale));
    return () => {
      style.removeProperty('--room-scale');
    };
  }, [scale]);
  return scale;
}

const read = (key: string): boolean => globalThis.localStorage.getItem(key) === 'yes';

/** Something that the room likes one way or the other; it stays so the next time. */
export function usePreference(name: 'light' | 'numbers'): [boolean, () => void] {
  const key = `spineboard.present.${name}`;
  const [isOn, setOn] = useState(() => read(key));
  return [
    isOn,
    () => {
      globalThis.localStorage.setItem(key, isOn ? 'no' : 'yes');
      setOn(!isOn);
    },
  ];
}

/** Puts the window into the colors of the room while the presentation is shown. */
export function useRoomTheme(isLight: boolean): void {
  useLayoutEffect(() => {
    presentTheme(isLight ? 'room-light' : 'room');
    return () => {
      presentTheme(null);
    };
  }, [isLight]);
}
