/** Instruments as data, one `score` for all, answers derived from the record's facts. */
export * from './answering.ts';
export * from './definition.ts';
export { answersOf, deriveAnswers, optionsLeftOf, resolveAnswers, type Derived } from './derive.ts';
export { escc } from './escc.ts';
export { frankel } from './frankel.ts';
export * from './instruments.ts';
export { karnofsky } from './karnofsky.ts';
export { answerProblems, bandOf, score } from './score.ts';
export { formatScore, scoreView } from './score-view.ts';
export { sins } from './sins.ts';
export * from './sins-location.ts';
export { tokuhashi } from './tokuhashi.ts';
export { tomita } from './tomita.ts';
