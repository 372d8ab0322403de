import type { SourceId } from '../instruments/definition.ts';

export type SeriesId = 'miss-52' | 'ppsf-pvp-20' | 'cement-14';
export type CriterionState = 'met' | 'not-met' | 'unknown';

/** What the facts say of one criterion. */
export type CriterionReading = {
  state: CriterionState;
  /** The fact it rests on, in words: "SINS collapse: more than 50 %", "tolerance of surgery not known". */
  fact: string;
  /** Paths of those facts in the record; where the state is unknown, of those that would decide. */
  paths: readonly string[];
  /** Why the state is unknown: a fact is missing, or the paper does not define where it belongs. Null otherwise. */
  open: 'fact' | 'paper' | null;
};

export type SeriesPart = CriterionReading & {
  id: string;
  /** As the paper puts it. */
  label: string;
  /** In the middle of a sentence: "coagulopathy". */
  short: string;
  /** How a term is read here that the paper leaves undefined; null where it needs no reading. */
  readAs: string | null;
};

/**
 * One criterion of a published series. An exclusion is worded as what the patient must not have, and is `met` when the
 * patient does not have it: every criterion must be met.
 */
export type SeriesCriterion = SeriesPart & {
  kind: 'inclusion' | 'exclusion';
  /** Indications of which one is enough; empty for a criterion of its own. */
  anyOf: readonly SeriesPart[];
};

/** A result of a series: the paper's figure, and what its own table gives where it prints one. */
export type SeriesResult = {
  id: string;
  label: string;
  /** As the paper states it. */
  printed: string;
  /** What the rows or the printed counts give; null where nothing can be computed. */
  computed: string | null;
  /** `disagrees`: the paper states two things. `not-computable`: no rows by patient to check it against. */
  standing: 'holds' | 'does-not-hold' | 'disagrees' | 'not-computable';
  /** What a reader has to know beside the figures; empty where nothing. */
  note: string;
};

export type SeriesVerdict = {
  kind: 'yes' | 'no' | 'unknown';
  /** "Yes", "No", "Not known". */
  label: string;
  /** "No: severe cardiopulmonary disease"; "Not known: coagulopathy, canal". Without a full stop. */
  sentence: string;
  /** Criteria that are open: for want of a fact, with the paths that would decide, or of a definition. Empty unless `unknown`. */
  missing: readonly { id: string; short: string; open: 'fact' | 'paper'; paths: readonly string[] }[];
};

export type SeriesMatch = {
  id: SeriesId;
  title: string;
  source: SourceId;
  patients: number;
  /** Options of the catalogue that the series is about. */
  options: readonly string[];
  /** Lesion that the criteria were held against; null where the case has none. */
  lesionId: string | null;
  verdict: SeriesVerdict;
  criteria: readonly SeriesCriterion[];
  /** Part of the series that this patient would belong to, where it had two; null where it had one. */
  arm: {
    kind: 'with-decompression' | 'without-decompression' | 'unknown';
    text: string;
    paths: readonly string[];
  } | null;
  results: readonly SeriesResult[];
};
