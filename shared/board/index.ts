export * from './at-decision.ts';
export * from './board-file.ts';
export * from './canonical-json.ts';
export * from './meeting.ts';
export * from './minutes-input.ts';
export * from './minutes.ts';
export * from './minutes-schema.ts';
export * from './minutes-view.ts';
export { clockAt, dateAt } from './wall-clock.ts';
