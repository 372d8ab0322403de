/** Treatment options: what each brings with its source, what the facts say of it, and options side by side. */
export { OPTION_GROUPS, OPTION_IDS, OPTIONS, treatmentOption } from './catalogue.ts';
export { ASPECTS } from './cells.ts';
export { compareOptions } from './compare.ts';
export { SOURCES, type Source } from './sources.ts';
export type * from './types.ts';
export { verdicts } from './verdicts.ts';
export { prognosisView, type PrognosisBand, type PrognosisScore, type PrognosisView } from './prognosis.ts';
export type { MonthSpan, PrognosisScoreId } from './prognosis-words.ts';
