import {
  isEntryList,
  caseRecord,
  type CaseRecord,
  emptyCase,
  emptyLesion,
  type FieldPath,
  fieldsOf,
  keyOfPath,
  withField,
} from '@spineboard/core/case';

/** Why a typed value cannot be kept. The text stays in the field; the field alone is not sent. */
export type Refusal =
  | { kind: 'future' }
  | { kind: 'range' }
  | { kind: 'tooLong'; over: number }
  | { kind: 'other'; message: string };

export type Soundness = {
  /** The record with every refused field at its last kept value: what is saved and assessed. */
  record: CaseRecord;
  /** By field key ("lesions.<id>.levels"). */
  refused: ReadonlyMap<string, Refusal>;
};

/** Path of an issue with lesions named by id instead of by place, cut to the field that owns it. */
function fieldPathOf(record: CaseRecord, path: readonly PropertyKey[]): FieldPath {
  const named = path.map(String);
  const [list, place] = named;
  if (isEntryList(list) && place !== undefined) named[1] = record[list][Number(place)]?.id ?? place;
  const fields = fieldsOf(record);
  for (let length = named.length; length > 0; length -= 1) {
    const candidate = named.slice(0, length);
    if (fields.has(keyOfPath(candidate))) return candidate;
  }
  return named;
}

function emptyValue(path: FieldPath): unknown {
  const blank = path[0] === 'lesions' ? { ...emptyCase(), lesions: [emptyLesion(path[1] ?? '')] } : emptyCase();
  return fieldsOf(blank).get(keyOfPath(path))?.value;
}

function refusalOf(
  issue: { code: string; message: string; maximum?: unknown },
  value: unknown,
  path: FieldPath,
): Refusal {
  if (path.at(-1) === 'levels') return { kind: 'range' };
  if (issue.code === 'too_big' && typeof value === 'string' && typeof issue.maximum === 'number') {
    return { kind: 'tooLong', over: value.length - issue.maximum };
  }
  return { kind: 'other', message: issue.message };
}

/**
 * Splits what was typed into what can be kept and what is refused. A refused field falls back to its value in `saved`
 * (or to unknown) in `record`, so that one impossible value never holds up the others.
 * @param today clinical date `YYYY-MM-DD`
 */
export function soundRecord(typed: CaseRecord, saved: CaseRecord, today: string): Soundness {
  const refused = new Map<string, Refusal>();
  const fields = fieldsOf(typed);
  const before = fieldsOf(saved);
  const parsed = caseRecord.safeParse(typed);
  let record = typed;
  const refuse = (path: FieldPath, refusal: Refusal): void => {
    const key = keyOfPath(path);
    if (refused.has(key)) return;
    refused.set(key, refusal);
    record = withField(record, path, before.has(key) ? before.get(key)?.value : emptyValue(path));
  };
  for (const issue of parsed.success ? [] : parsed.error.issues) {
    const path = fieldPathOf(typed, issue.path);
    refuse(path, refusalOf(issue, fields.get(keyOfPath(path))?.value, path));
  }
  const birthDate = typed.patient.birthDate;
  if (birthDate !== null && birthDate > today) refuse(['patient', 'birthDate'], { kind: 'future' });
  return { record, refused };
}
