/** The case record: its shape, vertebral levels, histologies, what is urgent, what is missing, reading it from outside. */
export * from './age.ts';
export * from './exhaustive.ts';
export * from './hints.ts';
export * from './histologies.ts';
export * from './input-problem.ts';
export { leadingLesion } from './leading.ts';
export * from './levels.ts';
export * from './parse.ts';
export * from './primary-name.ts';
export * from './queue.ts';
export { compactNoms, projectQueue } from './queue-projection.ts';
export { missingWords, readiness, READINESS_ORDER } from './readiness.ts';
export * from './record.ts';
export { hoursSinceOnset, NEW_DEFICIT_DAYS, urgency } from './urgency.ts';
