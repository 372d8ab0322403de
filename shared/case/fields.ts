import type { CaseRecord } from './record.ts';

/** Where a field stands in the record; an entry of a list is named by its id, never by its place: `['lesions', id, 'escc']`. */
export type FieldPath = readonly string[];

/** The parts of a record that hold fields of their own; every other object is one value and is never mixed. */
const GROUPS = new Set([
  'patient',
  'referral',
  'primary',
  'neurology',
  'pain',
  'systemic',
  'answers',
  'workUp',
  'plan',
]);
const ANSWER_GROUPS = new Set(['tokuhashi', 'tomita', 'barthel', 'sins']);

/** Lists whose entries are known by their ids and have fields of their own. */
export const ENTRY_LISTS = ['lesions', 'earlierTreatments', 'images', 'questions', 'secondReads', 'calls'] as const;
export type EntryList = (typeof ENTRY_LISTS)[number];
export type Entry = { id: string };

export function isEntryList(name: string | undefined): name is EntryList {
  return ENTRY_LISTS.some((each) => each === name);
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Same content; key order does not matter. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((entry, index) => sameValue(entry, b[index]));
  }
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && sameValue(a[key], b[key]));
}

/** One text for a path, for maps and for messages: "lesions.<id>.escc". */
export function keyOfPath(path: FieldPath): string {
  return path.join('.');
}

export type Field = { path: FieldPath; value: unknown };

function collect(owner: Record<string, unknown>, path: FieldPath, found: Map<string, Field>): void {
  for (const [name, value] of Object.entries(owner)) {
    const here = [...path, name];
    const isGroup = (path.length === 0 && GROUPS.has(name)) || ANSWER_GROUPS.has(name);
    if (isGroup && isObject(value)) collect(value, here, found);
    else if (here.length > 1 || !isEntryList(name)) found.set(keyOfPath(here), { path: here, value });
  }
}

/** Every field of a record by its key; entries of lists by their id. */
export function fieldsOf(record: CaseRecord): Map<string, Field> {
  const found = new Map<string, Field>();
  collect(record, [], found);
  for (const list of ENTRY_LISTS) for (const entry of record[list]) collect(entry, [list, entry.id], found);
  return found;
}

function withIn(owner: Record<string, unknown>, path: FieldPath, value: unknown): Record<string, unknown> {
  const [name, ...rest] = path;
  if (name === undefined) return owner;
  if (rest.length === 0) {
    if (value !== undefined) return { ...owner, [name]: value };
    const { [name]: _removed, ...kept } = owner;
    return kept;
  }
  const inner = owner[name];
  return { ...owner, [name]: withIn(isObject(inner) ? inner : {}, rest, value) };
}

/** The list with one entry replaced, appended where it is new, or taken out (`undefined`). */
function withEntry(entries: readonly Entry[], id: string | undefined, value: unknown): Entry[] {
  if (value === undefined) return entries.filter((each) => each.id !== id);
  const isThere = entries.some((each) => each.id === id);
  return isThere ? entries.map((each) => (each.id === id ? (value as Entry) : each)) : [...entries, value as Entry];
}

/**
 * The record with one field replaced; `undefined` takes an answer or a whole entry out. Unknown entries are added. A
 * field of an entry that is not there changes nothing.
 */
export function withField(record: CaseRecord, path: FieldPath, value: unknown): CaseRecord {
  const [list, id, ...rest] = path;
  if (!isEntryList(list)) return withIn(record, path, value) as CaseRecord;
  const entries: readonly Entry[] = record[list];
  if (rest.length === 0) return { ...record, [list]: withEntry(entries, id, value) };
  return { ...record, [list]: entries.map((each) => (each.id === id ? withIn(each, rest, value) : each)) };
}

/** Keys of the fields that differ between two records, and of entries that only one of them has. */
export function changedFields(before: CaseRecord, after: CaseRecord): string[] {
  const old = fieldsOf(before);
  const now = fieldsOf(after);
  return [...new Set([...old.keys(), ...now.keys()])].filter(
    (key) => !sameValue(old.get(key)?.value, now.get(key)?.value),
  );
}

/** The value of one field, or undefined where it is not there. Entries of lists by their id. */
export function valueAt(record: CaseRecord, path: FieldPath): unknown {
  const [first, second, ...rest] = path;
  const entries: readonly Entry[] | null = isEntryList(first) ? record[first] : null;
  const start: unknown =
    entries === null ? (record as Record<string, unknown>)[first ?? ''] : entries.find((each) => each.id === second);
  const names = entries === null ? path.slice(1) : rest;
  return names.reduce<unknown>((owner, name) => (isObject(owner) ? owner[name] : undefined), start);
}
