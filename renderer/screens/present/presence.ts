/** What a window of the presentation shows. An id and two states: nothing of a patient is said between windows. */
export type Showing = {
  /** Agenda item; null on an empty agenda. */
  itemId: string | null;
  isBlank: boolean;
  /** It does not go along with the meeting. */
  isAlone: boolean;
};

/** What is heard of the windows: one shows something, or one is gone, whether it said so or not. `at`: ms of one clock. */
export type WindowNews =
  | { kind: 'shows'; windowId: string; showing: Showing }
  | { kind: 'gone'; windowId: string; at: number };

/** The windows of one meeting's presentation, the earliest first, and what the last one showed when it went. */
export type Presence = {
  windows: readonly (Showing & { windowId: string })[];
  left: { showing: Showing; at: number } | null;
};

/** Whether a projector is open: never was, shows something in so many windows, or was closed. */
export type ProjectorState = { is: 'off' } | { is: 'on'; showing: Showing; windows: number } | { is: 'closed' };

export const NO_WINDOW: Presence = { windows: [], left: null };

/** How long a window that is gone may take to come back, as it does when it is loaded anew. Milliseconds. */
export const COMES_BACK_WITHIN = 2500;

const showingOf = ({ itemId, isBlank, isAlone }: Showing): Showing => ({ itemId, isBlank, isAlone });

/** The windows after a piece of news. Word of a window that nobody knows, or that is gone already, changes nothing. */
export function afterNews(before: Presence, news: WindowNews): Presence {
  const known = before.windows.find(({ windowId }) => windowId === news.windowId);
  if (news.kind === 'shows') {
    const heard = { ...showingOf(news.showing), windowId: news.windowId };
    const windows =
      known === undefined ? [...before.windows, heard] : before.windows.map((each) => (each === known ? heard : each));
    return { windows, left: null };
  }
  if (known === undefined) return before;
  const windows = before.windows.filter((each) => each !== known);
  return { windows, left: windows.length === 0 ? { showing: showingOf(known), at: news.at } : null };
}

/** What is said of the projector at an instant: what goes along with the meeting counts before what stands alone. */
export function projectorAt({ windows, left }: Presence, now: number): ProjectorState {
  const shown = windows.find(({ isAlone }) => !isAlone) ?? windows[0];
  if (shown !== undefined) return { is: 'on', showing: showingOf(shown), windows: windows.length };
  if (left === null) return { is: 'off' };
  return now - left.at < COMES_BACK_WITHIN ? { is: 'on', showing: left.showing, windows: 1 } : { is: 'closed' };
}

/** Milliseconds until time alone changes what is said; null where only news does. */
export function changesIn({ left }: Presence, now: number): number | null {
  const rest = left === null ? 0 : left.at + COMES_BACK_WITHIN - now;
  return rest > 0 ? rest : null;
}
