import { isHighGrade } from './escc-grade.ts';
import type { Urgency } from '../noms/types.ts';
import type { CaseRecord } from './record.ts';
import { URGENCY_REASON as R, URGENCY_TIME as T, URGENCY_TITLE } from './sentences.ts';

const HOUR = 3_600_000;
/**
 * A deficit is new while no weekly meeting lay between its onset and now. The board's rhythm, not a clinical limit: no
 * source says from when a deficit is new.
 */
export const NEW_DEFICIT_DAYS = 7;

/** Hours since the onset of the deficit; null when unknown. Negative when the onset lies in the future. */
export function hoursSinceOnset(record: CaseRecord, now: string): number | null {
  const { deficitOnset } = record.neurology;
  return deficitOnset === null ? null : (Date.parse(now) - Date.parse(deficitOnset)) / HOUR;
}

/** "11 h", "9 days"; empty for an unknown or future onset. */
function since(hours: number | null): string {
  if (hours === null || hours < 0) return '';
  return hours < 48 ? T.hours(Math.floor(hours)) : T.days(Math.floor(hours / 24));
}

type Computed = Urgency['computed'];

function urgent(level: Computed['level'], reason: string): Computed {
  return { level, title: URGENCY_TITLE[level], reason };
}

/** What the facts say of how long the case can wait, whatever a person judged instead. */
function computedUrgency(record: CaseRecord, now: string): Computed {
  const { deficitCourse: course, frankel, myelopathy } = record.neurology;
  const hours = hoursSinceOnset(record, now);
  const time = since(hours);
  const highGrade = record.lesions.some((lesion) => isHighGrade(lesion.escc));
  const weakened = frankel !== null && frankel !== 'E';
  // A course of "none" that Frankel contradicts is no reason to wait.
  const isNew = (course !== 'none' || weakened) && hours !== null && hours < NEW_DEFICIT_DAYS * 24;
  const hasDeficit = weakened || myelopathy === 'yes';
  const lasting = (text: string): string => (time === '' ? text : T.lasting(text, time));
  const recent = (text: string): string => (time === '' ? text : T.recent(text, time));

  if (course === 'rapid') return urgent('now', lasting(R.rapid));
  if (isNew && highGrade) return urgent('now', recent(R.newWithHighGrade));
  if (isNew) return urgent('week', recent(R.newDeficit));
  if (course === 'slow') return urgent('week', hours === null ? T.recent(R.slow, R.onsetUnknown) : lasting(R.slow));
  if (course === null && hasDeficit && highGrade) return urgent('week', R.courseUnknown);
  if (course === 'none' && weakened && highGrade) return urgent('week', R.courseContradicted);
  if (course === 'stable') return urgent('routine', time === '' ? R.stable : T.steady(R.stable, time));
  return urgent('routine', R.none);
}

/**
 * Whether the case can wait for the weekly meeting. `now`, an ISO instant: a rapidly evolving deficit, or a new deficit
 * (under seven days) with high-grade ESCC. `week`: a new or slowly progressing deficit otherwise, or one of unknown
 * or contradictory course with high-grade ESCC. An own judgement in the record overrides it and never hides it:
 * `computed` is what the facts say in either case.
 */
export function urgency(record: CaseRecord, now: string): Urgency {
  const { urgencyOverride } = record;
  const computed = computedUrgency(record, now);
  if (urgencyOverride === null) return { ...computed, overridden: false, computed };
  const { level, reason } = urgencyOverride;
  return { level, title: URGENCY_TITLE[level], reason, overridden: true, computed };
}
