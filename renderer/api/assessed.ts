import type { CaseRecord } from '@spineboard/core/case';
import { assessCase, type CaseAssessment } from '@spineboard/core/noms';

/** For how long an assessment of the same record stands, in milliseconds: only the urgency in it depends on the hour. */
const STANDS = 30_000;

const kept = new WeakMap<CaseRecord, { at: number; assessment: CaseAssessment }>();

/**
 * What {@link assessCase} says of a record at `now` (ISO instant), or said of the same record less than half a minute
 * from it: the case, its wizards and its options are one after another in front of the same record.
 */
export function assessedAt(record: CaseRecord, now: string): CaseAssessment {
  const at = Date.parse(now);
  const found = kept.get(record);
  if (found !== undefined && Math.abs(at - found.at) < STANDS) return found.assessment;
  const assessment = assessCase(record, { now });
  kept.set(record, { at, assessment });
  return assessment;
}
