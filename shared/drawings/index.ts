export * from './presence-bar.ts';
export * from './score-bar.ts';
export * from './spine-map.ts';
