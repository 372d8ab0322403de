import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bind, defineActions, type LiveAction } from '../../renderer/actions/action.ts';
import { capsOf, chordOf, type KeyPress } from '../../renderer/actions/chord.ts';
import { clashes, meaningOf, type Situation } from '../../renderer/actions/dispatch.ts';
import { ActionRegistry } from '../../renderer/actions/registry.ts';
import { sheetParts } from '../../renderer/actions/sheet-lines.ts';
import { ALL_LISTS, STAGES } from '../../renderer/actions/stages.ts';

const CALM: Situation = { isTyping: false, hasList: false, hasDialog: false, isRepeat: false };
const plain: KeyPress = { key: '', ctrl: false, meta: false, alt: false, shift: false, altGraph: false };
const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({ ...plain, key, ...more });

type Work = { done: string[]; lesions: number };
const ward = defineActions<Work>()(
  { scope: 'ward', title: 'actions.case', elsewhere: 'actions.elsewhere.case' },
  {
    add: {
      label: 'case.addLesionLong',
      keys: ['L'],
      perform: (work) => {
        work.done.push('add');
      },
    },
    score: {
      label: 'actions.case.score',
      values: { instrument: 'SINS' },
      keys: ['W'],
      when: (work) => work.lesions > 0 || 'The case has no lesion yet',
      perform: (work) => {
        work.done.push('score');
      },
    },
    next: {
      label: 'actions.case.next',
      keys: [']'],
      repeats: true,
      perform: (work) => {
        work.done.push('next');
      },
    },
    record: {
      label: 'board.record',
      keys: ['Mod+Enter', 'Ctrl+Enter'],
      perform: (work) => {
        work.done.push('record');
      },
    },
    go: {
      label: 'actions.go.queue',
      keys: ['G Q'],
      perform: (work) => {
        work.done.push('go');
      },
    },
    find: {
      label: 'actions.palette',
      keys: ['Mod+K'],
      overLists: true,
      perform: (work) => {
        work.done.push('find');
      },
    },
    row: { label: 'queue.help.open', keys: ['Enter'] },
  },
);

/** The actions of a case with some lesions, and what was done with them. */
function onWard(lesions = 1): { work: Work; live: LiveAction[] } {
  const work: Work = { done: [], lesions };
  return { work, live: Object.values(bind(ward, work)) };
}

const asked = (live: readonly LiveAction[], chord: string, situation = CALM, before: string | null = null) =>
  meaningOf(chord, before, live, situation, false);

describe('what a press of keys is called', () => {
  test('a letter is the same in capitals, and a sign is what it types, whatever types it', () => {
    expect(chordOf(press('n'), false)).toBe('N');
    expect(chordOf(press('N', { shift: true }), false)).toBe('N');
    expect(chordOf(press('?', { shift: true }), false)).toBe('?');
    expect(chordOf(press('[', { ctrl: true, alt: true, altGraph: true }), false)).toBe('[');
    expect(chordOf(press('[', { alt: true }), true)).toBe('[');
  });

  test('the command key is Cmd on a Mac and Ctrl elsewhere, never the other one', () => {
    expect(chordOf(press('k', { ctrl: true }), false)).toBe('Mod+K');
    expect(chordOf(press('k', { meta: true }), true)).toBe('Mod+K');
    expect(chordOf(press('k', { meta: true }), false)).toBe('Meta+K');
    expect(chordOf(press('k', { ctrl: true }), true)).toBe('Ctrl+K');
    expect(chordOf(press('L', { ctrl: true, shift: true }), false)).toBe('Mod+Shift+L');
    expect(chordOf(press('ArrowUp', { alt: true }), false)).toBe('Alt+ArrowUp');
    expect(chordOf(press(' '), false)).toBe('Space');
  });

  test('the caps say what stands on this keyboard', () => {
    expect(capsOf('Mod+Shift+L', false)).toEqual([['Ctrl', 'Shift', 'L']]);
    expect(capsOf('Mod+Shift+L', true)).toEqual([['⌘', '⇧', 'L']]);
    expect(capsOf('G Q', false)).toEqual([['G'], ['Q']]);
    expect(capsOf('Escape', false)).toEqual([['Esc']]);
    expect(capsOf('+', false)).toEqual([['+']]);
  });
});

/** A screen on which everything can be done: what it works on answers every question with yes. */
const WORDS: Record<string, unknown> = { previous: 'Referral', next: 'Pain', recordWords: 'Record', blocked: null };
const anything = new Proxy(
  { ...WORDS, titles: Array.from({ length: 9 }, (_, place) => `Option ${place}`) },
  { get: (known, name) => (name in known ? known[name as keyof typeof known] : () => true) },
) as never;

describe('what a key means', () => {
  test('a letter does its action, and typing in a field never does', () => {
    const { live } = onWard();
    expect(asked(live, 'L').action?.id).toBe('ward.add');
    expect(asked(live, 'L', { ...CALM, isTyping: true }).action).toBeNull();
    expect(asked(live, 'G', { ...CALM, isTyping: true })).toEqual({ action: null, pending: null });
  });

  test('no plain key of any screen means anything while a person types, but for what says so itself', () => {
    const typing = { ...CALM, isTyping: true };
    const found = ALL_LISTS.flatMap((list) => {
      const live = Object.values(bind(list, anything)).filter((action) => action.about.inFields !== true);
      const chords = live.flatMap((action) => action.keys).filter((key) => !/^(?:Mod|Ctrl|Alt)\+/.test(key));
      return chords.flatMap((key) => key.split(' ')).filter((key) => asked(live, key, typing).action !== null);
    });
    expect(found).toEqual([]);
  });

  test('with a modifier it is heard while typing too, and Ctrl does on every computer what it always did', () => {
    const { live } = onWard();
    expect(asked(live, 'Mod+Enter', { ...CALM, isTyping: true }).action?.id).toBe('ward.record');
    expect(meaningOf('Ctrl+Enter', null, live, CALM, true).action?.id).toBe('ward.record');
    expect(meaningOf('Mod+Enter', null, live, CALM, true).action?.id).toBe('ward.record');
  });

  test('nothing is heard behind a dialog, and behind an open list only the palette', () => {
    const { live } = onWard();
    for (const action of live) {
      for (const key of action.keys) expect(asked(live, key, { ...CALM, hasDialog: true }).action).toBeNull();
    }
    expect(asked(live, 'L', { ...CALM, hasList: true }).action).toBeNull();
    expect(asked(live, 'Mod+K', { ...CALM, hasList: true, isTyping: true }).action?.id).toBe('ward.find');
  });

  test('two keys one after the other go to a room; another second key means what it always means', () => {
    const { live } = onWard();
    expect(asked(live, 'G')).toEqual({ action: null, pending: 'G' });
    expect(asked(live, 'Q', CALM, 'G').action?.id).toBe('ward.go');
    expect(asked(live, 'L', CALM, 'G').action?.id).toBe('ward.add');
    expect(asked(live, 'Q').action).toBeNull();
  });

  test('a held key goes on only where it moves', () => {
    const { live } = onWard();
    expect(asked(live, 'L', { ...CALM, isRepeat: true }).action).toBeNull();
    expect(asked(live, ']', { ...CALM, isRepeat: true }).action?.id).toBe('ward.next');
  });

  test('the keys that a focused part hears itself are left to it', () => {
    expect(asked(onWard().live, 'Enter').action).toBeNull();
  });

  test('what is not possible is found with its reason, and does nothing', () => {
    const { work, live } = onWard(0);
    const { action } = asked(live, 'W');
    expect(action?.whyNot).toBe('The case has no lesion yet');
    action?.perform();
    expect(work.done).toEqual([]);
    work.lesions = 1;
    expect(action?.whyNot).toBeNull();
    action?.perform();
    expect(work.done).toEqual(['score']);
  });
});

const stageOf = (name: keyof typeof STAGES): LiveAction[] =>
  STAGES[name].flatMap((list): LiveAction[] => Object.values(bind(list as (typeof ALL_LISTS)[number], anything)));

describe('the actions of every screen', () => {
  test.for(Object.keys(STAGES) as (keyof typeof STAGES)[])('%s: no two claim one chord', (name) => {
    expect(clashes(stageOf(name), false)).toEqual([]);
    expect(clashes(stageOf(name), true)).toEqual([]);
  });

  test('a chord that two claim is found, also where it is the first of two keys', () => {
    const other = defineActions<object>()(
      { scope: 'other', title: 'actions.case', elsewhere: 'actions.elsewhere.case' },
      {
        add: { label: 'people.add', keys: ['L'], perform: () => undefined },
        glance: { label: 'people.title', keys: ['G'], perform: () => undefined },
        send: { label: 'people.title', keys: ['Ctrl+Enter'], perform: () => undefined },
      },
    );
    const both = [...onWard().live, ...Object.values(bind(other, {}))];
    expect(clashes(both, false)).toEqual([
      'L: ward.add, other.add',
      'Mod+Enter: ward.record, other.send',
      'G Q: ward.go, other.glance',
    ]);
  });

  test('an action that stands for another everywhere names one that is there', () => {
    const ids = new Set(stageOf('elsewhere').map((action) => action.id));
    const covered = ALL_LISTS.flatMap((list) => Object.values(list.actions)).flatMap(({ covers }) => covers ?? []);
    expect(covered.filter((id) => !ids.has(id))).toEqual([]);
  });

  test('every scope is one list, so that a name means one action', () => {
    const scopes = ALL_LISTS.map((list) => list.scope);
    expect(new Set(scopes).size).toBe(scopes.length);
  });

  test.for(Object.keys(STAGES) as (keyof typeof STAGES)[])('%s: the sheet has every key, once', (name) => {
    const keyed = stageOf(name).filter((action) => action.keys.length > 0);
    const lines = sheetParts(keyed).flatMap((part) => part.lines);
    const alone = keyed.filter((action) => action.about.family === undefined).map((action) => action.id);
    expect(lines.map((line) => line.id)).toEqual(expect.arrayContaining(alone));
    expect(new Set(lines.map((line) => line.id)).size).toBe(lines.length);
  });
});

/** A list of one action, which reaches as far as said. */
function listThat(scope: string, reach?: 'alone' | 'everywhere') {
  return defineActions<object>()(
    { scope, title: 'actions.case', elsewhere: 'actions.elsewhere.case', ...(reach === undefined ? {} : { reach }) },
    { do: { label: 'people.add', perform: () => undefined } },
  );
}

describe('the registry', () => {
  test('holds what is on screen, the latest first, and lets go of what left', () => {
    const registry = new ActionRegistry();
    const { live } = onWard();
    const leave = registry.add({ current: live.slice(0, 1) });
    registry.add({ current: live.slice(1, 2) });
    expect(registry.all().map((action) => action.id)).toEqual(['ward.score', 'ward.add']);
    leave();
    expect(registry.all().map((action) => action.id)).toEqual(['ward.score']);
    expect(registry.find('ward.add')).toBeUndefined();
  });

  test('shows the nearer of two that do the same', () => {
    const registry = new ActionRegistry();
    const near = defineActions<object>()(
      { scope: 'near', title: 'actions.case', elsewhere: 'actions.elsewhere.case' },
      { add: { label: 'people.add', keys: ['N'], covers: 'ward.add', perform: () => undefined } },
    );
    registry.add({ current: onWard().live });
    registry.add({ current: Object.values(bind(near, {})) });
    expect(registry.find('ward.add')).toBeUndefined();
    expect(registry.find('near.add')).toBeDefined();
  });

  test('keeps what lies under a viewer out of reach, and what works everywhere within it', () => {
    const registry = new ActionRegistry();
    const enter = (...of: Parameters<typeof listThat>) =>
      registry.add({ current: Object.values(bind(listThat(...of), {})) });
    enter('everywhere', 'everywhere');
    enter('screen');
    const leave = enter('viewer', 'alone');
    expect(registry.all().map((action) => action.scope)).toEqual(['viewer', 'everywhere']);
    leave();
    expect(registry.all().map((action) => action.scope)).toEqual(['screen', 'everywhere']);
  });

  test('tells of every coming, going and change, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('add', 'leave', 'change')), (steps) => {
        const registry = new ActionRegistry();
        let told = 0;
        registry.subscribe(() => {
          told += 1;
        });
        const leaves: (() => void)[] = [];
        let expected = 0;
        for (const step of steps) {
          if (step === 'add') leaves.push(registry.add({ current: [] }));
          else if (step === 'change') registry.changed();
          else {
            const leave = leaves.pop();
            if (leave === undefined) continue;
            leave();
          }
          expected += 1;
        }
        expect(told).toBe(expected);
        expect(registry.version()).toBe(expected);
      }),
    );
  });
});
