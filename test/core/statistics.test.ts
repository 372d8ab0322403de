import {
  atRiskAt,
  checkClaims,
  extent,
  kaplanMeier,
  mean,
  median,
  ppsfPvp20Survival,
  publishedCohorts,
  sampleDeviation,
  survivalAt,
  tally,
  type FollowedUp,
} from '@spineboard/core/registry';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const values = fc.array(fc.integer({ min: -50, max: 200 }), { maxLength: 30 });
const cohort = fc.array(fc.record({ time: fc.integer({ min: 0, max: 12 }), died: fc.boolean() }), { maxLength: 25 });

/**
 * Survival at a time without the product formula: every patient begins with the same weight, and who leaves alive hands
 * it on to those who are followed longer (redistribution to the right). What the dead carried is the mortality.
 */
function redistributed(patients: readonly FollowedUp[], time: number): number {
  const ordered = patients
    .toSorted((a, b) => a.time - b.time || Number(b.died) - Number(a.died))
    .map((each) => ({ ...each, weight: 1 / patients.length }));
  let alive = 1;
  ordered.forEach((each, position) => {
    if (each.time > time) return;
    if (each.died) alive -= each.weight;
    else {
      const later = ordered.slice(position + 1);
      for (const other of later) other.weight += each.weight / later.length;
    }
  });
  return alive;
}

describe('small statistics', () => {
  it('say nothing of nobody', () => {
    expect([mean([]), median([]), extent([]), sampleDeviation([]), sampleDeviation([3])]).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('give a median with as many values below as above it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 200 }), { minLength: 1, maxLength: 30 }), (list) => {
        const middle = median(list) ?? NaN;
        expect(list.filter((each) => each < middle).length).toBeLessThanOrEqual(list.length / 2);
        expect(list.filter((each) => each > middle).length).toBeLessThanOrEqual(list.length / 2);
      }),
    );
  });

  it('give mean and deviation as every pair of patients gives them', () => {
    fc.assert(
      fc.property(values, (list) => {
        const n = list.length;
        if (n === 0) return;
        expect((mean(list) ?? NaN) * n).toBeCloseTo(
          list.reduce((a, b) => a + b, 0),
          6,
        );
        if (n < 2) return;
        const pairs = list.flatMap((a) => list.map((b) => (a - b) ** 2)).reduce((a, b) => a + b, 0);
        expect((sampleDeviation(list) ?? NaN) ** 2).toBeCloseTo(pairs / (2 * n * (n - 1)), 5);
      }),
    );
  });

  it('count every value once', () => {
    fc.assert(
      fc.property(values, (list) => {
        expect([...tally(list).values()].reduce((a, b) => a + b, 0)).toBe(list.length);
        for (const [value, count] of tally(list)) expect(list.filter((each) => each === value)).toHaveLength(count);
      }),
    );
  });
});

describe('Kaplan-Meier', () => {
  it('estimates what handing on the weight of the censored gives, at every time', () => {
    fc.assert(
      fc.property(cohort, (patients) => {
        const curve = kaplanMeier(patients);
        for (const { time, survival } of curve.steps) expect(survival).toBeCloseTo(redistributed(patients, time), 9);
      }),
    );
  });

  it('is the plain share of the living where nobody is censored', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { minLength: 1, maxLength: 25 }), (times) => {
        const curve = kaplanMeier(times.map((time) => ({ time, died: true })));
        for (let time = 0; time <= 13; time++) {
          expect(survivalAt(curve, time)).toBeCloseTo(times.filter((each) => each > time).length / times.length, 9);
        }
      }),
    );
  });

  it('reaches its median only where half or less are left, and not before', () => {
    fc.assert(
      fc.property(cohort, (patients) => {
        const curve = kaplanMeier(patients);
        const times = curve.steps
          .map((step) => step.time)
          .filter((time) => redistributed(patients, time) <= 0.5 + 1e-9);
        expect(curve.median).toBe(times[0] ?? null);
      }),
    );
  });

  it('counts at every step who is still followed, who dies and who leaves', () => {
    fc.assert(
      fc.property(cohort, (patients) => {
        const { steps, deaths, lastFollowUp } = kaplanMeier(patients);
        expect(steps.reduce((sum, step) => sum + step.deaths, 0)).toBe(deaths);
        expect(steps.reduce((sum, step) => sum + step.deaths + step.censored, 0)).toBe(patients.length);
        for (const step of steps) expect(step.atRisk).toBe(atRiskAt(patients, step.time));
        expect(lastFollowUp).toBe(patients.length === 0 ? null : Math.max(...patients.map((each) => each.time)));
      }),
    );
  });

  it('does not say what becomes of the living after the last follow-up', () => {
    const curve = kaplanMeier([
      { time: 2, died: true },
      { time: 5, died: false },
    ]);
    expect([survivalAt(curve, 0), survivalAt(curve, 2), survivalAt(curve, 5), survivalAt(curve, 6)]).toEqual([
      1,
      0.5,
      0.5,
      null,
    ]);
    expect(survivalAt(kaplanMeier([{ time: 2, died: true }]), 9)).toBe(0);
    expect(survivalAt(kaplanMeier([]), 1)).toBeNull();
  });

  it.each([-1, NaN, Infinity])('refuses %s as a length of follow-up', (time) => {
    expect(() => kaplanMeier([{ time, died: true }])).toThrow(RangeError);
  });

  it('does not reach a median in the 20 patients, of whom 4 died', () => {
    expect(ppsfPvp20Survival).toMatchObject({ patients: 20, deaths: 4, median: null, lastFollowUp: 25 });
    const deaths = ppsfPvp20Survival.steps.filter((step) => step.deaths > 0);
    expect(deaths.map((step) => [step.time, step.atRisk])).toEqual([
      [9, 16],
      [13, 12],
      [15, 9],
      [21, 3],
    ]);
    expect(survivalAt(ppsfPvp20Survival, 24)).toBeCloseTo((15 / 16) * (11 / 12) * (8 / 9) * (2 / 3), 12);
  });
});

describe('the claims of the published series', () => {
  const checks = checkClaims();
  const of = (cohort: string, verdict: string): string[] =>
    checks.filter((each) => each.cohort === cohort && each.verdict === verdict).map((each) => each.id);

  it('are each checked once', () => {
    const { cement14, ppsfPvp20 } = publishedCohorts;
    expect(checks.map((each) => each.claim)).toEqual(
      [...cement14.claims, ...ppsfPvp20.claims].map((each) => each.claim),
    );
    expect(checks.filter((each) => each.note === 'Not checked.')).toEqual([]);
  });

  it('hold, do not hold, or cannot be seen from the table', () => {
    expect(of('cement-14', 'does-not-hold')).toEqual(['fig3', 'vas0', 'age']);
    expect(of('ppsf-pvp-20', 'does-not-hold')).toEqual(['os', 'pmma-range', 'pmma-protocol']);
    expect(of('cement-14', 'not-computable')).toEqual(['lifeexp', 'amb-pre', 'amb-post', 'optime', 'neuro']);
    expect(of('ppsf-pvp-20', 'not-computable')).toEqual([
      'optime',
      'blood',
      'sins',
      'tomita',
      'tok',
      'vas',
      'barthel',
      'fudef',
      'escc',
    ]);
  });

  it.each([
    ['cement-14', 'vas0', 'Mean 8.5'],
    ['cement-14', 'vas1', 'Mean 3.0'],
    ['cement-14', 'age', 'Mean 64.3 (45–78)'],
    ['cement-14', 'surv6', '12 of 14 rows (86 %) reach six months'],
    ['ppsf-pvp-20', 'age', '64.25 ± 10.01 years'],
    ['ppsf-pvp-20', 'pmma-range', '1.5–6 mL'],
    [
      'ppsf-pvp-20',
      'os',
      'Median survival not reached, 51 % estimated alive at 25 months (Kaplan-Meier, 4 of 20 died)',
    ],
  ])('show what the rows of %s give for %s', (cohort, id, computed) => {
    expect(checks.find((each) => each.cohort === cohort && each.id === id)?.computed).toBe(computed);
  });

  it('show what the rows give beside every claim that does not hold', () => {
    for (const each of checks.filter((one) => one.verdict !== 'not-computable')) expect(each.computed).not.toBeNull();
  });
});
