import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bind } from '../../renderer/actions/action.ts';
import { caseActions, type CaseWork } from '../../renderer/actions/case-actions.ts';
import { fit } from '../../renderer/actions/fuzzy.ts';
import { globalActions, type GlobalWork } from '../../renderer/actions/global-actions.ts';
import { byFit, paletteGroups, placeOf } from '../../renderer/actions/palette-lines.ts';
import { withRecent } from '../../renderer/actions/recent.ts';
import { sheetParts } from '../../renderer/actions/sheet-lines.ts';
import { ALL_LISTS } from '../../renderer/actions/stages.ts';

const nothing = (): void => undefined;
const window: GlobalWork = {
  path: '/case/1',
  theme: 'light',
  go: nothing,
  newCase: nothing,
  lock: nothing,
  chooseTheme: nothing,
  openPalette: nothing,
  openSheet: nothing,
};
const patient: CaseWork = {
  section: 'referral',
  go: nothing,
  previous: null,
  next: 'Oncology',
  hasLesion: false,
  isMapOpen: false,
  hasImages: true,
  status: 'preparing',
  step: nothing,
  addLesion: nothing,
  score: nothing,
  hasFirst: () => false,
  hasReadings: () => false,
  isHidden: () => false,
  hasSeen: () => false,
  lookAnyway: () => undefined,
  read: nothing,
  options: nothing,
  history: nothing,
  look: () => undefined,
  toggleMap: nothing,
  askUrgency: nothing,
  setStatus: nothing,
  isInMeeting: false,
  isInRoom: false,
  present: () => undefined,
  leave: nothing,
};
const onCase = [...Object.values(bind(caseActions, patient)), ...Object.values(bind(globalActions, window))];
const groupsOf = (typed: string, more: Partial<Parameters<typeof paletteGroups>[0]> = {}) =>
  paletteGroups({ typed, actions: onCase, lists: ALL_LISTS, cases: [], meetings: [], recent: [], ...more });
const linesOf = (typed: string, more = {}) => groupsOf(typed, more).flatMap((group) => group.lines);

describe('finding by typing', () => {
  test('starts of words, parts of words and first letters find, in any order', () => {
    const typed = ['add', 'lesion', 'les add', 'al', 'adles', 'LESION', 'esion'];
    expect(typed.filter((each) => fit('Add lesion', each) === null)).toEqual([]);
    expect(fit('Score Tokuhashi step by step', 'tkhs')).not.toBeNull();
    expect(fit('Mötley, Zoë', 'motley zoe')?.isStrong).toBe(true);
    expect(fit('Add lesion', 'lesions')).toBeNull();
    expect(fit('Add lesion', 'xa')).toBeNull();
  });

  test('the words as they stand fit best, of two alike the shorter text', () => {
    const scores = ['lesion', 'ls'].map((typed) => fit('Add lesion', typed)?.score ?? 0);
    expect(scores[0]).toBeGreaterThan(scores[1] ?? 0);
    expect(fit('Options', 'opt')?.score).toBeGreaterThan(fit('Options side by side', 'opt')?.score ?? 1);
  });

  test('what is marked spells what was typed', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é'), minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), word, (words, typed) => {
        const text = words.join(' ');
        const found = fit(text, typed);
        const spelled = (found?.marks ?? []).map(([from, to]) => text.slice(from, to)).join('');
        expect(found === null ? '' : spelled.replaceAll('é', 'e')).toBe(
          found === null ? '' : typed.replaceAll('é', 'e'),
        );
      }),
    );
  });

  test('typing on never brings back what did not fit, and every start of a word fits', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), word, fc.nat(), (words, typed, at) => {
        const text = words.join(' ');
        // From the third letter on a word may also be found in the middle of another.
        const before = typed.length > 3 && fit(text, typed) !== null ? fit(text, typed.slice(0, -1)) : { score: 0 };
        expect(before).not.toBeNull();
        const chosen = words[at % words.length] ?? '';
        const start = fit(text, chosen.slice(0, 1 + (at % chosen.length)));
        expect(start?.isStrong).toBe(true);
        expect(start?.score).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('the palette', () => {
  test('shows without typing everything that can be done here, before what can be done everywhere', () => {
    const groups = groupsOf('', { meetings: [{ label: 'Thu 26 Nov, board', meeting: { id: 'm' } }] });
    expect(groups.map((group) => group.title)).toEqual(['actions.case', 'actions.meetings', 'actions.everywhere']);
    const doable = onCase.filter((action) => action.isDoable && action.id !== 'app.palette');
    expect(groups.flatMap((group) => group.lines).filter((line) => line.kind === 'action')).toHaveLength(doable.length);
  });

  test('never leaves out what is not possible: it stands there with its reason', () => {
    const lines = linesOf('score');
    const sins = lines.find((line) => line.id === 'case.score-sins');
    expect(sins).toMatchObject({ kind: 'action', whyNot: 'The case has no lesion yet' });
    expect(lines.find((line) => line.id === 'case.score')).toMatchObject({ whyNot: null });
    expect(linesOf('previous section')[0]).toMatchObject({ id: 'case.previous', whyNot: 'This is the first section' });
  });

  test('names what is done on other screens and where', () => {
    expect(linesOf('add a person')).toMatchObject([
      { kind: 'elsewhere', id: 'people.add', whyNot: 'In the list of people' },
    ]);
  });

  test('does not name on another screen what is done here in the same words', () => {
    const inMeeting = Object.values(bind(caseActions, { ...patient, isInMeeting: true }));
    const found = groupsOf('show this case on the projector', { actions: inMeeting }).flatMap(({ lines }) => lines);
    expect(found.map(({ id }) => id)).toEqual(['case.present']);
  });

  test('puts what was used last first, without typing and between two that fit alike', () => {
    const recent = withRecent(withRecent([], 'case.options'), 'app.themeSystem');
    expect(groupsOf('', { recent })[0]).toMatchObject({
      title: 'actions.recent',
      lines: [{ id: 'app.themeSystem' }, { id: 'case.options' }],
    });
    expect(linesOf('theme')[0]?.id).not.toBe('app.themeSystem');
    expect(linesOf('theme', { recent })[0]?.id).toBe('app.themeSystem');
  });

  test('lists each thing once', () => {
    const doubled = ['', 'o', 'case', 'theme', 'go to', 'lesion'].filter((typed) => {
      const ids = linesOf(typed, { recent: ['case.options'], cases: [{ id: 'c' }] }).map((line) => line.id);
      return new Set(ids).size !== ids.length;
    });
    expect(doubled).toEqual([]);
  });

  test('puts the case whose name was typed before one whose text has the word', () => {
    const rows = [
      { name: 'Atlas, Vera', recordNumber: '2', primary: 'Breast' },
      { name: 'Facet, Ruth', recordNumber: '1', primary: 'Renal cell' },
    ];
    expect(byFit(rows, 'facet')[0]?.name).toBe('Facet, Ruth');
    expect(byFit(rows, '2')[0]?.name).toBe('Atlas, Vera');
    expect(byFit(rows, 'renal')[0]?.name).toBe('Facet, Ruth');
  });

  test('keeps its line while cases arrive under it', () => {
    expect(placeOf([{ id: 'a' }, { id: 'b' }], 'b')).toBe(1);
    expect(placeOf([{ id: 'x' }, { id: 'a' }, { id: 'b' }], 'b')).toBe(2);
    expect(placeOf([{ id: 'a' }], 'gone')).toBe(0);
    expect(placeOf([], null)).toBe(0);
  });

  test('remembers a dozen actions, each once', () => {
    const used = Array.from({ length: 30 }, (_, index) => `a${index % 15}`);
    const kept = used.reduce<string[]>(withRecent, []);
    expect(kept).toHaveLength(12);
    expect(new Set(kept).size).toBe(12);
    expect(kept[0]).toBe('a14');
  });
});

test('the sheet is searched by words, and shows digits as first and last', () => {
  const parts = sheetParts(onCase, 'lesion');
  expect(parts.flatMap((part) => part.lines).map((line) => line.id)).toContain('case.addLesion');
  expect(parts.flatMap((part) => part.lines).map((line) => line.id)).not.toContain('case.next');
  expect(sheetParts(onCase, 'nothing of the kind')).toEqual([]);
});

test('what has no place on this screen is not said to be done on it elsewhere', () => {
  const groups = groupsOf('score tokuhashi', { actions: onCase.filter((action) => action.exists) });
  const ids = groups.flatMap((group) => group.lines).map((line) => line.id);
  expect(ids).toContain('case.score');
  expect(ids).not.toContain('case.score-tokuhashi');
});
