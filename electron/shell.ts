/** What only a desktop shell can do. Each entry has its own; the page reaches it through the contract. */
export type Shell = {
  /**
   * Shows a place of the page in the window for the projector, on a second screen where there is one. Answers false
   * where the shell has no windows: then the page opens one itself.
   * @param path place in the page: `/board/<id>/present`
   */
  openProjector: (path: string) => boolean;
};

/** Without a desktop shell every window is the browser's own. */
export const noShell: Shell = { openProjector: () => false };

/** A rectangle on the desktop, in device-independent pixels. */
export type Bounds = { x: number; y: number; width: number; height: number };

/** Where the projector's window opens. */
export type ProjectorPlace = { bounds: Bounds | null; fullScreen: boolean };

const middle = (start: number, length: number): number => start + length / 2;

function holds(screen: Bounds, x: number, y: number): boolean {
  return x >= screen.x && x < screen.x + screen.width && y >= screen.y && y < screen.y + screen.height;
}

/**
 * The first screen that does not hold the middle of the work's window, filled; with one screen an ordinary window, so
 * that nobody loses sight of the work.
 */
export function projectorPlace(screens: readonly Bounds[], work: Bounds | null): ProjectorPlace {
  if (work === null) return { bounds: null, fullScreen: false };
  const x = middle(work.x, work.width);
  const y = middle(work.y, work.height);
  const other = screens.length < 2 ? undefined : screens.find((screen) => !holds(screen, x, y));
  return other === undefined ? { bounds: null, fullScreen: false } : { bounds: other, fullScreen: true };
}
