import { decisionDraft, emptyDecision, type DecisionDraft } from '@spineboard/core/board';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeDrafts, partOf, partsOf, sameContent, withPart } from '../../renderer/screens/board/merge-drafts.ts';

const line = fc.string({ maxLength: 12 });
const resolver = fc.record({
  id: fc.constantFrom('q1', 'systemic.toleratesSurgery'),
  path: fc.constant('systemic.toleratesSurgery'),
  text: fc.constant('Tolerance of surgery'),
  who: fc.constantFrom('P. Haddad', 'K. Lindqvist'),
  due: fc.constantFrom(null, '2026-12-03'),
});
/** As the form keeps them: one a question, in the order of their ids, absent where there is none. */
const resolvers = fc
  .uniqueArray(resolver, { selector: (each) => each.id, minLength: 1 })
  .map((list) => list.toSorted((a, b) => (a.id < b.id ? -1 : 1)));

const whole = {
  kind: fc.constantFrom(null, 'none' as const, 'one' as const, 'several' as const),
  // Few ids, so that windows often choose the same option and differ in what they say of it.
  options: fc.array(
    fc.record(
      {
        optionId: fc.constantFrom(null, 'srs', 'cebrt'),
        title: fc.constantFrom('', 'SRS'),
        levels: fc.constantFrom('T9', 'T6–T7'),
        construct: fc.constant('T7–T11'),
        dose: fc.constantFrom('24 Gy in 1', '24 Gy in 3'),
        detail: fc.constantFrom('', 'a'),
        reason: fc.constantFrom('', 'a', 'b'),
      },
      { requiredKeys: ['optionId', 'title', 'detail', 'reason'] },
    ),
    { maxLength: 2 },
  ),
  reason: line,
  deviation: line,
  conditions: fc.array(line, { maxLength: 2 }),
  dissent: fc.array(fc.record({ name: line, specialty: fc.constant('surgery' as const), text: line }), {
    maxLength: 2,
  }),
  actions: fc.constant<DecisionDraft['actions']>([]),
  tellsPatient: line,
  stability: fc.constantFrom(null, { call: 'stable' as const, by: 'N. Vidal' }),
};
const draft: fc.Arbitrary<DecisionDraft> = fc.record(
  { ...whole, planDeviation: fc.constantFrom('a', 'b'), resolvers },
  { requiredKeys: Object.keys(whole) as (keyof typeof whole)[] },
);

const named = (id: string, who: string) => ({ id, path: '', text: 'Biopsy?', who, due: null });

describe('two windows type the decision of one case', () => {
  test('the reason of one and the dissent of the other are both kept', () => {
    const base = emptyDecision();
    const mine = { ...base, reason: 'Radioresistant, fit for surgery.' };
    const theirs = {
      ...base,
      dissent: [{ name: 'M. Sato', specialty: 'medicalOncology' as const, text: 'Tokuhashi 9' }],
    };
    expect(mergeDrafts(base, mine, theirs)).toEqual({ merged: { ...mine, dissent: theirs.dissent }, clashes: [] });
  });

  test('two different reasons clash and this window shows its own until a person chooses', () => {
    const base = emptyDecision();
    const mine = { ...base, reason: 'Mine' };
    const { merged, clashes } = mergeDrafts(base, mine, { ...base, reason: 'Theirs', tellsPatient: 'R. Costa' });
    expect(clashes).toEqual(['reason']);
    expect(merged).toEqual({ ...mine, tellsPatient: 'R. Costa' });
  });

  test('an option and the kind it belongs to are never torn apart', () => {
    const base = emptyDecision();
    const option = { optionId: 'srs', title: 'SRS', detail: '', reason: '' };
    const mine: DecisionDraft = { ...base, kind: 'none' };
    const theirs: DecisionDraft = { ...base, kind: 'one', options: [option] };
    expect(mergeDrafts(base, mine, theirs).clashes).toEqual(['answer']);
  });

  test('levels of one and dose of the other, of the same option, are both kept', () => {
    const option = { optionId: 'srs', title: 'SRS alone', detail: '', reason: '' };
    const base: DecisionDraft = { ...emptyDecision(), kind: 'one', options: [option] };
    const mine: DecisionDraft = { ...base, options: [{ ...option, levels: 'T9' }] };
    const theirs: DecisionDraft = { ...base, options: [{ ...option, dose: '24 Gy in 3', reason: 'ESCC 1b' }] };
    expect(mergeDrafts(base, mine, theirs)).toEqual({
      merged: { ...base, options: [{ ...option, levels: 'T9', dose: '24 Gy in 3', reason: 'ESCC 1b' }] },
      clashes: [],
    });
  });

  test('two doses of the same option clash alone; taking theirs keeps the levels typed here', () => {
    const option = { optionId: 'srs', title: 'SRS alone', detail: '', reason: '' };
    const base: DecisionDraft = { ...emptyDecision(), kind: 'one', options: [option] };
    const mine: DecisionDraft = { ...base, options: [{ ...option, levels: 'T9', dose: '24 Gy in 1' }] };
    const theirs: DecisionDraft = { ...base, options: [{ ...option, dose: '24 Gy in 3' }] };
    const { merged, clashes } = mergeDrafts(base, mine, theirs);
    expect(clashes).toEqual(['option.0.dose']);
    expect(merged).toEqual(mine);
    expect(withPart(merged, 'option.0.dose', theirs).options).toEqual([
      { ...option, levels: 'T9', dose: '24 Gy in 3' },
    ]);
  });

  test('two names for one open question clash; names for two questions come together', () => {
    const base = emptyDecision();
    const mine: DecisionDraft = { ...base, resolvers: [named('b', 'P. Haddad')] };
    const other = mergeDrafts(base, mine, { ...base, resolvers: [named('a', 'L. Weiss')] });
    expect(other.merged.resolvers?.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(other.clashes).toEqual([]);
    expect(mergeDrafts(base, mine, { ...base, resolvers: [named('b', 'L. Weiss')] }).clashes).toEqual(['resolver.b']);
  });

  test('for any three drafts every part comes from a side that changed it, and a clash is a part both changed', () => {
    fc.assert(
      fc.property(draft, draft, draft, (base, mine, theirs) => {
        const { merged, clashes } = mergeDrafts(base, mine, theirs);
        expect(decisionDraft.safeParse(merged).success).toBe(true);
        for (const part of partsOf(base, mine, theirs)) {
          const [was, here, there, now] = [base, mine, theirs, merged].map((each) => partOf(each, part));
          const bothChanged = !sameContent(was, here) && !sameContent(was, there) && !sameContent(here, there);
          expect(clashes.includes(part)).toBe(bothChanged);
          expect(now).toEqual(bothChanged ? here : sameContent(was, here) ? there : here);
        }
      }),
      { seed: 20261126, numRuns: 500 },
    );
  });

  test('who saved first makes no difference where nothing clashes', () => {
    fc.assert(
      fc.property(draft, draft, draft, (base, mine, theirs) => {
        const here = mergeDrafts(base, mine, theirs);
        if (here.clashes.length > 0) return;
        expect(mergeDrafts(base, theirs, mine).merged).toEqual(here.merged);
      }),
      { seed: 20261126, numRuns: 300 },
    );
  });

  test('choosing theirs for each clash gives the other window its parts', () => {
    fc.assert(
      fc.property(draft, draft, draft, (base, mine, theirs) => {
        const { merged, clashes } = mergeDrafts(base, mine, theirs);
        const chosen = clashes.reduce((so, part) => withPart(so, part, theirs), merged);
        for (const part of clashes) expect(partOf(chosen, part)).toEqual(partOf(theirs, part));
      }),
      { seed: 20261126, numRuns: 300 },
    );
  });
});
