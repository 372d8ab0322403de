import { emptyCase, FRANKEL, type CaseRecord, type Frankel } from '@spineboard/core/case';
import { compareFrankel, frankelItem, wizardSteps, withAnswer } from '@spineboard/core/instruments';
import { describe, expect, it } from 'vitest';

const GRADES = ['A', 'B', 'C', 'D', 'D1', 'D2', 'D3', 'E'] as const satisfies readonly Frankel[];

/** Earlier grade by row, later by column in the order of GRADES: + improved, = unchanged, - worsened, ? not comparable. */
const TABLE = {
  A: '= + + + + + + +',
  B: '- = + + + + + +',
  C: '- - = + + + + +',
  D: '- - - = ? ? ? +',
  D1: '- - - ? = + + +',
  D2: '- - - ? - = + +',
  D3: '- - - ? - - = +',
  E: '- - - - - - - =',
} as const;
const WORDS = { '+': 'improved', '=': 'unchanged', '-': 'worsened', '?': 'not-comparable' } as const;

const refined = (grade: Frankel): boolean => /^D[123]$/.test(grade);

const definitions = ['function', 'gait', null] as const;

const withFrankel = (frankel: Frankel | null, frankelDefinition: 'function' | 'gait' | null): CaseRecord => {
  const record = emptyCase();
  return { ...record, neurology: { ...record.neurology, frankel, frankelDefinition } };
};

/** Definition of each grade, as one definition of D1 to D3 has it. */
const definitionsBy = (definition: 'function' | 'gait') =>
  Object.fromEntries(frankelItem(definition).options.map((option) => [option.id, option.definition]));

const optionsOf = (record: CaseRecord) => wizardSteps('frankel', record, null)[0]?.item.options;

const answered = (option: string) => ({ option, reason: '', by: 'RC' });

describe('two Frankel grades', () => {
  it('are all in the table', () => {
    expect([...GRADES]).toEqual([...FRANKEL]);
  });

  it.each(GRADES)('from %s compare as the order of the grades says', (before) => {
    const found = GRADES.map((after) => compareFrankel(before, after));
    expect(found).toEqual(TABLE[before].split(' ').map((sign) => WORDS[sign as keyof typeof WORDS]));
  });

  it('that are both refined compare only under one known definition; all others whatever the definition', () => {
    for (const before of GRADES) {
      for (const after of GRADES) {
        for (const first of definitions) {
          for (const second of definitions) {
            const oneDefinition = first !== null && first === second;
            const expected =
              refined(before) && refined(after) && !oneDefinition ? 'not-comparable' : compareFrankel(before, after);
            expect(compareFrankel(before, after, { before: first, after: second })).toBe(expected);
          }
        }
      }
    }
  });

  it('turned round turn improved into worsened', () => {
    const round = {
      improved: 'worsened',
      worsened: 'improved',
      unchanged: 'unchanged',
      'not-comparable': 'not-comparable',
    };
    for (const before of GRADES) {
      for (const after of GRADES) expect(compareFrankel(after, before)).toBe(round[compareFrankel(before, after)]);
    }
  });
});

describe('the two definitions of D1 to D3', () => {
  it('differ in those grades alone; by gait the wording is not stated', () => {
    const { D1: f1, D2: f2, D3: f3, ...byFunction } = definitionsBy('function');
    const { D1: g1, D2: g2, D3: g3, ...byGait } = definitionsBy('gait');
    expect(byGait).toEqual(byFunction);
    expect([f1, f2, f3]).toEqual([
      'Lowest functional level (3+/5) and/or bowel or bladder paralysis',
      'Mid-functional (3+ to 4+/5) and/or neurologic bowel or bladder dysfunction',
      'High-functional (4+ to 5/5), normal voluntary bowel and bladder',
    ]);
    expect(new Set([g1, g2, g3])).toEqual(new Set(['Defined by gait; wording not stated']));
  });

  it('are shown in the wizard as the record has them', () => {
    expect(optionsOf(withFrankel('D2', 'gait'))).toEqual(frankelItem('gait').options);
    expect(optionsOf(withFrankel('D2', 'function'))).toEqual(frankelItem('function').options);
    expect(optionsOf(withFrankel(null, null))).toEqual(frankelItem('function').options);
  });

  it('are kept when a refined grade changes, and dropped with it', () => {
    const record = withFrankel('D2', 'gait');
    expect(withAnswer(record, 'frankel', null, 'grade', answered('D3')).neurology).toMatchObject({
      frankel: 'D3',
      frankelDefinition: 'gait',
    });
    expect(withAnswer(record, 'frankel', null, 'grade', answered('E')).neurology.frankelDefinition).toBeNull();
  });
});
