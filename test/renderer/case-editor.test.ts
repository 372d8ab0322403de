import { type CaseRecord, emptyCase, emptyLesion, TEXT_LIMIT, withField } from '@spineboard/core/case';
import type { CaseView } from '@spineboard/core/contract';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCaseEditor, type CaseEditor, type Draft } from '../../renderer/api/case-editor.ts';

const ID = '0199c2f0-0000-7000-8000-000000000001';

class Refused extends Error {
  readonly problem: { code: 'HOST_LOST' | 'CASE_CHANGED' | 'DISK_FULL'; data: unknown };
  constructor(problem: Refused['problem']) {
    super(problem.code);
    this.problem = problem;
  }
}

/** A host that keeps one case as the contract says: a save must name what it started from. */
function host(record: CaseRecord = emptyCase()) {
  let clock = 0;
  const stamp = (): string => {
    clock += 1;
    return new Date(Date.UTC(2026, 10, 21, 12, 0, clock)).toISOString();
  };
  let view: CaseView = {
    id: ID,
    revision: 1,
    status: 'preparing',
    ownerId: ID,
    ownerName: 'R. Costa',
    savedAt: stamp(),
    again: null,
    savedBy: 'R. Costa',
    record,
  };
  let isAlive = true;
  let isFull = false;
  let gate: Promise<void> = Promise.resolve();
  const saves: CaseRecord[] = [];
  return {
    saves,
    view: () => view,
    kill: () => {
      isAlive = false;
    },
    revive: () => {
      isAlive = true;
    },
    fillDisk: (full: boolean) => {
      isFull = full;
    },
    hold: () => {
      const held = Promise.withResolvers<void>();
      gate = held.promise;
      return held.resolve;
    },
    changeBy: (author: string, change: (record: CaseRecord) => CaseRecord) => {
      view = { ...view, revision: view.revision + 1, savedAt: stamp(), savedBy: author, record: change(view.record) };
      return view;
    },
    save: async (input: { base: number; baseSavedAt: string; record: CaseRecord }): Promise<CaseView> => {
      await gate;
      if (!isAlive) throw new Refused({ code: 'HOST_LOST', data: null });
      if (isFull) throw new Refused({ code: 'DISK_FULL', data: null });
      if (input.base !== view.revision || input.baseSavedAt !== view.savedAt) {
        const { revision, savedBy: author, savedAt, record: current } = view;
        throw new Refused({ code: 'CASE_CHANGED', data: { revision, author, savedAt, current } });
      }
      saves.push(input.record);
      view = { ...view, savedAt: stamp(), savedBy: 'A. Moreau', record: input.record };
      return view;
    },
  };
}

function open(at: ReturnType<typeof host>, drafts: { current: Draft | null } = { current: null }): CaseEditor {
  return createCaseEditor(at.view(), {
    save: at.save,
    problemOf: (error) => ({ ...(error as Refused).problem, issues: [] }),
    readDraft: () => drafts.current,
    writeDraft: (draft) => {
      drafts.current = draft === null ? null : structuredClone(draft);
    },
    onSaved: () => undefined,
    onHost: () => undefined,
    today: () => '2026-11-21',
  });
}

const named = (name: string) => (record: CaseRecord) => withField(record, ['patient', 'name'], name);
const asked = (question: string) => (record: CaseRecord) => withField(record, ['referral', 'question'], question);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('autosave', () => {
  it('sends once after a pause in typing', async () => {
    const at = host();
    const editor = open(at);
    for (const text of ['F', 'Fa', 'Facet']) {
      editor.edit(named(text));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(at.saves).toHaveLength(0);
    expect(editor.state().status).toBe('unsaved');
    await vi.advanceTimersByTimeAsync(400);
    expect(at.saves.map((record) => record.patient.name)).toEqual(['Facet']);
    expect(editor.state().status).toBe('saved');
  });

  it('keeps what is typed while a save is on its way, and sends it next', async () => {
    const at = host();
    const editor = open(at);
    const release = at.hold();
    editor.edit(named('Facet'));
    const flushed = editor.flush();
    editor.edit(asked('Decompress T9?'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(at.saves).toHaveLength(0);
    release();
    await flushed;
    expect(at.saves.map((record) => [record.patient.name, record.referral.question])).toEqual([
      ['Facet', ''],
      ['Facet', 'Decompress T9?'],
    ]);
    expect(editor.state().status).toBe('saved');
  });

  it('keeps the text while nobody answers and sends it when the host is back', async () => {
    const at = host();
    const drafts = { current: null as Draft | null };
    const editor = open(at, drafts);
    at.kill();
    editor.edit(named('Facet'));
    await vi.advanceTimersByTimeAsync(5000);
    expect(editor.state().status).toBe('host-lost');
    editor.edit(asked('Decompress T9?'));
    await vi.advanceTimersByTimeAsync(5000);
    expect(editor.state().status).toBe('host-lost');
    expect(drafts.current?.record.referral.question).toBe('Decompress T9?');
    at.revive();
    await vi.advanceTimersByTimeAsync(1500);
    expect(at.view().record.patient.name).toBe('Facet');
    expect(at.view().record.referral.question).toBe('Decompress T9?');
    expect(editor.state().status).toBe('saved');
    expect(drafts.current).toBeNull();
  });

  it('tries again by itself when the disk has room again', async () => {
    const at = host();
    const editor = open(at);
    at.fillDisk(true);
    editor.edit(named('Facet'));
    await vi.advanceTimersByTimeAsync(500);
    expect(editor.state().problem?.code).toBe('DISK_FULL');
    at.fillDisk(false);
    await vi.advanceTimersByTimeAsync(5000);
    expect(at.view().record.patient.name).toBe('Facet');
    expect(editor.state().problem).toBeNull();
  });

  it('brings unsent edits back after a reload, on top of what was saved meanwhile', async () => {
    const at = host();
    const drafts = { current: null as Draft | null };
    at.kill();
    open(at, drafts).edit(named('Facet'));
    at.changeBy('P. Haddad', asked('Radiation alone?'));
    at.revive();
    const reopened = open(at, drafts);
    expect(reopened.state().record.patient.name).toBe('Facet');
    await vi.advanceTimersByTimeAsync(1000);
    expect(at.view().record.patient.name).toBe('Facet');
    expect(at.view().record.referral.question).toBe('Radiation alone?');
    expect(drafts.current).toBeNull();
  });

  it('drops a draft that the host has already, though its answer was lost', () => {
    const at = host();
    const drafts = { current: null as Draft | null };
    at.kill();
    open(at, drafts).edit(named('Facet'));
    at.changeBy('A. Moreau', named('Facet'));
    expect(open(at, drafts).state().status).toBe('saved');
    expect(drafts.current).toBeNull();
  });

  it('drops a draft of what the host had before it was typed', () => {
    const at = host();
    const drafts: { current: Draft | null } = { current: { base: at.view(), record: at.view().record } };
    expect(open(at, drafts).state().status).toBe('saved');
    expect(drafts.current).toBeNull();
  });
});

describe('another window on the same case', () => {
  it('merges without asking when the fields differ', async () => {
    const at = host();
    const editor = open(at);
    at.changeBy('P. Haddad', asked('Radiation alone?'));
    editor.edit(named('Facet'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(at.view().record.patient.name).toBe('Facet');
    expect(at.view().record.referral.question).toBe('Radiation alone?');
    expect(editor.state().status).toBe('saved');
    expect([...editor.state().changedByOthers.keys()]).toEqual(['referral.question']);
  });

  it('asks when both changed one field, and sends nothing until the choice', async () => {
    const at = host();
    const editor = open(at);
    at.changeBy('P. Haddad', named('Facet, R.'));
    editor.edit(named('Facet, Ruth'));
    await vi.advanceTimersByTimeAsync(2000);
    expect(editor.state().status).toBe('conflict');
    expect(editor.state().conflict).toMatchObject({
      author: 'P. Haddad',
      clashes: [{ path: ['patient', 'name'], mine: 'Facet, Ruth', theirs: 'Facet, R.' }],
    });
    expect(at.saves).toHaveLength(0);
    editor.resolve('patient.name', 'mine');
    await vi.advanceTimersByTimeAsync(1000);
    expect(at.view().record.patient.name).toBe('Facet, Ruth');
    expect(editor.state().status).toBe('saved');
  });

  it('takes the other value when it is chosen', async () => {
    const at = host();
    const editor = open(at);
    at.changeBy('P. Haddad', named('Facet, R.'));
    editor.edit(named('Facet, Ruth'));
    await vi.advanceTimersByTimeAsync(1000);
    editor.resolve('patient.name', 'theirs');
    await vi.advanceTimersByTimeAsync(1000);
    expect(editor.state().record.patient.name).toBe('Facet, R.');
    expect(editor.state().status).toBe('saved');
  });

  it('finds the same clash again after a reload in the middle of it', async () => {
    const at = host();
    const drafts = { current: null as Draft | null };
    const editor = open(at, drafts);
    at.changeBy('P. Haddad', named('Facet, R.'));
    editor.edit(named('Facet, Ruth'));
    await vi.advanceTimersByTimeAsync(1000);
    const reopened = open(at, drafts);
    expect(reopened.state().conflict?.clashes).toEqual([
      { path: ['patient', 'name'], mine: 'Facet, Ruth', theirs: 'Facet, R.' },
    ]);
  });

  it('takes a newer version when nothing is unsaved, and marks what changed', () => {
    const at = host();
    const editor = open(at);
    editor.take(at.changeBy('P. Haddad', named('Facet, R.')));
    expect(editor.state().record.patient.name).toBe('Facet, R.');
    expect(editor.state().changedByOthers.get('patient.name')?.author).toBe('P. Haddad');
    editor.edit(named('Facet, Ruth'));
    expect(editor.state().changedByOthers.size).toBe(0);
  });

  it('never goes back to an older version', async () => {
    const at = host();
    const editor = open(at);
    const old = at.view();
    editor.edit(named('Facet'));
    await vi.advanceTimersByTimeAsync(1000);
    editor.take(old);
    expect(editor.state().record.patient.name).toBe('Facet');
  });
});

describe('values that cannot be kept', () => {
  it('stay in their field while everything else is saved', async () => {
    const at = host({ ...emptyCase(), lesions: [emptyLesion('a')] });
    const editor = open(at);
    editor.edit((record) => withField(record, ['lesions', 'a', 'levels'], { from: 'T4', to: 'C7' }));
    editor.edit((record) => withField(record, ['patient', 'birthDate'], '2031-01-01'));
    editor.edit((record) => withField(record, ['referral', 'question'], 'x'.repeat(TEXT_LIMIT + 7)));
    editor.edit(named('Facet'));
    await vi.advanceTimersByTimeAsync(1000);
    const state = editor.state();
    expect(Object.fromEntries(state.refused)).toEqual({
      'lesions.a.levels': { kind: 'range' },
      'patient.birthDate': { kind: 'future' },
      'referral.question': { kind: 'tooLong', over: 7 },
    });
    expect(state.status).toBe('invalid');
    expect(state.record.lesions[0]?.levels).toEqual({ from: 'T4', to: 'C7' });
    expect(at.view().record).toEqual({
      ...emptyCase(),
      patient: { ...emptyCase().patient, name: 'Facet' },
      lesions: [emptyLesion('a')],
    });
  });

  it('are sent as soon as they are possible', async () => {
    const at = host();
    const editor = open(at);
    editor.edit((record) => withField(record, ['patient', 'birthDate'], '2031-01-01'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(at.saves).toHaveLength(0);
    editor.edit((record) => withField(record, ['patient', 'birthDate'], '1965-03-12'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(at.view().record.patient.birthDate).toBe('1965-03-12');
    expect(editor.state().status).toBe('saved');
  });
});
