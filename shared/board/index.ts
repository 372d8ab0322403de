export * from './minutes-input.ts';
export * from './meeting.ts';
