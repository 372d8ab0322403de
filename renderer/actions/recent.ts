const KEY = 'spineboard.recentActions';
const KEPT = 12;

/** Names of the actions used last, latest first. Only names of actions are kept, nothing of a patient. */
export function recentActions(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((id): id is string => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

/** The list after an action was used: it stands first, once. */
export function withRecent(recent: readonly string[], id: string): string[] {
  return [id, ...recent.filter((each) => each !== id)].slice(0, KEPT);
}

/** Remembers an action on this computer. */
export function rememberAction(id: string): void {
  localStorage.setItem(KEY, JSON.stringify(withRecent(recentActions(), id)));
}
