/** The case record: its shape, vertebral levels, histologies, what is urgent, what is missing, reading it from outside. */
export * from './age.ts';
export * from './codes.ts';
export { differences, type Difference } from './differences.ts';
export * from './escc-grade.ts';
export * from './exhaustive.ts';
export {
  changedFields,
  ENTRY_LISTS,
  fieldsOf,
  isEntryList,
  keyOfPath,
  sameValue,
  valueAt,
  withField,
  type EntryList,
  type Field,
  type FieldPath,
} from './fields.ts';
export * from './fracture.ts';
export * from './hints.ts';
export type { HintId } from './hint-sentences.ts';
export * from './histologies.ts';
export * from './input-problem.ts';
export { leadingLesion } from './leading.ts';
export * from './levels.ts';
export { formatRanges, readLevels } from './level-text.ts';
export * from './merge.ts';
export * from './parse.ts';
export * from './primary-name.ts';
export { isOverdue, openQuestionAt, openQuestionsOf, withAnswerTo, withQuestion } from './questions.ts';
export * from './queue.ts';
export { compactNoms, projectQueue } from './queue-projection.ts';
export { missingWords, readiness, READINESS_ORDER } from './readiness.ts';
export * from './prior-radiation.ts';
export * from './record.ts';
export * from './record-parts.ts';
export * from './second-read.ts';
export { clinicalDate, instant, TEXT_LIMIT } from './texts.ts';
export { upgradeCase } from './upgrade.ts';
export { hoursSinceOnset, NEW_DEFICIT_DAYS, urgency } from './urgency.ts';
export { workUpList, type BroughtFact, type WorkUpItem, type WorkUpList } from './work-up.ts';
export type { WorkUpGroup } from './work-up-words.ts';
