/**
 * The clinical instruments as data, one file each; one `score` for all of them. In a case they are answered by
 * `withAnswer`, from the record's facts by `resolveAnswers`, and worded by `scoreView`; those of the registry (McDonnell
 * class, status at last follow-up) are data to choose from and to check an answer against.
 */
export { ambulation } from './ambulation.ts';
export * from './answering.ts';
export { barthel } from './barthel.ts';
export { barthelTotals, type BarthelTotals } from './case-score.ts';
export * from './definition.ts';
export { answersOf, deriveAnswers, optionsLeftOf, resolveAnswers, type Derived } from './derive.ts';
export { ecog, ecogOfKarnofsky, karnofskyOfEcog, type ApproximateRange } from './ecog.ts';
export { escc } from './escc.ts';
export { askedPath, optionAt } from './fact-path.ts';
export { followUpStatus } from './follow-up-status.ts';
export { compareFrankel, frankel, frankelItem, type FrankelChange, type FrankelDefinition } from './frankel.ts';
export * from './instruments.ts';
export { karnofsky } from './karnofsky.ts';
export { mcdonnell } from './mcdonnell.ts';
export { painType } from './pain-type.ts';
export { answerProblems, bandOf, score } from './score.ts';
export { formatScore, scoreView } from './score-view.ts';
export { sins } from './sins.ts';
export * from './sins-location.ts';
export { tokuhashi } from './tokuhashi.ts';
export { tomita } from './tomita.ts';
export { vas } from './vas.ts';
