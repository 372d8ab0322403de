/** Published cohorts with their claims checked, and the small statistics that a cohort needs. */
export type { ClaimCheck } from './claim-check.ts';
export { checkClaims } from './claims.ts';
export { ppsfPvp20Survival } from './claims-ppsf-pvp-20.ts';
export * from './published-cohorts.ts';
export * from './statistics.ts';
