/**
 * Treatment options: what each brings, with the source of every line (`OPTIONS`, by `OPTION_GROUPS`); what the framework
 * and the facts of a lesion say of each (`verdicts`: findings with their facts and source, never a rank); and chosen ones
 * beside each other (`compareOptions`). What no source states is `text: null`.
 */
export { OPTION_GROUPS, OPTION_IDS, OPTIONS, treatmentOption } from './catalogue.ts';
export { ASPECTS } from './cells.ts';
export { explainFact, type ChangedConclusion, type FactExplanation, type OtherValue } from './explain.ts';
export { explainableFacts, type PossibleValue } from './explain-facts.ts';
export { OPTION_FIELDS, optionFields, type OptionFields, type StatedDose } from './fields-of-options.ts';
export { compareOptions } from './compare.ts';
export { SOURCES, type Source } from './sources.ts';
export type * from './types.ts';
export { verdicts } from './verdicts.ts';
export { prognosisView, type PrognosisBand, type PrognosisScore, type PrognosisView } from './prognosis.ts';
export type { MonthSpan, PrognosisScoreId } from './prognosis-words.ts';
export { matchSeries } from './series.ts';
export { seriesOfOption } from './series-of-option.ts';
export type {
  CriterionState,
  SeriesCriterion,
  SeriesId,
  SeriesMatch,
  SeriesPart,
  SeriesResult,
  SeriesVerdict,
} from './series-types.ts';
