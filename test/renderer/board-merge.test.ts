import { decisionDraft, emptyDecision, type DecisionDraft } from '@spineboard/core/board';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DRAFT_PARTS, mergeDrafts, partOf, sameContent, withPart } from '../../renderer/screens/board/merge-drafts.ts';

const line = fc.string({ maxLength: 12 });
const draft: fc.Arbitrary<DecisionDraft> = fc.record({
  kind: fc.constantFrom(null, 'none' as const, 'one' as const, 'several' as const),
  options: fc.array(fc.record({ optionId: fc.option(line, { nil: null }), title: line, detail: line, reason: line }), {
    maxLength: 2,
  }),
  reason: line,
  deviation: line,
  conditions: fc.array(line, { maxLength: 2 }),
  dissent: fc.array(fc.record({ name: line, specialty: fc.constant('surgery' as const), text: line }), {
    maxLength: 2,
  }),
  actions: fc.constant([]),
  tellsPatient: line,
  stability: fc.constantFrom(null, { call: 'stable' as const, by: 'N. Vidal' }),
});

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

  test('for any three drafts every part comes from a side that changed it, and a clash is a part both changed', () => {
    fc.assert(
      fc.property(draft, draft, draft, (base, mine, theirs) => {
        const { merged, clashes } = mergeDrafts(base, mine, theirs);
        expect(decisionDraft.safeParse(merged).success).toBe(true);
        for (const part of DRAFT_PARTS) {
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
