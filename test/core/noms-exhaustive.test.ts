import { isDeepStrictEqual } from 'node:util';
import { ESCC_GRADES, emptyCase, type CaseRecord } from '@spineboard/core/case';
import { assessNoms, effectsOf, NOMS_TABLE, nomsFacts } from '@spineboard/core/noms';
import { describe, expect, it } from 'vitest';
import { completeCase, lesionAt } from './support/cases.ts';
import { changed, everyCombination, SAID_RADIATION } from './support/noms-combinations.ts';
import { DECISION, oracle } from './support/noms-oracle.ts';

const SHORT: Readonly<Record<string, string>> = {
  escc: 'ESCC',
  myelopathy: 'myelopathy',
  histology: 'histology',
  tolerance: 'tolerance',
  radiation: 'earlier radiation',
};

describe('NOMS over every combination of facts, unknown included', () => {
  it('gives the rows, decisions, state and missing facts that enumeration gives', () => {
    const states: Record<string, number> = {};
    const disagreements: unknown[] = [];
    let seen = 0;
    for (const record of everyCombination()) {
      const expected = oracle(record);
      const noms = assessNoms(record, 0);
      const deciding = new Set(expected.deciding.map((fact) => SHORT[fact] ?? 'SINS'));
      // What only the board can settle is named in other words.
      const undecided = noms.state === 'board' ? null : new Set(noms.undecided);
      const found = {
        rows: noms.rows,
        decisions: noms.branches.map((branch) => branch.decision),
        state: noms.state,
        undecided,
      };
      const wanted = {
        rows: expected.rows,
        decisions: expected.decisions,
        state: expected.state,
        undecided: expected.state === 'board' ? null : expected.state === 'settled' ? new Set() : deciding,
      };
      // Whatever leaves an answer to the board is named.
      if (noms.state === 'board' && noms.undecided.length === 0) disagreements.push({ unnamed: true, record });
      const { verdict, sentence } = noms.whatWouldChange;
      if (verdict !== noms.state || !/^[^.]{5,}\w\S*( [^.]+)?\.( [^.]+\.)?$/.test(sentence))
        disagreements.push({ sentence, record });
      if (!isDeepStrictEqual(found, wanted)) disagreements.push({ found, wanted, record });
      states[noms.state] = (states[noms.state] ?? 0) + 1;
      seen++;
    }
    expect(disagreements.slice(0, 3)).toEqual([]);
    expect(seen).toBe(3 * 3 * 8 * 8 * 3 * 3 * 6);
    // Each state occurs often enough for the comparison to mean something.
    expect(Object.keys(states).sort()).toEqual(['board', 'near', 'open', 'settled']);
    expect(Math.min(...Object.values(states))).toBeGreaterThan(200);
  }, 120_000);

  it('agrees without a lesion', () => {
    for (const histology of [null, 'breast', 'renal'] as const)
      for (const toleratesSurgery of [null, 'able', 'unable'] as const)
        for (const myelopathy of [null, 'yes', 'no'] as const) {
          const base = emptyCase();
          const record: CaseRecord = {
            ...base,
            primary: { ...base.primary, histology },
            neurology: { ...base.neurology, myelopathy },
            systemic: { ...base.systemic, toleratesSurgery },
          };
          const noms = assessNoms(record, null);
          const expected = oracle(record);
          expect([noms.rows, noms.state]).toEqual([expected.rows, expected.state]);
          expect(noms.undecided[0]).toBe('lesion');
        }
  });

  it('counts 0 to 1c as low grade, 2 and 3 as high grade', () => {
    const grades = ESCC_GRADES.map((escc) => assessNoms({ ...completeCase(), lesions: [lesionAt({ escc })] }, 0));
    expect(grades.map((noms) => noms.neurologic.possible.join())).toEqual(['low', 'low', 'low', 'low', 'high', 'high']);
  });

  it('has the ten rows of the paper', () => {
    expect(NOMS_TABLE.map((row) => row.row)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(new Set(NOMS_TABLE.map((row) => row.decision))).toEqual(new Set(Object.values(DECISION)));
  });
});

describe('what would change the answer', () => {
  it('is for every fact and every other value what changing the record gives', () => {
    const disagreements: unknown[] = [];
    let seen = 0;
    let position = 0;
    for (const record of everyCombination()) {
      // Every 13th: prime to the sizes of the loops, so that all values of all facts come by.
      if (position++ % 13 !== 0) continue;
      const present = oracle(record).rows;
      const { deciding } = oracle(record);
      const effects = effectsOf(nomsFacts(record, 0));
      for (const effect of effects) {
        const moved = effect.alternatives.map((each) => {
          const rows = oracle(changed(record, effect.id, effect.item, each.value)).rows;
          const bits = rows.reduce((set, row) => set | (1 << row), 0);
          if (bits !== each.rows) disagreements.push({ effect, value: each.value, rows, record });
          return JSON.stringify(rows) !== JSON.stringify(present);
        });
        const matters = effect.missing ? deciding.includes(effect.item ?? effect.id) : moved.includes(true);
        // Earlier radiation leaves the rows and takes their authority.
        const always = effect.id === 'radiation' && !effect.missing;
        if (!always && effect.matters !== matters) disagreements.push({ effect, matters, record });
        seen += moved.length;
      }
      const missing = effects.filter((effect) => effect.missing).map((effect) => effect.item ?? effect.id);
      expect(missing).toEqual(expect.arrayContaining(deciding));
    }
    expect(disagreements.slice(0, 3)).toEqual([]);
    expect(seen).toBeGreaterThan(10_000);
  }, 120_000);

  it('has a line for each missing fact, deciding first, idle last, none left out', () => {
    let position = 0;
    for (const record of everyCombination()) {
      if (position++ % 29 !== 0) continue;
      const { influences } = assessNoms(record, 0);
      const effects = effectsOf(nomsFacts(record, 0)).filter((effect) => effect.missing);
      for (const effect of effects) {
        const kind = effect.matters ? 'decides' : 'changes-nothing';
        const paths = influences.filter((influence) => influence.kind === kind).map((influence) => influence.path);
        const covered = paths.includes(effect.path) || (effect.id === 'sins' && paths.includes('lesions.0.sins'));
        expect(covered, `${effect.path} among ${paths.join()}`).toBe(true);
      }
      const order = influences.map((each) =>
        ['decides', 'would-change', 'board', 'changes-nothing'].indexOf(each.kind),
      );
      expect(order).toEqual(order.toSorted((a, b) => a - b));
    }
  });
});

/** One term of a branch's condition, as a reader would take it. */
function holds(
  term: string,
  world: Record<'grade' | 'myelopathy' | 'oncologic' | 'mechanical' | 'systemic', string>,
): boolean {
  const terms: Readonly<Record<string, boolean>> = {
    'high grade': world.grade === 'high',
    'low grade': world.grade === 'low',
    'low grade without myelopathy': world.grade === 'low' && world.myelopathy === 'no',
    'no myelopathy': world.myelopathy === 'no',
    radiosensitive: world.oncologic === 'sensitive',
    radioresistant: world.oncologic === 'resistant',
    'the board calls it radiosensitive': world.oncologic === 'sensitive',
    'the board calls it radioresistant': world.oncologic === 'resistant',
    able: world.systemic === 'able',
    unable: world.systemic === 'unable',
    stable: world.mechanical === 'stable',
    unstable: world.mechanical === 'unstable',
    'the board calls T9 stable': world.mechanical === 'stable',
    'the board calls T9 unstable': world.mechanical === 'unstable',
  };
  const found = terms[term];
  if (found === undefined) throw new Error(`Not a term: ${term}`);
  return found;
}

const EXCEPTION = /(?:, |^)unless low grade with myelopathy/;

describe('the condition of each branch', () => {
  it('holds in exactly the complete cases that the table answers with that branch', () => {
    const disagreements: unknown[] = [];
    let compared = 0;
    for (const record of everyCombination(SAID_RADIATION)) {
      const noms = assessNoms(record, 0);
      const { myelopathy } = record.neurology;
      for (const grade of noms.neurologic.possible)
        for (const myelopathic of myelopathy === null ? ['yes', 'no'] : [myelopathy])
          for (const oncologic of noms.oncologic.possible)
            for (const mechanical of noms.mechanical.possible)
              for (const systemic of noms.systemic.possible) {
                const world = { grade, myelopathy: myelopathic, oncologic, mechanical, systemic };
                const silent = grade === 'low' && myelopathic === 'yes';
                const row = NOMS_TABLE.find(
                  (each) =>
                    !silent &&
                    each.neurologic === grade &&
                    each.oncologic === oncologic &&
                    each.mechanical === mechanical &&
                    (each.systemic ?? systemic) === systemic,
                );
                for (const { condition, decision } of noms.branches) {
                  const satisfied = condition
                    .replace(/^(If|Unless) /, (word) => (word === 'If ' ? '' : 'unless '))
                    .split(', or ')
                    .some((part) => {
                      if (EXCEPTION.test(part) && silent) return false;
                      const terms = part.replace(EXCEPTION, '').split(' and ').filter(Boolean);
                      return terms.every((term) => holds(term, world));
                    });
                  if (satisfied !== (row?.decision === decision)) disagreements.push({ condition, decision, world });
                  compared++;
                }
              }
    }
    expect(disagreements.slice(0, 3)).toEqual([]);
    expect(compared).toBeGreaterThan(50_000);
  }, 120_000);
});
