import { ENTRY_LISTS, fieldsOf, keyOfPath, sameValue, type Entry, type FieldPath } from './fields.ts';
import type { CaseRecord } from './record.ts';

/**
 * One thing that is not the same in two records. An entry of a list that only one of them has (a lesion, a treatment) is
 * one difference, with the entry on its side and `undefined` on the other; so is an answer that was given or taken back.
 */
export type Difference = { path: FieldPath; before: unknown; after: unknown };

/** Everything that differs between two records, in the order of the record; entries of lists by their id. */
export function differences(before: CaseRecord, after: CaseRecord): Difference[] {
  const found: Difference[] = [];
  const whole = new Set<string>();
  for (const list of ENTRY_LISTS) {
    const old: readonly Entry[] = before[list];
    const now: readonly Entry[] = after[list];
    for (const id of new Set([...old, ...now].map((entry) => entry.id))) {
      const [was, is] = [old.find((entry) => entry.id === id), now.find((entry) => entry.id === id)];
      if (was !== undefined && is !== undefined) continue;
      whole.add(keyOfPath([list, id]));
      found.push({ path: [list, id], before: was, after: is });
    }
  }
  const old = fieldsOf(before);
  const now = fieldsOf(after);
  for (const key of new Set([...old.keys(), ...now.keys()])) {
    const path = (now.get(key) ?? old.get(key))?.path ?? [];
    if (whole.has(keyOfPath(path.slice(0, 2)))) continue;
    const [was, is] = [old.get(key)?.value, now.get(key)?.value];
    if (!sameValue(was, is)) found.push({ path, before: was, after: is });
  }
  return found;
}
