import type { HintId } from '../case/hint-sentences.ts';
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

/** A fact of the table, or a call of the board that it leaves room for. `sins` is one item of the score, or its band. */
export type FactId =
  | 'escc'
  | 'myelopathy'
  | 'histology'
  | 'histologyClass'
  | 'sins'
  | 'stability'
  | 'tolerance'
  | 'radiation';

/** What is left of an answer: one decision, a call that only the board can make, or a missing fact that still tells. */
export type Leaves = 'settled' | 'board' | 'open';

/**
 * How two answers differ: in the decisions, in the rows alone, or not at all. That the table speaks for one and is
 * silenced by earlier radiation for the other counts as another decision.
 */
export type AnswerDifference = 'decision' | 'row' | 'nothing';

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

/** One value that a fact could have instead, and what would then be left of the answer. */
export type FactValue = {
  /** "low", "resistant", "mechanical": a value of the table, or an option of the SINS item. */
  value: string;
  /** "0–1c", "radioresistant", "Mechanical". */
  label: string;
  /** Every row that would still be possible. */
  rows: readonly number[];
  decisions: readonly NomsDecision[];
  leaves: Leaves;
  /** Against the fact's present value; for a missing fact against any other value that it can still have. */
  changes: AnswerDifference;
};

/** One fact of the table, known or missing, with what each other value of it would do. */
export type FactChange = {
  id: FactId;
  /** Item of SINS; absent where the fact is the band. */
  item?: string;
  /** Where the record holds it: "lesions.0.escc", "primary.histology"; "lesions" while there is no lesion. */
  path: string;
  /** "ESCC at T9", "SINS bone lesion at T9". */
  fact: string;
  /** What it is now, in words; null while it is missing or the board has not called. */
  known: string | null;
  missing: boolean;
  /** A call that is the board's to make and was not made. */
  board: boolean;
  /** The largest change among the values. */
  changes: AnswerDifference;
  /** Every value other than the present one; of a missing fact all of them. */
  values: readonly FactValue[];
};

/** Missing facts that together settle an answer. */
export type FactSet = {
  facts: readonly { id: FactId; item?: string; path: string; fact: string }[];
  /** "ESCC and tolerance of surgery". */
  text: string;
};

/** What would change the answer for one lesion, or for a patient without one. See `whatWouldChange`. */
export type WhatWouldChange = {
  lesionId: string | null;
  verdict: NomsState;
  /** The verdict in one sentence. */
  sentence: string;
  /** Every fact of the table, in the order N, O, M, S; SINS item by item. */
  facts: readonly FactChange[];
  /** SINS as the table sees it: its band. */
  band: FactChange;
  /** The smallest set that is sure to settle it, and how it can then end. */
  sure: FactSet & { ends: 'decision' | 'board' | 'either' };
  /** Every set of the least size that could settle it, with the decisions it would end in. */
  could: readonly (FactSet & { decisions: readonly NomsDecision[] })[];
};

/** What would change the answer for every lesion, and for the patient: the leading lesion's. */
export type CaseChanges = {
  /** In the order of the record's lesions. */
  lesions: readonly WhatWouldChange[];
  /** Position of the lesion that leads; -1 without one. */
  leading: number;
  patient: WhatWouldChange;
  /** Whether the case may wait for what is missing; null where no moment was given. */
  urgency: Urgency | null;
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
  whatWouldChange: WhatWouldChange;
};

export type Urgency = {
  level: 'now' | 'week' | 'routine';
  /** "Do not wait for the meeting", "This week", "Can wait for the meeting". */
  title: string;
  reason: string;
  overridden: boolean;
  /** What the facts say, whatever a person judged instead. */
  computed: { level: 'now' | 'week' | 'routine'; title: string; reason: string };
};

export type SpecialtyId = 'surgery' | 'medicalOncology' | 'radiationOncology' | 'imaging' | 'pathology';

/** What one specialty still owes the case. */
export type Readiness = {
  specialty: SpecialtyId;
  /** complete; missing and decides; missing, changes nothing. */
  state: 'complete' | 'decides' | 'idle';
  missing: readonly { path: string; label: string; decides: boolean }[];
};

/** A question about a combination of facts that can hardly be; never an error. */
export type Hint = {
  /** Name of the combination, at most once in a case. */
  id: HintId;
  /** Where the facts stand in the record; lesions by their position. */
  paths: readonly string[];
  /** "Frankel is E, but ESCC is 3 at T9: are both right?". */
  text: string;
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
  hints: readonly Hint[];
  sources: readonly SourceId[];
};
