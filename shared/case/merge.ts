import {
  ENTRY_LISTS,
  fieldsOf,
  isEntryList,
  sameValue,
  withField,
  type Entry,
  type EntryList,
  type FieldPath,
} from './fields.ts';
import type { CaseRecord } from './record.ts';

/** One field that two people changed in different ways. `undefined` says that it is not there (any more). */
export type Clash = { path: FieldPath; mine: unknown; theirs: unknown };

function byId(entries: readonly Entry[]): Map<string, Entry> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

/** The entries in my order where only I changed it; new ones of the other side stand behind. */
function inMyOrder(
  entries: readonly Entry[],
  base: readonly Entry[],
  mine: readonly Entry[],
  theirs: readonly Entry[],
): Entry[] {
  const sides = [base, mine, theirs].map(byId);
  const orderOf = (list: readonly Entry[]): string[] =>
    list.map(({ id }) => id).filter((id) => sides.every((side) => side.has(id)));
  const [was, own, other] = [orderOf(base), orderOf(mine), orderOf(theirs)];
  if (sameValue(own, was) || !sameValue(other, was)) return [...entries];
  const place = new Map(mine.map(({ id }, index) => [id, index]));
  return entries.toSorted((a, b) => (place.get(a.id) ?? mine.length) - (place.get(b.id) ?? mine.length));
}

/** A list after both changes: deleted untouched entries go, deleted changed ones clash, new ones stay. */
function mergeList(
  list: EntryList,
  base: CaseRecord,
  mine: CaseRecord,
  theirs: CaseRecord,
): { entries: Entry[]; clashes: Clash[] } {
  const before = byId(base[list]);
  const own = byId(mine[list]);
  const other = byId(theirs[list]);
  const entries: Entry[] = [];
  const clashes: Clash[] = [];
  for (const [id, entry] of other) {
    if (own.has(id) || !before.has(id)) entries.push(entry);
    else if (!sameValue(entry, before.get(id))) clashes.push({ path: [list, id], mine: undefined, theirs: entry });
  }
  for (const [id, entry] of own) {
    if (other.has(id)) continue;
    if (!before.has(id)) entries.push(entry);
    else if (!sameValue(entry, before.get(id))) {
      clashes.push({ path: [list, id], mine: entry, theirs: undefined });
      entries.push(entry);
    }
  }
  return { entries: inMyOrder(entries, base[list], mine[list], theirs[list]), clashes };
}

/**
 * Three-way merge, field by field. What only one side changed is taken from it; what both changed in the same way is
 * taken; what both changed in different ways clashes, and `record` holds my value there until a person chooses.
 */
export function mergeRecords(
  base: CaseRecord,
  mine: CaseRecord,
  theirs: CaseRecord,
): { record: CaseRecord; clashes: Clash[] } {
  const clashes: Clash[] = [];
  const lists: Partial<Record<EntryList, Entry[]>> = {};
  for (const list of ENTRY_LISTS) {
    const merged = mergeList(list, base, mine, theirs);
    lists[list] = merged.entries;
    clashes.push(...merged.clashes);
  }
  const before = fieldsOf(base);
  const own = fieldsOf(mine);
  const other = fieldsOf(theirs);
  const inBoth = (list: EntryList, id: string | undefined): boolean =>
    [mine, theirs].every((record) => (record[list] as readonly Entry[]).some((entry) => entry.id === id));
  let record = { ...theirs, ...lists } as CaseRecord;
  for (const key of new Set([...own.keys(), ...other.keys()])) {
    const path = own.get(key)?.path ?? other.get(key)?.path ?? [];
    const [list, id] = path;
    if (isEntryList(list) && !inBoth(list, id)) continue;
    const [was, mineNow, theirsNow] = [before.get(key)?.value, own.get(key)?.value, other.get(key)?.value];
    if (sameValue(mineNow, theirsNow) || sameValue(mineNow, was)) continue;
    record = withField(record, path, mineNow);
    if (!sameValue(theirsNow, was)) clashes.push({ path, mine: mineNow, theirs: theirsNow });
  }
  return { record, clashes };
}
