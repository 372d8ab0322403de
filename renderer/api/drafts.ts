import { KeptDrafts } from './kept-drafts.ts';

const NAME = 'spineboard.window';
/** How long a reload may wait for the page before it to let go of the window's name; milliseconds. */
const PATIENCE = 500;

/** Holds `name` until this window is gone; false when another window has it. */
async function hold(name: string): Promise<boolean> {
  return new Promise((told) => {
    navigator.locks
      .request(`${NAME}.${name}`, { signal: AbortSignal.timeout(PATIENCE) }, () => {
        told(true);
        return new Promise(() => undefined);
      })
      .catch(() => {
        told(false);
      });
  });
}

/** The name of this window, which survives a reload and is not shared with a window that was opened from this one. */
async function windowName(): Promise<string> {
  const before = sessionStorage.getItem(NAME);
  if (before !== null && (await hold(before))) return before;
  const fresh = crypto.randomUUID();
  await hold(fresh);
  sessionStorage.setItem(NAME, fresh);
  return fresh;
}

/** Names of the windows of this workstation that are there now. */
async function presentWindows(): Promise<ReadonlySet<string>> {
  const { held = [] } = await navigator.locks.query();
  return new Set(held.map((lock) => (lock.name ?? '').slice(NAME.length + 1)));
}

const own = windowName();

/** The drafts of this window. Open while the workspace is. */
export const drafts = new KeptDrafts(globalThis.localStorage, { own: () => own, present: presentWindows });
