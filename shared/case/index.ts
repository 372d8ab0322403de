export * from './histologies.ts';
export * from './levels.ts';
export * from './record.ts';
export * from './queue.ts';
