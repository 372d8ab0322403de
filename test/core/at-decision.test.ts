import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  agreement,
  assessAtDecision,
  buildMinutes,
  emptyDecision,
  frameworkAnswer,
  type AgendaItem,
  type DecisionDraft,
} from '@spineboard/core/board';
import { ESCC_GRADES, HISTOLOGIES, type CaseRecord } from '@spineboard/core/case';
import { assessCase, NOMS_TABLE } from '@spineboard/core/noms';
import { completeCase, lesionAt, SINS_AT_T9 } from './support/cases.ts';
import { sampleInput, withCase } from '../workstation/minutes-sample.ts';

const NOW = '2026-11-20T08:00:00.000Z';
const SEED = 20_261_120;
const UNSTABLE = { call: 'unstable' as const, by: 'R. Costa' };

/** Radiosensitive, ESCC 0, SINS 9: row 1 or 2, as the board calls it. */
function openCase(): CaseRecord {
  const record = completeCase();
  record.primary.histology = 'breast';
  record.lesions = [lesionAt({ escc: '0', sins: SINS_AT_T9.indeterminate9, priorRadiation: 'none' })];
  return record;
}
const chosen = (...ids: (string | null)[]): DecisionDraft => ({
  ...emptyDecision(),
  kind: ids.length > 1 ? 'several' : 'one',
  options: ids.map((optionId) => ({ optionId, title: optionId ?? 'Own words', detail: '', reason: '' })),
});
const branchesOf = (record: CaseRecord) => assessCase(record, { now: NOW }).noms.branches;

const minutesOf = (draft: DecisionDraft, record = openCase(), item: Partial<AgendaItem> = {}) =>
  buildMinutes(
    withCase(sampleInput(1), 0, (entry) => ({
      ...entry,
      record,
      item: { ...entry.item, ...item, decision: { ...entry.item.decision, draft, recorded: null } },
    })),
  ).cases[0];

const anyRecord = fc
  .record({
    histology: fc.constantFrom(...HISTOLOGIES.map((each) => each.id)),
    escc: fc.constantFrom(null, ...ESCC_GRADES),
    second: fc.constantFrom(null, ...ESCC_GRADES),
    sins: fc.constantFrom({}, ...Object.values(SINS_AT_T9)),
    secondSins: fc.constantFrom({}, ...Object.values(SINS_AT_T9)),
    tolerance: fc.constantFrom(null, 'able' as const, 'unable' as const),
    own: fc.constantFrom(null, { call: 'stable' as const, by: 'Own' }, { call: 'unstable' as const, by: 'Own' }),
    classed: fc.constantFrom(null, { call: 'sensitive' as const, by: 'Own' }),
  })
  .map(({ histology, escc, second, sins, secondSins, tolerance, own, classed }): CaseRecord => {
    const record = completeCase();
    record.primary = { ...record.primary, histology, radiosensitivityByBoard: classed };
    record.systemic.toleratesSurgery = tolerance;
    record.lesions = [
      lesionAt({ escc, sins, stabilityByBoard: own }),
      { ...lesionAt({ escc: second, sins: secondSins }), id: 'lesion-2', levels: { from: 'T12', to: 'T12' } },
    ];
    return record;
  });
const anyCall = fc.constantFrom(UNSTABLE, { call: 'stable' as const, by: 'N. Vidal' });

describe('the assessment at the decision', () => {
  it('leaves two rows to the facts and takes one by the board’s call', () => {
    const record = openCase();
    const before = structuredClone(record);
    const open = assessAtDecision(record, emptyDecision(), NOW);
    expect(open).toMatchObject({ stabilityOpen: true, assessment: { noms: { rows: [1, 2], state: 'board' } } });
    const decided = assessAtDecision(record, { stability: UNSTABLE }, NOW);
    expect(decided).toMatchObject({ stabilityOpen: true, facts: { rows: [1, 2] } });
    expect(decided.assessment.noms).toMatchObject({ rows: [2], state: 'settled' });
    expect(frameworkAnswer(open.assessment.noms)).toBe('cEBRT, or Stabilization, then cEBRT');
    expect(frameworkAnswer(decided.assessment.noms)).toBe('Stabilization, then cEBRT');
    expect(record).toEqual(before);
  });

  it('is that of the record with the call written into its leading lesion, where SINS can be 7 to 12, and into no other', () => {
    fc.assert(
      fc.property(anyRecord, anyCall, (record, stability) => {
        const before = structuredClone(record);
        const own = assessCase(record, { now: NOW });
        const written = structuredClone(record);
        const leading = written.lesions[own.leading];
        const sins = own.lesions[own.leading]?.sins.score;
        if (leading !== undefined && sins !== undefined && sins.lo <= 12 && sins.hi >= 7) {
          leading.stabilityByBoard = stability;
        }
        const decided = assessAtDecision(record, { stability }, NOW);
        expect(decided.assessment.noms).toEqual(assessCase(written, { now: NOW }).noms);
        const others = <T>(lesions: T[]): T[] => lesions.filter((_, index) => index !== own.leading);
        expect(others(decided.record.lesions)).toEqual(others(record.lesions));
        expect(record).toEqual(before);
      }),
      { seed: SEED, numRuns: 400 },
    );
  });

  it('keeps what the facts alone leave, whoever called what, and a call only narrows it', () => {
    fc.assert(
      fc.property(anyRecord, fc.option(anyCall), (record, stability) => {
        const bare = structuredClone(record);
        bare.primary.radiosensitivityByBoard = null;
        for (const lesion of bare.lesions) lesion.stabilityByBoard = null;
        const { facts, assessment } = assessAtDecision(record, { stability }, NOW);
        expect(facts).toEqual(assessCase(bare, { now: NOW }).noms);
        expect(facts.rows).toEqual(expect.arrayContaining([...assessment.noms.rows]));
      }),
      { seed: SEED, numRuns: 400 },
    );
  });

  it('does not use a call where SINS is stable or unstable for certain', () => {
    for (const sins of [SINS_AT_T9.stable4, SINS_AT_T9.unstable14]) {
      const record = openCase();
      record.lesions = [lesionAt({ escc: '0', sins, priorRadiation: 'none' })];
      const decided = assessAtDecision(record, { stability: { call: 'stable', by: '' } }, NOW);
      expect(decided.record).toBe(record);
      expect(decided.stabilityOpen).toBe(false);
      expect(decided.assessment.hints).toEqual([]);
    }
  });
});

describe('a decision beside the framework', () => {
  it('agrees when every option is one that a row still possible names', () => {
    fc.assert(
      fc.property(
        anyRecord,
        fc.subarray(['cebrt', 'srs', 'stabilization-cebrt', null], { minLength: 1 }),
        (record, ids) => {
          const { rows, branches } = assessCase(record, { now: NOW }).noms;
          const named = NOMS_TABLE.filter((row) => rows.includes(row.row)).map((row): string => row.decision);
          const wanted = named.length === 0 ? 'silent' : ids.every((id) => id !== null && named.includes(id));
          const expected = wanted === 'silent' ? wanted : wanted ? 'agrees' : 'differs';
          expect(agreement(chosen(...ids), branches)).toBe(expected);
        },
      ),
      { seed: SEED, numRuns: 400 },
    );
  });

  it('is told by the option, never by its words', () => {
    const branches = branchesOf(openCase());
    const words = chosen(null);
    const deviating: DecisionDraft = { ...chosen('cebrt'), deviation: 'typed' };
    words.options[0] = { optionId: null, title: 'cEBRT', detail: '', reason: '' };
    expect(agreement(words, branches)).toBe('differs');
    expect(agreement(deviating, branches)).toBe('agrees');
  });

  it('that recommends nothing differs from one answer, and stays open beside several', () => {
    const none = { ...emptyDecision(), kind: 'none' as const };
    expect(agreement(none, branchesOf(completeCase()))).toBe('differs');
    expect(agreement(none, branchesOf(openCase()))).toBeNull();
    expect(agreement(emptyDecision(), branchesOf(openCase()))).toBeNull();
  });
});

describe('the minutes of a case whose stability the board called', () => {
  it('print the rows of the facts, the row of the board, who called it, and the answer after the call', () => {
    const entry = minutesOf({ ...chosen('cebrt'), stability: UNSTABLE });
    expect(entry?.noms).toMatchObject({ rows: [1, 2], rowsByBoard: [2], answer: 'Stabilization, then cEBRT' });
    expect(entry?.noms.axes[2]).toMatchObject({
      verdict: 'Unstable, called by R. Costa',
      facts: 'SINS 9 at T9',
      state: 'board',
      possible: ['unstable'],
    });
    expect(entry?.compare).toMatchObject({ framework: 'Stabilization, then cEBRT', sameAsFramework: false });
    expect(entry?.options.map(({ optionId, verdict, rows }) => [optionId, verdict, rows])).toEqual([
      ['cebrt', 'chosen', []],
      ['stabilization-cebrt', 'not', [2]],
    ]);
  });

  it('agree once the board decides what its own call leads to', () => {
    const draft = { ...chosen('stabilization-cebrt'), stability: UNSTABLE };
    expect(minutesOf(draft)?.compare?.sameAsFramework).toBe(true);
    expect(minutesOf(chosen('cebrt'))).toMatchObject({
      noms: { rows: [1, 2], rowsByBoard: null },
      compare: { sameAsFramework: true },
    });
  });

  it('say the same of a call that stands in the facts', () => {
    const record = openCase();
    record.lesions = record.lesions.map((lesion) => ({ ...lesion, stabilityByBoard: UNSTABLE }));
    expect(minutesOf(chosen('cebrt'), record)?.noms).toMatchObject({ rows: [1, 2], rowsByBoard: [2] });
  });

  it('leave out what was typed of a case that was then not discussed', () => {
    const draft = { ...chosen('cebrt'), stability: UNSTABLE };
    expect(minutesOf(draft, openCase(), { kind: 'postponed' })?.noms).toMatchObject({
      rows: [1, 2],
      rowsByBoard: null,
    });
  });
});
