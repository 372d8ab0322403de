import { emptyCase, fractureOf, type Lesion } from '@spineboard/core/case';
import { describe, expect, it } from 'vitest';
import { given, lesionAt } from './support/cases.ts';

const fracture = (change: Partial<Lesion>) => fractureOf(emptyCase(), lesionAt(change));
const collapse = (option: string) => ({ sins: given({ collapse: option }) });

describe('a pathological fracture', () => {
  it.each(['over50', 'under50'])('is present where SINS scores the collapse %s, and says so', (option) => {
    expect(fracture(collapse(option))).toMatchObject({ value: 'present', from: expect.stringContaining('50 %') });
  });

  it('is as a person said, whatever SINS scores', () => {
    for (const value of ['none', 'impending', 'present'] as const) {
      expect(fracture({ ...collapse('over50'), fracture: value })).toEqual({ value });
    }
  });

  it('is not known from a body that has not collapsed, or that nobody looked at', () => {
    for (const option of ['involved', 'none', 'toString']) expect(fracture(collapse(option))).toEqual({ value: null });
    expect(fracture({})).toEqual({ value: null });
  });
});
