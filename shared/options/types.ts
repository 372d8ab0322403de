import type { SourceId } from '../instruments/definition.ts';

/** A statement with its source; `text: null` is shown as "not stated". */
export type Cell = { text: string | null; sources: readonly SourceId[] };

export type AspectId =
  | 'cord'
  | 'stability'
  | 'dose'
  | 'localControl'
  | 'risks'
  | 'wants'
  | 'mustNot'
  | 'radiationStarts'
  | 'stay'
  | 'steroids';

export type OptionVerdict = {
  /** named: by the framework; possible; missing: possible but a fact is missing; against: a fact meets a "must not". Never a rank. */
  kind: 'named' | 'possible' | 'missing' | 'against';
  /** "if able, rows 7 and 9". */
  label: string;
  reasons: readonly string[];
};

export type TreatmentOption = {
  id: string;
  title: string;
  /** One line under the title. */
  summary: string;
  cells: Readonly<Record<AspectId, Cell>>;
};

export type ComparedOption = TreatmentOption & { verdict: OptionVerdict };

/** One row of the side-by-side. */
export type ComparedRow = {
  aspect: AspectId;
  label: string;
  /** Not the same in all columns. */
  differs: boolean;
  /** Per column: this cell is unlike the others. */
  unlike: readonly boolean[];
  cells: readonly Cell[];
};

export type Comparison = {
  options: readonly ComparedOption[];
  /** Differing rows first. */
  rows: readonly ComparedRow[];
  sources: readonly { id: SourceId; number: number; title: string }[];
};
