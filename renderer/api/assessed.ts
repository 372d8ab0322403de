import type { CaseRecord } from '@spineboard/core/case';
import { assessCase, sameFacts, type CaseAssessment } from '@spineboard/core/noms';

/** For how long an assessment of the same record stands, in milliseconds: only the urgency in it depends on the hour. */
const STANDS = 30_000;

type Kept = { record: CaseRecord; at: number; assessment: CaseAssessment };

const kept = new WeakMap<CaseRecord, Kept>();
/** The one that was asked for last: somebody who types a note makes a new record with every letter. */
let latest: Kept | null = null;

/**
 * What {@link assessCase} says of a record at `now` (ISO instant), or said of the same record less than half a minute
 * from it: the case, its wizards and its options are one after another in front of the same record, and a note that
 * somebody types is no fact.
 */
export function assessedAt(record: CaseRecord, now: string): CaseAssessment {
  const at = Date.parse(now);
  const stands = (found: Kept | null | undefined): found is Kept =>
    found !== null && found !== undefined && Math.abs(at - found.at) < STANDS;
  const same = kept.get(record);
  if (stands(same)) return same.assessment;
  const alike = stands(latest) && sameFacts(latest.record, record) ? latest : null;
  latest = { record, at: alike?.at ?? at, assessment: alike?.assessment ?? assessCase(record, { now }) };
  kept.set(record, latest);
  return latest.assessment;
}
