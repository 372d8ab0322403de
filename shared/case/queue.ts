import type { NomsState, Readiness, Urgency } from '../noms/types.ts';
import type { CallNote } from './record-parts.ts';
import type { EsccGrade } from './record.ts';

export const CASE_STATUSES = ['preparing', 'waiting', 'ready', 'discussed', 'closed'] as const;
/** Where a case stands on its way through the board. */
export type CaseStatus = (typeof CASE_STATUSES)[number];

/** What the queue shows of one case: a projection of its latest revision, which can be rebuilt at any time. */
export type QueueProjection = {
  name: string;
  recordNumber: string;
  birthDate: string | null;
  sex: 'F' | 'M' | 'X' | null;
  provenance: 'patient' | 'synthetic' | 'published';
  /** "Renal cell"; empty when unknown. */
  primary: string;
  /** Leading lesion, "T9"; empty when unknown. */
  levels: string;
  /** Further lesions beside the leading one. */
  moreLesions: number;
  /** "L2: SINS 13, unstable": other lesions that are in some respect worse than the leading one; empty when none is. */
  elsewhere: string;
  escc: EsccGrade | null;
  /** SINS range of the leading lesion; null without a lesion. */
  sins: { lo: number; hi: number } | null;
  /** "Decompr. + stabiliz. → SRS", "6 rows possible". */
  nomsText: string;
  nomsState: NomsState;
  /** Short names of the facts that would settle it. */
  undecided: string[];
  /** In the order surgery, medical oncology, radiation oncology, imaging, pathology. */
  readiness: Readiness['state'][];
  /** What is missing in words, deciding ones first. */
  missing: string;
  urgency: Urgency['level'];
  /** "Walking lost since 04:10 today"; empty when routine. */
  urgencyReason: string;
  deficitOnset: string | null;
  /** The latest call about a case that could not wait; null where nobody was called. */
  lastCall: Omit<CallNote, 'id'> | null;
  /** Names, numbers, primaries, levels and texts for the search, one string. */
  searchText: string;
};
