export * from './published-cohorts.ts';
