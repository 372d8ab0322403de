import { isDeepStrictEqual } from 'node:util';
import { emptyCase, emptyLesion, type CaseRecord } from '@spineboard/core/case';
import { sins } from '@spineboard/core/instruments';
import { assessCase, whatWouldChange, type FactSet, type WhatWouldChange } from '@spineboard/core/noms';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeCase, given, lesionAt, SINS_AT_T9 } from './support/cases.ts';
import { changed, everyCombination, SAID_RADIATION } from './support/noms-combinations.ts';
import { oracle } from './support/noms-oracle.ts';
import { differenceOf, smallestSets } from './support/noms-sets.ts';

const NOW = '2026-11-26T12:00:00Z';

const nameOf = ({ facts }: FactSet): string =>
  facts
    .map((each): string => each.item ?? each.id)
    .toSorted((a, b) => (a < b ? -1 : 1))
    .join('+');

const setsOf = ({ sure, could }: WhatWouldChange) => ({
  sure: [nameOf(sure)],
  could: could.map((set) => `${nameOf(set)}: ${set.decisions.toSorted().join(', ')}`).toSorted(),
  ends: sure.ends,
});

const here = (record: CaseRecord): WhatWouldChange => whatWouldChange(record).patient;

describe('the smallest sets of missing facts', () => {
  it('are those that trying every set with all of its values finds, over every combination of facts', () => {
    const disagreements: unknown[] = [];
    const sizes = new Set<number>();
    let seen = 0;
    for (const record of everyCombination(SAID_RADIATION)) {
      const found = setsOf(here(record));
      const wanted = smallestSets(record);
      if (!isDeepStrictEqual(found, wanted)) disagreements.push({ found, wanted, record });
      sizes.add(wanted.sure[0]?.split('+').length ?? 0);
      seen++;
    }
    expect(disagreements.slice(0, 3)).toEqual([]);
    expect(seen).toBe(3 * 3 * 8 * 8 * 3 * 3 * 3);
    expect([...sizes].toSorted((a, b) => a - b)).toEqual(expect.arrayContaining([1, 2, 3, 5, 8]));
  }, 240_000);

  it('are those of every set also with any items of SINS missing, wherever the lesion lies', () => {
    const items = fc.record(
      Object.fromEntries(sins.items.map((item) => [item.id, fc.constantFrom(null, ...item.options.map((o) => o.id))])),
    );
    const facts = fc.record({
      escc: fc.constantFrom(null, '0', '3'),
      myelopathy: fc.constantFrom(null, 'no', 'yes'),
      histology: fc.constantFrom(null, 'breast', 'renal', 'bladder'),
      tolerance: fc.constantFrom(null, 'able', 'unable'),
      radiation: fc.constantFrom(null, null, 'none', 'yes'),
      call: fc.constantFrom(null, null, 'stable', 'unstable'),
      items,
    });
    fc.assert(
      fc.property(facts, ({ escc, myelopathy, histology, tolerance, radiation, call, items: answers }) => {
        const base = emptyCase();
        const record: CaseRecord = {
          ...base,
          primary: { ...base.primary, histology },
          neurology: { ...base.neurology, myelopathy },
          systemic: { ...base.systemic, toleratesSurgery: tolerance },
          lesions: [
            lesionAt({
              levels: null,
              escc,
              sins: given(answers),
              priorRadiation: radiation,
              stabilityByBoard: call === null ? null : { call, by: 'RC' },
            }),
          ],
        };
        expect(setsOf(here(record))).toEqual(smallestSets(record));
      }),
      { seed: 19, numRuns: 150 },
    );
  }, 240_000);

  it('with everything unknown are eleven facts to be sure, and four that could do', () => {
    const { sure, could, sentence } = here({ ...emptyCase(), lesions: [emptyLesion('a')] });
    expect(sure.facts).toHaveLength(11);
    expect(sure.ends).toBe('either');
    expect(could.map((set) => [set.text, set.decisions])).toEqual([
      ['ESCC, histology, tolerance of surgery and earlier radiation', ['decompression-stabilization-srs']],
    ]);
    expect(sentence).toMatch(/^Open: 11 missing facts decide, ESCC, /);
  });

  it('are empty where the answer is settled, and only then', () => {
    expect(setsOf(here(completeCase()))).toEqual({
      sure: [''],
      could: [': decompression-stabilization-srs'],
      ends: 'decision',
    });
  });
});

describe('each other value of each fact', () => {
  it('gives the rows, decisions and difference that changing the record gives', () => {
    const disagreements: unknown[] = [];
    let seen = 0;
    let position = 0;
    for (const record of everyCombination()) {
      // Prime to the sizes of the loops, so that all values of all facts come by.
      if (position++ % 37 !== 0) continue;
      for (const fact of here(record).facts) {
        for (const value of fact.values) {
          const other = oracle(changed(record, fact.id, fact.item, value.value));
          const leaves = other.state === 'near' ? 'open' : other.state;
          const changes = differenceOf(record, fact.item ?? fact.id, value.value);
          const wanted = { rows: other.rows, decisions: other.decisions, leaves, changes };
          const { value: _value, label: _label, ...found } = value;
          if (!isDeepStrictEqual(found, wanted)) disagreements.push({ fact: fact.fact, found, wanted, record });
          seen++;
        }
      }
    }
    expect(disagreements.slice(0, 3)).toEqual([]);
    expect(seen).toBeGreaterThan(20_000);
  }, 240_000);

  it('is listed for every fact of the table, also where it changes nothing', () => {
    for (const record of [completeCase(), { ...emptyCase(), lesions: [emptyLesion('a')] }, emptyCase()]) {
      const { facts } = here(record);
      const ids = facts.map((each) => each.item ?? each.id).filter((id) => id !== 'stability');
      expect(ids).toEqual([
        'escc',
        'myelopathy',
        'histology',
        ...sins.items.map((item) => item.id),
        'tolerance',
        'radiation',
      ]);
      for (const fact of facts) expect(fact.values.length).toBeGreaterThan(0);
    }
  });

  it('names what is known in the words of the field', () => {
    const { facts, band } = here(completeCase());
    const words = facts.map((each) => [each.fact, each.known, each.changes]);
    expect(words).toEqual([
      ['ESCC at T9', '2', 'decision'],
      ['Myelopathy', 'no', 'nothing'],
      ['Histology', 'Renal cell', 'decision'],
      ['SINS location at T9', 'Semirigid', 'nothing'],
      ['SINS pain at T9', 'Mechanical', 'row'],
      ['SINS bone lesion at T9', 'Lytic', 'row'],
      ['SINS alignment at T9', 'De novo deformity', 'row'],
      ['SINS collapse at T9', 'More than 50 %', 'row'],
      ['SINS posterolateral at T9', 'Bilateral', 'row'],
      ['Tolerance of surgery', 'able', 'decision'],
      ['Earlier radiation at T9', 'none', 'decision'],
    ]);
    expect([band.known, band.changes]).toEqual(['13–18, unstable', 'row']);
    expect(facts[0]?.values).toEqual([
      {
        value: 'low',
        label: '0–1c',
        rows: [6],
        decisions: ['stabilization-srs'],
        leaves: 'settled',
        changes: 'decision',
      },
    ]);
  });

  it('of the SINS band is what the items together would leave', () => {
    const record = {
      ...completeCase(),
      lesions: [lesionAt({ escc: '1a', sins: SINS_AT_T9.indeterminate9, priorRadiation: 'none' })],
    };
    const { band } = here(record);
    expect(band.values.map((each) => [each.label, each.rows, each.leaves])).toEqual([
      ['0–6, stable', [5], 'settled'],
      ['13–18, unstable', [6], 'settled'],
    ]);
  });
});

/** The complete case with its lesion at T9 or its condition otherwise. */
const at = (change: Parameters<typeof lesionAt>[0], systemic: Partial<CaseRecord['systemic']> = {}): CaseRecord => {
  const record = completeCase();
  const lesion = lesionAt({ escc: '2', sins: SINS_AT_T9.unstable14, priorRadiation: 'none', ...change });
  return { ...record, systemic: { ...record.systemic, ...systemic }, lesions: [lesion] };
};

describe('the verdict', () => {
  it.each<[string, CaseRecord, string, string]>([
    ['settled', at({}), 'settled', 'Settled: decompression and stabilization then SRS (row 9).'],
    [
      'settled although items are missing',
      at({ sins: {} }),
      'settled',
      'Settled: decompression and stabilization then SRS (rows 7, 9), whatever is missing.',
    ],
    ['one fact away', at({}, { toleratesSurgery: null }), 'near', 'One fact away: tolerance of surgery.'],
    [
      'open',
      at({ escc: null }, { toleratesSurgery: null }),
      'open',
      'Open: 2 missing facts decide, ESCC at T9 and tolerance of surgery.',
    ],
    [
      'the board’s call',
      at({ escc: '1a', sins: SINS_AT_T9.indeterminate9 }),
      'board',
      'The board’s call: SINS 7–12. No fact can settle it.',
    ],
    [
      'the board’s call after earlier radiation',
      at({ priorRadiation: 'yes' }),
      'board',
      'The board’s call: earlier radiation at the level. No fact can settle it.',
    ],
    [
      'the board’s call while a fact still tells between what',
      at({ priorRadiation: 'yes' }, { toleratesSurgery: null }),
      'board',
      'The board’s call: earlier radiation at the level. No fact can settle it; what it chooses between still depends on tolerance of surgery.',
    ],
  ])('says %s', (_, record, verdict, sentence) => {
    expect(here(record)).toMatchObject({ verdict, sentence });
  });

  it('of the patient is that of the leading lesion, and the assessment holds the same', () => {
    const record: CaseRecord = {
      ...completeCase(),
      lesions: [
        lesionAt({ id: 'a', escc: '1a', sins: SINS_AT_T9.stable4, priorRadiation: 'none' }),
        lesionAt({ id: 'b', levels: { from: 'L2', to: 'L2' }, escc: '3', sins: {}, priorRadiation: null }),
      ],
    };
    const changes = whatWouldChange(record, { now: NOW });
    expect([changes.leading, changes.patient.lesionId, changes.urgency?.level]).toEqual([1, 'b', 'routine']);
    expect(changes.patient).toEqual(changes.lesions[1]);
    const assessment = assessCase(record, { now: NOW });
    expect(assessment.lesions.map((each) => each.noms.whatWouldChange)).toEqual(changes.lesions);
    expect(whatWouldChange(record).urgency).toBeNull();
  });
});
