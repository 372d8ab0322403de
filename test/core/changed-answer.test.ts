import { changedAnswer, emptyDecision, type DecisionDraft } from '@spineboard/core/board';
import { ESCC_GRADES, HISTOLOGIES, type CaseRecord } from '@spineboard/core/case';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeCase, lesionAt, SINS_AT_T9 } from './support/cases.ts';
import { oracle } from './support/noms-oracle.ts';

const NOW = '2026-11-26T12:00:00Z';
const SEED = 20_261_121;
const UNCALLED = emptyDecision();
const changedWith = (draft: Pick<DecisionDraft, 'stability'>, pinned: CaseRecord, latest: CaseRecord) =>
  changedAnswer(pinned, latest, draft, NOW);

/** One lesion, every fact of the table known or not. */
const anyRecord = fc
  .record({
    histology: fc.constantFrom(null, ...HISTOLOGIES.map((each) => each.id)),
    escc: fc.constantFrom(null, ...ESCC_GRADES),
    sins: fc.constantFrom({}, ...Object.values(SINS_AT_T9)),
    tolerance: fc.constantFrom(null, 'able' as const, 'unable' as const),
    myelopathy: fc.constantFrom(null, 'no' as const, 'yes' as const),
    radiation: fc.constantFrom(null, 'none' as const, 'yes' as const),
    call: fc.constantFrom(null, { call: 'stable' as const, by: 'Own' }, { call: 'unstable' as const, by: 'Own' }),
  })
  .map(({ histology, escc, sins, tolerance, myelopathy, radiation, call }): CaseRecord => {
    const record = completeCase();
    record.primary.histology = histology;
    record.systemic.toleratesSurgery = tolerance;
    record.neurology.myelopathy = myelopathy;
    record.lesions = [lesionAt({ escc, sins, priorRadiation: radiation, stabilityByBoard: call })];
    return record;
  });

describe('a decided case is discussed again', () => {
  it('when facts saved later change what the table allows, and only then, over every pair of records', () => {
    let marked = 0;
    fc.assert(
      fc.property(anyRecord, anyRecord, (pinned, latest) => {
        const changed = changedWith(UNCALLED, pinned, latest);
        expect(changed !== null).toBe(decisionsOf(pinned) !== decisionsOf(latest));
        if (changed === null) return;
        marked += 1;
        expect(changed.before).not.toBe(changed.after);
        expect(changed.facts.length).toBeGreaterThan(0);
        for (const { before, after } of changed.facts) expect(before).not.toBe(after);
      }),
      { seed: SEED, numRuns: 1500 },
    );
    expect(marked).toBeGreaterThan(300);
  });

  it('never for what the table does not read', () => {
    const aside = fc.record({
      text: fc.string(),
      vas: fc.constantFrom(null, 0, 5, 10),
      karnofsky: fc.constantFrom(null, 30, 90),
    });
    fc.assert(
      fc.property(anyRecord, aside, (pinned, { text, karnofsky }) => {
        const latest = structuredClone(pinned);
        latest.patient.name = text;
        latest.referral.plan = text;
        latest.neurology.deficitNote = text;
        latest.systemic.karnofsky = karnofsky as CaseRecord['systemic']['karnofsky'];
        const [lesion] = latest.lesions;
        if (lesion !== undefined) lesion.note = text;
        expect(changedWith(UNCALLED, pinned, latest)).toBeNull();
        expect(changedWith(UNCALLED, pinned, pinned)).toBeNull();
      }),
      { seed: SEED },
    );
  });

  it('says which facts those are, in words', () => {
    const pinned = completeCase();
    const latest = structuredClone(pinned);
    latest.systemic.toleratesSurgery = 'unable';
    latest.primary.histology = 'breast';
    expect(changedWith(UNCALLED, pinned, latest)).toEqual({
      before: 'Decompression and stabilization, then IGRT (SRS)',
      after: 'Stabilization, then cEBRT',
      facts: [
        { fact: 'Histology', before: 'Renal cell', after: 'Breast' },
        { fact: 'Tolerance of surgery', before: 'able', after: 'unable' },
      ],
    });
  });

  it('keeps the stability that the board called, but not for another lesion that leads now', () => {
    const pinned = completeCase();
    pinned.primary.histology = 'breast';
    pinned.lesions = [lesionAt({ escc: '0', sins: SINS_AT_T9.indeterminate9, priorRadiation: 'none' })];
    const called: Pick<DecisionDraft, 'stability'> = { stability: { call: 'unstable', by: 'N. Vidal' } };
    expect(changedWith(called, pinned, pinned)).toBeNull();
    const other = { ...structuredClone(pinned.lesions[0] ?? lesionAt()), id: 'lesion-2', escc: '1a' as const };
    const same = structuredClone(pinned);
    same.lesions.push({ ...other, escc: '0', sins: {} });
    const latest = structuredClone(pinned);
    latest.lesions = [{ ...other, escc: '3', levels: { from: 'L2', to: 'L2' } }, ...latest.lesions];
    expect(changedWith(called, pinned, latest)?.facts[0]).toEqual({
      fact: 'Leading lesion',
      before: 'T9',
      after: 'L2',
    });
  });
});

/** The decisions that trying every world leaves, after the board's calls. */
function decisionsOf(record: CaseRecord): string {
  return [...new Set(oracle(record).decisions)].toSorted().join(' ');
}
