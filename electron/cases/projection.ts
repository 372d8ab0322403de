import {
  hoursSinceOnset,
  projectQueue,
  CASE_STATUSES,
  ESCC_GRADES,
  levelIndex,
  type CaseRecord,
  type CaseStatus,
  type QueueProjection,
} from '@spineboard/core/case';
import { assessCase, type CaseAssessment } from '@spineboard/core/noms';
import type { CaseQueueTable, Flag } from '../database/tables.ts';
import { fold, searchWords } from './words.ts';

/** What of a case's queue row comes from its record; the rest is identity, status and owner. */
export type ProjectedColumns = Pick<
  CaseQueueTable,
  'projection' | 'histology' | 'sort_name' | 'sort_primary' | 'sort_level' | 'sort_escc' | 'sort_sins' | 'sort_noms'
>;

export type Projected = {
  columns: ProjectedColumns;
  /** Folded words for the search. */
  words: string;
  urgency: KeptProjection['urgency'];
  /** When the words about a deficit's age no longer hold; null when they do not age. */
  staleAt: string | null;
};

/** Queue row without the text of the search, as kept in `projection`. */
export type KeptProjection = Omit<QueueProjection, 'searchText'>;

/** Answers that hold come first, then what a fact would settle, what the board settles, and the open ones. */
const NOMS_ORDER = { settled: '0', near: '1', board: '2', open: '3' } as const;
/** No SINS reaches this: keeps the upper end of a range before its lower end. */
const SINS_SPAN = 100;

/** Everything that the record gives to the queue, in one pass. Unknown sort keys are null. */
export function project(record: CaseRecord, now: string): Projected {
  const assessment = assessCase(record, { now });
  const { searchText, ...kept } = projectQueue(record, assessment);
  return {
    words: searchWords(searchText),
    urgency: kept.urgency,
    staleAt: staleAt(record, kept.urgency, now),
    columns: {
      projection: JSON.stringify(kept),
      histology: record.primary.histology,
      sort_name: sortText(kept.name),
      sort_primary: sortText(kept.primary),
      sort_level: leadingLevel(record, assessment),
      sort_escc: kept.escc === null ? null : ESCC_GRADES.indexOf(kept.escc),
      sort_sins: kept.sins === null ? null : kept.sins.hi * SINS_SPAN + kept.sins.lo,
      sort_noms: `${NOMS_ORDER[kept.nomsState]} ${fold(kept.nomsText)}`,
    },
  };
}

/** Position of a status on the way through the board. */
export function statusOrder(status: CaseStatus): number {
  return CASE_STATUSES.indexOf(status);
}

/** Cannot be left to the next meeting, and has not been discussed. */
export function isUrgent(urgency: KeptProjection['urgency'], status: CaseStatus): Flag {
  return urgency !== 'routine' && status !== 'discussed' && status !== 'closed' ? 1 : 0;
}

export function sortText(text: string): string | null {
  const folded = fold(text).trim();
  return folded === '' ? null : folded;
}

const HOUR_MS = 3_600_000;
/** An age is given in hours up to here, then in days. */
const HOURS_SHOWN = 48;

function staleAt(record: CaseRecord, urgency: KeptProjection['urgency'], now: string): string | null {
  const hours = hoursSinceOnset(record, now);
  if (hours === null) return null;
  // An onset in the future is an oddity that ends when the hour comes; a routine case never becomes urgent by waiting.
  if (urgency === 'routine' && hours >= 0) return null;
  const unit = hours < HOURS_SHOWN ? 1 : 24;
  const next = hours < 0 ? 0 : (Math.floor(hours / unit) + 1) * unit;
  return new Date(Date.parse(record.neurology.deficitOnset ?? now) + next * HOUR_MS).toISOString();
}

function leadingLevel(record: CaseRecord, assessment: CaseAssessment): number | null {
  const leading = assessment.lesions[assessment.leading]?.lesionId;
  const levels = record.lesions.find((lesion) => lesion.id === leading)?.levels;
  return levels === null || levels === undefined ? null : levelIndex(levels.from);
}
