export * from './case/index.ts';
export * from './board/index.ts';
