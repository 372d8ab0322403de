import { NOT_CHECKED } from './claim-words.ts';
import type { ClaimCheck, Finding } from './claim-check.ts';
import { cement14Checks } from './claims-cement-14.ts';
import { ppsfPvp20Checks } from './claims-ppsf-pvp-20.ts';
import { publishedCohorts } from './published-cohorts.ts';

const UNCHECKED: Finding = { verdict: 'not-computable', computed: null, note: NOT_CHECKED };

/**
 * Every claim of the two published series beside what the patient tables say of it: it holds, it does not (with the
 * figure that the rows give), or the table cannot say. In the order of the papers' lists.
 */
export function checkClaims(): ClaimCheck[] {
  const { cement14, ppsfPvp20 } = publishedCohorts;
  return [
    ...cement14.claims.map(({ id, claim }): ClaimCheck => ({
      cohort: 'cement-14',
      id,
      claim,
      ...(cement14Checks[id]?.() ?? UNCHECKED),
    })),
    ...ppsfPvp20.claims.map(({ id, claim }): ClaimCheck => ({
      cohort: 'ppsf-pvp-20',
      id,
      claim,
      ...(ppsfPvp20Checks[id]?.() ?? UNCHECKED),
    })),
  ];
}
