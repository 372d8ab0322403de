/** Spineboard's pure core in one import; the rooms can also be imported one by one (`@spineboard/core/noms`). */
export * from './board/index.ts';
export * from './case/index.ts';
export * from './instruments/index.ts';
export * from './noms/index.ts';
export * from './options/index.ts';
