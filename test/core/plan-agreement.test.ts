import { comparePlan, emptyDecision, type DecisionDraft } from '@spineboard/core/board';
import { describe, expect, test } from 'vitest';

const option = (optionId: string | null, more: Partial<DecisionDraft['options'][number]> = {}) => ({
  optionId,
  title: optionId ?? 'Own words',
  detail: '',
  reason: '',
  ...more,
});
const decided = (...options: DecisionDraft['options']): DecisionDraft => ({
  ...emptyDecision(),
  kind: options.length > 1 ? 'several' : 'one',
  options,
});
const NOTHING = { words: '', options: [], construct: null };
const construct = { from: 'T7', to: 'T11' } as const;

describe('the decision beside the presenter’s plan', () => {
  test('is compared with nothing where no plan was brought or nothing is decided', () => {
    expect(comparePlan(decided(option('srs')), NOTHING)).toBeNull();
    expect(comparePlan(emptyDecision(), { ...NOTHING, options: ['srs'] })).toBeNull();
  });

  test('agrees with the same options in any order, and differs from any other', () => {
    const plan = { ...NOTHING, options: ['srs', 'cebrt'] };
    expect(comparePlan(decided(option('cebrt'), option('srs')), plan)).toBe('agrees');
    expect(comparePlan(decided(option('srs')), plan)).toBe('differs');
    expect(comparePlan(decided(option('srs'), option('kyphoplasty')), plan)).toBe('differs');
  });

  test('differs where the construct has other levels, whatever the option', () => {
    const plan = { ...NOTHING, options: ['percutaneous-screws'], construct };
    expect(comparePlan(decided(option('percutaneous-screws')), plan)).toBe('agrees');
    expect(comparePlan(decided(option('percutaneous-screws', { construct: 't7-11' })), plan)).toBe('agrees');
    expect(comparePlan(decided(option('percutaneous-screws', { construct: 'T6–T12' })), plan)).toBe('differs');
  });

  test('to recommend nothing differs from every plan', () => {
    const none: DecisionDraft = { ...emptyDecision(), kind: 'none' };
    expect(comparePlan(none, { ...NOTHING, words: 'SRS' })).toBe('differs');
    expect(comparePlan(none, NOTHING)).toBeNull();
  });

  test('words are told to be the same, and never to differ', () => {
    const words = { ...NOTHING, words: 'SRS alone.' };
    expect(comparePlan(decided(option('srs', { title: 'SRS alone' })), words)).toBe('agrees');
    expect(comparePlan(decided(option('cebrt', { title: 'cEBRT alone' })), words)).toBe('words');
    expect(comparePlan(decided(option(null)), { ...NOTHING, options: ['srs'] })).toBe('words');
  });
});
