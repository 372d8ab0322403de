import { OPTION_FIELDS, OPTION_IDS, optionFields, treatmentOption } from '@spineboard/core/options';
import { describe, expect, test } from 'vitest';

describe('the fields of a chosen option', () => {
  test('are said of every option of the catalogue, and of no other', () => {
    expect(Object.keys(OPTION_FIELDS).toSorted()).toEqual([...OPTION_IDS].toSorted());
  });

  test('a dose that is offered stands in the catalogue for that option, from the same source', () => {
    const strange = OPTION_IDS.flatMap((id) => {
      const cell = treatmentOption(id)?.cells.dose;
      const doses = optionFields(id).doses ?? [];
      return doses.filter(({ text, source }) => !cell?.text?.includes(text) || !cell.sources.includes(source));
    });
    expect(strange).toEqual([]);
  });

  test('every option that the catalogue gives a dose in Gy has one to take', () => {
    const gray = OPTION_IDS.filter((id) => treatmentOption(id)?.cells.dose.text?.includes('Gy'));
    expect(gray.length).toBeGreaterThan(5);
    expect(gray.filter((id) => (optionFields(id).doses ?? []).length === 0)).toEqual([]);
  });

  test('what stabilizes with screws has a construct; radiation, cement and medicine have none', () => {
    const screws = ['percutaneous-screws', 'open-instrumentation', 'stabilization-srs', 'separation-surgery'];
    const others = ['cebrt', 'srs-single', 'vertebroplasty', 'dexamethasone', 'brace'];
    expect([...screws, ...others].filter((id) => optionFields(id).construct)).toEqual(screws);
  });

  test('an option in own words says everything in one line', () => {
    expect(optionFields(null)).toEqual({ levels: false, construct: false, doses: null });
  });
});
