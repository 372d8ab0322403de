/** The list with one entry a place earlier (-1) or later (1); unchanged at its ends. */
export function moved<E extends { id: string }>(entries: readonly E[], id: string, by: -1 | 1): E[] {
  const from = entries.findIndex((each) => each.id === id);
  const to = from + by;
  const next = [...entries];
  const [here, there] = [next[from], next[to]];
  if (here === undefined || there === undefined) return next;
  next[from] = there;
  next[to] = here;
  return next;
}
