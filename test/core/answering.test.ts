import { emptyCase, InputProblem, type CaseRecord, type HistologyId } from '@spineboard/core/case';
import {
  answersOf,
  CASE_INSTRUMENT_IDS,
  instruments,
  resolveAnswers,
  withAnswer,
  wizardSteps,
} from '@spineboard/core/instruments';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeCase, lesionAt } from './support/cases.ts';

const given = (option: string, reason = '') => ({ option, reason, by: 'RC' });
const sinsAnswer = (record: CaseRecord, item: string) =>
  resolveAnswers('sins', record, record.lesions[0]).find((answer) => answer.item === item);

describe('answers derived from facts', () => {
  it('take the SINS location from the level and say so', () => {
    const record = { ...emptyCase(), lesions: [lesionAt({ levels: { from: 'T10', to: 'T11' } })] };
    expect(sinsAnswer(record, 'location')).toMatchObject({
      option: 'junctional',
      origin: 'derived',
      from: 'levels T10–T11',
    });
  });

  it.each([
    ['mechanical', 'mechanical', 'derived'],
    ['none', 'none', 'derived'],
    ['biologic', null, 'unknown'],
    ['radicular', null, 'unknown'],
    [null, null, 'unknown'],
  ] as const)('propose for pain type %s the SINS pain %s', (type, option, origin) => {
    const record = { ...emptyCase(), pain: { ...emptyCase().pain, type }, lesions: [lesionAt()] };
    const answer = sinsAnswer(record, 'pain');
    expect(answer).toMatchObject({ option, origin });
    expect(answer?.ask !== undefined).toBe(type === 'biologic' || type === 'radicular');
  });

  it('are overridden by another answer, with its reason, and keep what they were', () => {
    const before = { ...completeCase() };
    const record = withAnswer(before, 'sins', 'lesion-1', 'location', given('junctional', 'transitional anatomy'));
    expect(sinsAnswer(record, 'location')).toEqual({
      item: 'location',
      option: 'junctional',
      origin: 'overridden',
      derived: 'semirigid',
      from: 'level T9',
      reason: 'transitional anatomy',
      by: 'RC',
    });
    expect(withAnswer(record, 'sins', 'lesion-1', 'location', given('semirigid'))).toEqual(before);
    expect(withAnswer(record, 'sins', 'lesion-1', 'location', null)).toEqual(before);
  });
});

describe('answering in the wizard', () => {
  it('writes the fact where the item is one', () => {
    let record: CaseRecord = { ...emptyCase(), lesions: [lesionAt()] };
    record = withAnswer(record, 'escc', 'lesion-1', 'grade', given('1c'));
    record = withAnswer(record, 'karnofsky', null, 'status', given('70'));
    record = withAnswer(record, 'frankel', null, 'grade', given('D2'));
    record = withAnswer(record, 'tokuhashi', null, 'organs', given('removable'));
    expect(record.lesions[0]?.escc).toBe('1c');
    expect(record.systemic).toMatchObject({ karnofsky: 70, organs: 'removable' });
    expect(record.neurology).toMatchObject({ frankel: 'D2', frankelDefinition: 'function' });
    expect(record.answers).toEqual({ tokuhashi: {}, tomita: {}, barthel: {} });
    expect(withAnswer(record, 'tokuhashi', null, 'organs', null).systemic.organs).toBeNull();
  });

  it('keeps an answer as given where the fact cannot be read back from it', () => {
    const record = withAnswer(emptyCase(), 'tokuhashi', null, 'palsy', given('incomplete'));
    expect(record.neurology.frankel).toBeNull();
    expect(record.answers.tokuhashi).toEqual({ palsy: given('incomplete') });
    const palsy = resolveAnswers('tokuhashi', record).find((answer) => answer.item === 'palsy');
    expect(palsy).toMatchObject({ option: 'incomplete', origin: 'given' });
  });

  it('leaves a known fact alone and records the other answer as an override', () => {
    const record = withAnswer(completeCase(), 'tokuhashi', null, 'organs', given('unremovable', 'new CT'));
    expect(record.systemic.organs).toBe('none');
    expect(record.answers.tokuhashi).toEqual({ organs: given('unremovable', 'new CT') });
  });

  it('takes what was proposed for colon as an explicit choice', () => {
    const empty = emptyCase();
    const colon: CaseRecord = { ...empty, primary: { ...empty.primary, histology: 'colon' satisfies HistologyId } };
    const record = withAnswer(colon, 'tokuhashi', null, 'primary', given('others'));
    expect(resolveAnswers('tokuhashi', record).find((answer) => answer.item === 'primary')).toMatchObject({
      option: 'others',
      origin: 'given',
    });
  });

  it('shows afterwards exactly what was answered, whatever was known before', () => {
    const record = fc.constantFrom(emptyCase(), completeCase()).map((each) => ({ ...each, lesions: [lesionAt()] }));
    const answer = fc
      .constantFrom(...CASE_INSTRUMENT_IDS)
      .chain((id) =>
        fc
          .record({ id: fc.constant(id), item: fc.constantFrom(...instruments[id].items) })
          .chain(({ id: which, item }) =>
            fc.record({ id: fc.constant(which), item: fc.constant(item.id), option: fc.constantFrom(...item.options) }),
          ),
      );
    fc.assert(
      fc.property(record, fc.array(answer, { minLength: 1, maxLength: 8 }), (start, answers) => {
        let current: CaseRecord = start;
        for (const { id, item, option } of answers) {
          const before = structuredClone(current);
          const next = withAnswer(current, id, 'lesion-1', item, given(option.id));
          expect(current).toEqual(before);
          current = next;
          expect(answersOf(resolveAnswers(id, current, current.lesions[0]))[item]).toBe(option.id);
        }
      }),
      { seed: 20_261_126, numRuns: 300 },
    );
  });

  it('refuses an item of another instrument, an option of another item and a lesion that is not there', () => {
    const record = completeCase();
    expect(() => withAnswer(record, 'sins', 'lesion-1', 'growth', given('slow'))).toThrow(InputProblem);
    expect(() => withAnswer(record, 'sins', 'lesion-1', 'pain', given('lytic'))).toThrow(
      /mechanical, occasional, none/,
    );
    expect(() => withAnswer(record, 'escc', 'lesion-9', 'grade', given('2'))).toThrow(/lesion-1/);
  });
});

describe('the steps of the wizard', () => {
  it('preview the range that each answer would leave', () => {
    const record: CaseRecord = { ...emptyCase(), lesions: [lesionAt({ levels: { from: 'L1', to: 'L1' } })] };
    const steps = wizardSteps('sins', record, 'lesion-1');
    expect(steps.map((step) => step.item.id)).toEqual(instruments.sins.items.map((item) => item.id));
    const pain = steps[1];
    expect([pain?.unknown.lo, pain?.unknown.hi]).toEqual([3, 18]);
    expect([pain?.preview['mechanical']?.lo, pain?.preview['mechanical']?.hi]).toEqual([6, 18]);
  });
});
