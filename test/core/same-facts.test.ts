import { fieldsOf, keyOfPath, withField, type CaseRecord, type FieldPath } from '@spineboard/core/case';
import { assessCase, sameFacts, UNREAD_TEXTS } from '@spineboard/core/noms';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeCase, lesionAt } from './support/cases.ts';
import { anyFacts, assess, NOW } from './support/option-facts.ts';

/** Where the texts stand that no rule reads, of a record with one lesion. */
const texts = (record: CaseRecord): FieldPath[] =>
  Object.entries(UNREAD_TEXTS).flatMap(([part, names]) =>
    names.map((name): FieldPath => (part === 'lesions' ? [part, record.lesions[0]?.id ?? '', name] : [part, name])),
  );

describe('a text that no rule reads', () => {
  it('changes nothing of what is assessed, whatever is known and whatever it says', () => {
    fc.assert(
      fc.property(anyFacts, fc.string(), fc.nat(), (facts, text, pick) => {
        const { record } = assess(facts);
        const all = texts(record);
        const after = withField(record, all[pick % all.length] ?? [], text);
        expect(sameFacts(record, after)).toBe(true);
        expect(assessCase(after, { now: NOW })).toEqual(assessCase(record, { now: NOW }));
      }),
      { numRuns: 400 },
    );
  });

  it('is one of a few; everything else that differs may be read', () => {
    const record = { ...completeCase(), lesions: [lesionAt({ note: 'x' }), lesionAt({ id: 'lesion-2' })] };
    const unread = new Set(texts(record).map(keyOfPath));
    const told = [...fieldsOf(record)].filter(([key]) => !key.startsWith('lesions.lesion-2') && !key.endsWith('.id'));
    expect(told.filter(([key]) => unread.has(key))).toHaveLength(unread.size);
    for (const [key, { path, value }] of told) {
      const other = value === null ? 'known now' : null;
      expect([key, sameFacts(record, withField(record, path, other))]).toEqual([key, unread.has(key)]);
    }
  });

  it('does not hide a lesion that came, went or changed its place', () => {
    const [a, b] = [lesionAt({ id: 'a' }), lesionAt({ id: 'b', escc: '3' })];
    const record = { ...completeCase(), lesions: [a, b] };
    expect(sameFacts(record, { ...record, lesions: [a] })).toBe(false);
    expect(sameFacts(record, { ...record, lesions: [b, a] })).toBe(false);
    expect(sameFacts({ ...record, lesions: [a] }, record)).toBe(false);
    expect(sameFacts(record, { ...record, lesions: [a, b] })).toBe(true);
  });
});
