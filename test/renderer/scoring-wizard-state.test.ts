import { emptyCase, emptyLesion, type CaseRecord } from '@spineboard/core/case';
import {
  instruments,
  CASE_INSTRUMENT_IDS,
  needsReason,
  resolveAnswers,
  score,
  answersOf,
  wizardSteps,
} from '@spineboard/core/instruments';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cardsOf,
  eventOfKey,
  instrumentOf,
  lesionOf,
  next,
  start,
  withChoice,
  type Position,
  type Subject,
} from '../../renderer/screens/scoring/wizard-state.ts';

const SINS: Subject = { instrument: 'sins', lesionId: 'a' };
const TOKUHASHI: Subject = { instrument: 'tokuhashi', lesionId: null };

function recordWith(change: (record: CaseRecord) => void = () => undefined): CaseRecord {
  const record = emptyCase();
  record.lesions = [{ ...emptyLesion('a'), levels: { from: 'T9', to: 'T9' } }];
  change(record);
  return record;
}

/** Presses keys one after the other, as the screen does, and gives the record and place they lead to. */
function press(record: CaseRecord, subject: Subject, keys: readonly string[], from?: Position) {
  let current = record;
  let position = from ?? start(wizardSteps(subject.instrument, current, subject.lesionId));
  let hasLeft = false;
  for (const key of keys) {
    const steps = wizardSteps(subject.instrument, current, subject.lesionId);
    const step = position.at === 'result' ? undefined : steps[position.step];
    const cards = step === undefined ? [] : cardsOf(current, subject, step);
    const event = eventOfKey(key, position, cards, subject.instrument === 'escc');
    if (event === null) continue;
    const outcome = next(position, event, { record: current, subject, steps });
    if (outcome.answer !== undefined) current = withChoice(current, subject, { ...outcome.answer, by: 'RC' });
    position = outcome.position;
    hasLeft ||= outcome.leave === true;
  }
  return { record: current, position, hasLeft };
}

function totalOf(record: CaseRecord, subject: Subject) {
  return score(
    instruments[subject.instrument],
    answersOf(resolveAnswers(subject.instrument, record, lesionOf(record, subject))),
  );
}

describe('The wizard opens', () => {
  it('at the first question without an answer, past the location that the level gives', () => {
    expect(start(wizardSteps('sins', recordWith(), 'a'))).toEqual({ at: 'step', step: 1, focus: 0 });
  });

  it('at the result when every question is answered', () => {
    const { record } = press(recordWith(), SINS, ['1', '1', '1', '1', '1']);
    expect(start(wizardSteps('sins', record, 'a'))).toEqual({ at: 'result' });
  });

  it('at its only question where an instrument has one, on the grade that is recorded', () => {
    const record = recordWith((each) => {
      each.systemic.karnofsky = 80;
    });
    expect(start(wizardSteps('karnofsky', record, null))).toEqual({ at: 'step', step: 0, focus: 2 });
  });
});

describe('Digits', () => {
  it('answer SINS question by question up to the result', () => {
    const { record, position } = press(recordWith(), SINS, ['1', '1', '3', '2', '3']);
    expect(position).toEqual({ at: 'result' });
    // T9 1, mechanical 3, lytic 2, normal 0, under 50 % 2, none 0.
    expect(totalOf(record, SINS)).toMatchObject({ lo: 8, hi: 8, complete: true });
  });

  it('are the tens of Karnofsky, so that 7 is 70; 0 is 100, and the grade 0 has a letter', () => {
    const subject: Subject = { instrument: 'karnofsky', lesionId: null };
    const graded = (key: string): number | null => press(recordWith(), subject, [key]).record.systemic.karnofsky;
    for (let tens = 1; tens <= 9; tens += 1) expect(graded(String(tens))).toBe(tens * 10);
    expect(graded('0')).toBe(100);
    expect(graded('z')).toBe(0);
    const [step] = wizardSteps('karnofsky', recordWith(), null);
    const cards = step === undefined ? [] : cardsOf(recordWith(), subject, step);
    expect(cards.map((card) => card.key)).toEqual(['0', '9', '8', '7', '6', '5', '4', '3', '2', '1', 'z', 'u']);
  });

  it('are the grades themselves where these count from 0', () => {
    expect(press(recordWith(), { instrument: 'vas', lesionId: null }, ['7']).record.pain.vas).toBe(7);
    expect(press(recordWith(), { instrument: 'ecog', lesionId: null }, ['0']).record.systemic.ecog).toBe(0);
    expect(press(recordWith(), { instrument: 'ecog', lesionId: null }, ['6']).record.systemic.ecog).toBeNull();
  });

  it('beyond the last card mean nothing', () => {
    const before = recordWith();
    expect(press(before, SINS, ['9']).record).toEqual(before);
  });

  it('leave an answer unknown by the last card, so that the score stays a range', () => {
    const { record } = press(recordWith(), SINS, ['4', '1', '3', '2', '3']);
    expect(totalOf(record, SINS)).toMatchObject({ lo: 5, hi: 8, missing: ['pain'] });
  });

  it('reach the same total as the table of points, whatever is chosen', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 3 }), { minLength: 5, maxLength: 5 }), (choices) => {
        const items = instruments.sins.items.slice(1);
        const positions = items.map((item, index) => (choices[index] ?? 0) % item.options.length);
        const { record } = press(
          recordWith(),
          SINS,
          positions.map((each) => String(each + 1)),
        );
        const expected = items.reduce(
          (sum, item, index) => sum + (item.options[positions[index] ?? 0]?.points ?? 0),
          1,
        );
        expect(totalOf(record, SINS)).toMatchObject({ lo: expected, hi: expected });
      }),
      { seed: 7, numRuns: 60 },
    );
  });
});

describe('Arrows', () => {
  it('go round the cards and Enter takes the one in focus', () => {
    const { record } = press(recordWith(), SINS, ['ArrowDown', 'ArrowDown', 'ArrowUp', 'Enter']);
    expect(record.lesions[0]?.sins['pain']).toEqual({ option: 'occasional', reason: '', by: 'RC' });
    expect(press(recordWith(), SINS, ['ArrowUp']).position).toEqual({ at: 'step', step: 1, focus: 3 });
  });

  it('step back and on without answering', () => {
    const before = recordWith();
    const back = press(before, SINS, ['ArrowLeft', 'ArrowLeft']);
    expect(back.position).toEqual({ at: 'step', step: 0, focus: 2 });
    const on = press(
      before,
      SINS,
      Array.from({ length: 6 }, () => 'ArrowRight'),
    );
    expect(on.position).toEqual({ at: 'result' });
    expect(on.record).toEqual(before);
  });

  it('move between the drawings of ESCC, which stand side by side', () => {
    const { record } = press(recordWith(), { instrument: 'escc', lesionId: 'a' }, [
      'ArrowRight',
      'ArrowRight',
      'Enter',
    ]);
    expect(record.lesions[0]?.escc).toBe('1b');
  });
});

describe('A derived answer', () => {
  const first: Position = { at: 'step', step: 0, focus: 2 };

  it('asks for a reason before another one replaces it, and keeps both', () => {
    const asked = press(recordWith(), SINS, ['1'], first);
    expect(asked.position).toEqual({ at: 'reason', step: 0, focus: 0 });
    expect(asked.record).toEqual(recordWith());

    const steps = wizardSteps('sins', asked.record, 'a');
    const context = { record: asked.record, subject: SINS, steps };
    expect(next(asked.position, { type: 'confirm', reason: '  ' }, context)).toEqual({ position: asked.position });
    const outcome = next(asked.position, { type: 'confirm', reason: ' counted from C2 ' }, context);
    expect(outcome.answer).toEqual({ item: 'location', option: 'junctional', reason: 'counted from C2' });

    const record = withChoice(asked.record, SINS, {
      item: 'location',
      option: 'junctional',
      reason: 'counted from C2',
      by: 'RC',
    });
    const [location] = resolveAnswers('sins', record, lesionOf(record, SINS));
    expect(location).toMatchObject({
      origin: 'overridden',
      option: 'junctional',
      derived: 'semirigid',
      from: 'level T9',
      reason: 'counted from C2',
      by: 'RC',
    });
    expect(needsReason(record, SINS, 'location', 'junctional')).toBe(false);
    expect(withChoice(record, SINS, { item: 'location', option: 'junctional', reason: '', by: 'AM' })).toBe(record);
  });

  it('comes back when it is chosen again', () => {
    const overridden = withChoice(recordWith(), SINS, { item: 'location', option: 'mobile', reason: 'x', by: 'RC' });
    const { record } = press(overridden, SINS, ['3'], first);
    expect(record.lesions[0]?.sins).toEqual({});
  });

  it('cannot be left unknown: the fact it follows from is what has to change', () => {
    const before = recordWith();
    const { record, position } = press(before, SINS, ['5'], first);
    expect(record).toEqual(before);
    expect(position).toEqual({ at: 'step', step: 0, focus: 4 });
  });

  it('is corrected without a reason where the question is about the fact itself', () => {
    const record = recordWith((each) => {
      each.systemic.vertebral = '1';
      each.systemic.karnofsky = 60;
    });
    expect(needsReason(record, TOKUHASHI, 'vertebral', '2')).toBe(false);
    const corrected = withChoice(record, TOKUHASHI, { item: 'vertebral', option: '2', reason: '', by: 'RC' });
    expect(corrected.systemic.vertebral).toBe('2');
    expect(corrected.answers.tokuhashi).toEqual({});
    expect(needsReason(record, TOKUHASHI, 'generalCondition', 'good')).toBe(true);
  });
});

describe('Escape', () => {
  it('leaves with every answer that was given', () => {
    const { record, hasLeft } = press(recordWith(), SINS, ['1', '2', 'Escape']);
    expect(hasLeft).toBe(true);
    expect(Object.keys(record.lesions[0]?.sins ?? {})).toEqual(['pain', 'boneLesion']);
  });

  it('only takes the question for a reason away while it is asked', () => {
    const { position, hasLeft } = press(recordWith(), SINS, ['1', 'Escape'], { at: 'step', step: 0, focus: 2 });
    expect(position).toEqual({ at: 'step', step: 0, focus: 0 });
    expect(hasLeft).toBe(false);
  });
});

const on = (record: CaseRecord, isBlind = false) => ({
  record,
  subject: SINS,
  steps: wizardSteps('sins', record, 'a'),
  isBlind,
});

describe('Asking', () => {
  const question = {
    id: 'q',
    path: 'lesions.a.sins.pain',
    text: 'Pain at T9?',
    askedOf: 'Ward 4',
    by: 'RC',
    at: '2026-11-24T09:00:00Z',
    answer: '',
    answeredAt: null,
  };
  const pain: Position = { at: 'step', step: 1, focus: 0 };

  it('is one key, and leaves the answer unknown with a question on record', () => {
    const { position } = press(recordWith(), SINS, ['a']);
    expect(position).toEqual({ at: 'ask', step: 1, focus: 3 });
    expect(next(position, { type: 'asked', question }, on(recordWith()))).toEqual({
      position: { at: 'step', step: 2, focus: 0 },
      answer: { item: 'pain', option: null, reason: '' },
      question,
    });
  });

  it('is closed by Escape, and digits answer nothing meanwhile', () => {
    const { record, position, hasLeft } = press(recordWith(), SINS, ['a', '1', 'u', 'Escape']);
    expect(record).toEqual(recordWith());
    expect(position).toEqual({ at: 'step', step: 1, focus: 3 });
    expect(hasLeft).toBe(false);
  });

  it('is not offered where a fact gives the answer, nor to a second reader', () => {
    const location: Position = { at: 'step', step: 0, focus: 2 };
    expect(next(location, { type: 'ask' }, on(recordWith())).position).toEqual(location);
    expect(next(pain, { type: 'ask' }, on(recordWith(), true)).position).toEqual(pain);
  });
});

it('A second reader answers against a fact without a reason: nothing is replaced yet', () => {
  const location: Position = { at: 'step', step: 0, focus: 2 };
  const mobile = { type: 'take', card: 1 } as const;
  expect(next(location, mobile, on(recordWith())).position.at).toBe('reason');
  expect(next(location, mobile, on(recordWith(), true)).answer).toEqual({
    item: 'location',
    option: 'mobile',
    reason: '',
  });
});

describe('Whatever keys are pressed', () => {
  it('every step stays a step of the instrument and every answer one of its options', () => {
    const keys = fc.array(
      fc.constantFrom(
        '1',
        '2',
        '3',
        '4',
        '5',
        '9',
        '0',
        'u',
        'Enter',
        'ArrowUp',
        'ArrowDown',
        'ArrowLeft',
        'ArrowRight',
        'x',
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(fc.constantFrom(...CASE_INSTRUMENT_IDS), keys, (instrument, pressed) => {
        const subject: Subject = { instrument, lesionId: instruments[instrument].subject === 'lesion' ? 'a' : null };
        const { record, position } = press(recordWith(), subject, pressed);
        const total = totalOf(record, subject);
        expect(total.values.length).toBeGreaterThan(0);
        if (position.at === 'result') return;
        const item = instruments[instrument].items[position.step];
        expect(item).toBeDefined();
        expect(position.focus).toBeLessThanOrEqual(item?.options.length ?? -1);
        expect(position.focus).toBeGreaterThanOrEqual(0);
      }),
      { seed: 11, numRuns: 150 },
    );
  });
});

it('A new grade keeps by which definition D1 to D3 were meant', () => {
  const record = recordWith((each) => {
    each.neurology = { ...each.neurology, frankel: 'D2', frankelDefinition: 'gait' };
  });
  const choice = { item: 'grade', option: 'D3', reason: '', by: 'RC' };
  const after = withChoice(record, { instrument: 'frankel', lesionId: null }, choice);
  expect(after.neurology).toMatchObject({ frankel: 'D3', frankelDefinition: 'gait' });
});

it('An address with another instrument is refused', () => {
  expect(instrumentOf('sins')).toBe('sins');
  expect(instrumentOf('gcs')).toBeNull();
  expect(instrumentOf('mcdonnell')).toBeNull();
  expect(() => lesionOf(recordWith(), { instrument: 'escc', lesionId: 'z' })).toThrow(RangeError);
});
