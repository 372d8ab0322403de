import type { SourceId } from '../instruments/definition.ts';
import type { NomsDecision } from '../noms/types.ts';

/** A statement with its source; `text: null` is shown as "not stated". */
export type Cell = { text: string | null; sources: readonly SourceId[] };

export type AspectId =
  | 'purpose'
  | 'cord'
  | 'stability'
  | 'dose'
  | 'localControl'
  | 'result'
  | 'risks'
  | 'wants'
  | 'mustNot'
  | 'radiationStarts'
  | 'stay'
  | 'steroids';

/** Where an option stands in the catalogue: the answers of the framework, then what they are made of and what goes beside. */
export type OptionGroup = 'framework' | 'stabilization' | 'radiation' | 'surgery' | 'adjunct' | 'medical';

/**
 * One fact of the case that meets or fails what an option asks for.
 * must-not: a fact meets what the option must not have. wants: a fact fails what it wants. missing: a fact that one of
 * the two asks for is unknown. note: what a reader of this option has to know in this case.
 */
export type Finding = {
  kind: 'must-not' | 'wants' | 'missing' | 'note';
  /** A sentence without its full stop; of a missing fact its name: "tolerance of surgery". */
  text: string;
  /** Facts of the record it follows from, or that are missing: "systemic.toleratesSurgery", "lesions.0.escc". Never empty. */
  paths: readonly string[];
  /** Source of what the option asks for. */
  source: SourceId;
};

export type OptionVerdict = {
  /** named: by the framework; possible; missing: possible but a fact is missing; against: a fact meets a "must not". Never a rank. */
  kind: 'named' | 'possible' | 'missing' | 'against';
  /** "if able, rows 7 and 9", "a kind of stabilization: row 10", "against: unable to tolerate surgery". */
  label: string;
  /** For a kind of what the framework names: "a kind of stabilization: row 10", whatever else is found; else null. */
  through: string | null;
  /** The findings as sentences: what stands against it, what fails its wants, all unknown facts in one line, then notes. */
  reasons: readonly string[];
  findings: readonly Finding[];
};

export type TreatmentOption = {
  id: string;
  title: string;
  /** One line under the title. */
  summary: string;
  group: OptionGroup;
  /** Answers of the framework that this is a kind or a part of; empty for those answers themselves and what no row holds. */
  kindOf: readonly NomsDecision[];
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
