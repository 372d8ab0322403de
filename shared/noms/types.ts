import type { ResolvedAnswer, Risk, Score, SourceId } from '../instruments/definition.ts';

/** One row of the NOMS decision table; numbers as in "An update in the management of spinal metastases", table 1. */
export type NomsRow = {
  row: number;
  neurologic: 'low' | 'high';
  oncologic: 'sensitive' | 'resistant';
  mechanical: 'stable' | 'unstable';
  /** null: the table does not use it. */
  systemic: 'able' | 'unable' | null;
  decision: NomsDecision;
};

/** The five answers that the table can give. */
export type NomsDecision =
  | 'cebrt'
  | 'stabilization-cebrt'
  | 'srs'
  | 'stabilization-srs'
  | 'decompression-stabilization-srs';

/** `board`: no further fact will settle it, the board judges (SINS 7-12, unlisted histology). */
export type NomsState = 'settled' | 'near' | 'open' | 'board';

/** One letter of NOMS with the facts behind it. */
export type NomsAxis<V extends string> = {
  letter: 'N' | 'O' | 'M' | 'S';
  /** Values still possible; one when known, more when unknown or unresolved. */
  possible: readonly V[];
  /** known: a fact gives it. board: the board gave it, or has to. unknown: a fact is missing. */
  state: 'known' | 'unknown' | 'board' | 'unused';
  /** "High grade", "Radioresistant", "Board decides", "Tolerance of surgery unknown". */
  verdict: string;
  /** "ESCC 2 at T9, myelopathy, Frankel D3". */
  facts: string;
  risk: Risk | null;
};

/** A branch of the answer: what the table says under which condition. */
export type NomsBranch = {
  rows: readonly number[];
  decision: NomsDecision;
  /** "If able", "If the board calls T9 unstable"; empty when there is only one branch. */
  condition: string;
};

/** One fact and what its other value, or its arrival, would do. Deciding facts first, facts that change nothing last. */
export type Influence = {
  /** Path in the record ("systemic.toleratesSurgery", "lesions.0.escc"). */
  path: string;
  kind: 'decides' | 'would-change' | 'board' | 'changes-nothing';
  /** "Tolerance of surgery". */
  fact: string;
  /** "decides between the two"; "rows 5, 6: SRS". */
  consequence: string;
};

export type NomsAssessment = {
  /** The lesion this assessment is of; null when the case has none yet. */
  lesionId: string | null;
  state: NomsState;
  neurologic: NomsAxis<'low' | 'high'>;
  oncologic: NomsAxis<'sensitive' | 'resistant'>;
  mechanical: NomsAxis<'stable' | 'unstable'>;
  systemic: NomsAxis<'able' | 'unable'>;
  /** Every row still possible. Empty where the table is silent for certain. */
  rows: readonly number[];
  branches: readonly NomsBranch[];
  /** Sentences the product must say aloud: low grade with myelopathy, SINS 7-12, earlier radiation, unlisted histology, rapid deficit. */
  silent: readonly { id: string; text: string }[];
  /** The one missing fact of state `near`, or the missing facts of `open`; short names ("tolerance", "ESCC"). */
  undecided: readonly string[];
  influences: readonly Influence[];
};

export type Urgency = {
  level: 'now' | 'week' | 'routine';
  /** "Do not wait for the meeting", "This week", "Can wait for the meeting". */
  title: string;
  reason: string;
  overridden: boolean;
};

export type SpecialtyId = 'surgery' | 'medicalOncology' | 'radiationOncology' | 'imaging' | 'pathology';

/** What one specialty still owes the case. */
export type Readiness = {
  specialty: SpecialtyId;
  /** complete; missing and decides; missing, changes nothing. */
  state: 'complete' | 'decides' | 'idle';
  missing: readonly { path: string; label: string; decides: boolean }[];
};

/** A score as the panels show it. */
export type ScoreView = {
  score: Score;
  answers: readonly ResolvedAnswer[];
  /** "Potentially unstable whatever is missing", "under 6 months, or more": the words under the bar. */
  reading: string;
  /** "missing bone lesion; band holds". */
  missingText: string;
  /** Accessible sentence of the whole score. */
  spoken: string;
};

export type LesionAssessment = {
  lesionId: string;
  /** "T9", "T6–T7", "level unknown". */
  label: string;
  sins: ScoreView;
  escc: ScoreView;
  noms: NomsAssessment;
};

/** Everything computed from a record, in one pass: what the page, the minutes and the command line show. */
export type CaseAssessment = {
  ruleVersion: string;
  lesions: readonly LesionAssessment[];
  /** Index in `lesions` of the one that leads (high-grade ESCC, then low, then unknown; then worst SINS); -1 without. */
  leading: number;
  /** The leading lesion's assessment, or the patient's when there is no lesion. */
  noms: NomsAssessment;
  tokuhashi: ScoreView;
  tomita: ScoreView;
  karnofsky: ScoreView;
  frankel: ScoreView;
  urgency: Urgency;
  readiness: readonly Readiness[];
  /** Questions about combinations that can hardly be. */
  hints: readonly { paths: readonly string[]; text: string }[];
  sources: readonly SourceId[];
};
