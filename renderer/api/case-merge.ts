import type { CaseRecord, Lesion } from '@spineboard/core/case';

/** Where a field stands in the record; a lesion is named by its id, never by its place: `['lesions', id, 'escc']`. */
export type FieldPath = readonly string[];

/** One field that two people changed in different ways. `undefined` says that it is not there (any more). */
export type Clash = { path: FieldPath; mine: unknown; theirs: unknown };

/** The parts of a record that hold fields of their own; every other object is one value and is never mixed. */
const GROUPS = new Set(['patient', 'referral', 'primary', 'neurology', 'pain', 'systemic', 'answers']);
const ANSWER_GROUPS = new Set(['tokuhashi', 'tomita', 'sins']);

function isObject(value: unknown): value is Record<string, unknown> {
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

type Field = { path: FieldPath; value: unknown };

function collect(owner: Record<string, unknown>, path: FieldPath, found: Map<string, Field>): void {
  for (const [name, value] of Object.entries(owner)) {
    const here = [...path, name];
    const isGroup = (path.length === 0 && GROUPS.has(name)) || ANSWER_GROUPS.has(name);
    if (isGroup && isObject(value)) collect(value, here, found);
    else if (here.length > 1 || name !== 'lesions') found.set(keyOfPath(here), { path: here, value });
  }
}

/** Every field of a record by its key; lesions by their id. */
export function fieldsOf(record: CaseRecord): Map<string, Field> {
  const found = new Map<string, Field>();
  collect(record, [], found);
  for (const lesion of record.lesions) collect(lesion, ['lesions', lesion.id], found);
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

/** The record with one field replaced; `undefined` takes an answer or a whole lesion out. Unknown lesions are added. */
export function withField(record: CaseRecord, path: FieldPath, value: unknown): CaseRecord {
  if (path[0] !== 'lesions') return withIn(record, path, value) as CaseRecord;
  const [, id, ...rest] = path;
  if (rest.length === 0) {
    const others = record.lesions.filter((lesion) => lesion.id !== id);
    if (value === undefined) return { ...record, lesions: others };
    const isThere = others.length < record.lesions.length;
    return {
      ...record,
      lesions: isThere
        ? record.lesions.map((lesion) => (lesion.id === id ? (value as Lesion) : lesion))
        : [...record.lesions, value as Lesion],
    };
  }
  return {
    ...record,
    lesions: record.lesions.map((lesion) => (lesion.id === id ? (withIn(lesion, rest, value) as Lesion) : lesion)),
  };
}

function byId(record: CaseRecord): Map<string, Lesion> {
  return new Map(record.lesions.map((lesion) => [lesion.id, lesion]));
}

/** Lesions after both changes: deleted untouched ones go, deleted changed ones clash, new ones stay. */
function mergeLesionList(
  base: CaseRecord,
  mine: CaseRecord,
  theirs: CaseRecord,
): { lesions: Lesion[]; clashes: Clash[] } {
  const before = byId(base);
  const own = byId(mine);
  const other = byId(theirs);
  const lesions: Lesion[] = [];
  const clashes: Clash[] = [];
  for (const [id, lesion] of other) {
    if (own.has(id) || !before.has(id)) lesions.push(lesion);
    else if (!sameValue(lesion, before.get(id)))
      clashes.push({ path: ['lesions', id], mine: undefined, theirs: lesion });
  }
  for (const [id, lesion] of own) {
    if (other.has(id)) continue;
    if (!before.has(id)) lesions.push(lesion);
    else if (!sameValue(lesion, before.get(id))) {
      clashes.push({ path: ['lesions', id], mine: lesion, theirs: undefined });
      lesions.push(lesion);
    }
  }
  return { lesions, clashes };
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
  const { lesions, clashes } = mergeLesionList(base, mine, theirs);
  const before = fieldsOf(base);
  const own = fieldsOf(mine);
  const other = fieldsOf(theirs);
  const kept = byId(mine);
  let record: CaseRecord = { ...theirs, lesions };
  for (const key of new Set([...own.keys(), ...other.keys()])) {
    const path = own.get(key)?.path ?? other.get(key)?.path ?? [];
    const isLesion = path[0] === 'lesions';
    if (isLesion && !(kept.has(path[1] ?? '') && theirs.lesions.some((lesion) => lesion.id === path[1]))) continue;
    const [was, mineNow, theirsNow] = [before.get(key)?.value, own.get(key)?.value, other.get(key)?.value];
    if (sameValue(mineNow, theirsNow) || sameValue(mineNow, was)) continue;
    record = withField(record, path, mineNow);
    if (!sameValue(theirsNow, was)) clashes.push({ path, mine: mineNow, theirs: theirsNow });
  }
  return { record, clashes };
}

/** Keys of the fields that differ between two records, and of lesions that only one of them has. */
export function changedFields(before: CaseRecord, after: CaseRecord): string[] {
  const old = fieldsOf(before);
  const now = fieldsOf(after);
  return [...new Set([...old.keys(), ...now.keys()])].filter(
    (key) => !sameValue(old.get(key)?.value, now.get(key)?.value),
  );
}

/** The value of one field, or undefined where it is not there. Lesions by their id. */
export function valueAt(record: CaseRecord, path: FieldPath): unknown {
  const [first, second, ...rest] = path;
  const start: unknown =
    first === 'lesions'
      ? record.lesions.find((lesion) => lesion.id === second)
      : (record as Record<string, unknown>)[first ?? ''];
  const names = first === 'lesions' ? rest : path.slice(1);
  return names.reduce<unknown>((owner, name) => (isObject(owner) ? owner[name] : undefined), start);
}
