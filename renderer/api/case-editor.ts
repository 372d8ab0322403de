import {
  caseRecord,
  type CaseRecord,
  changedFields,
  type Clash,
  keyOfPath,
  mergeRecords,
  sameValue,
  withField,
} from '@spineboard/core/case';
import type { CaseView } from '@spineboard/core/contract';
import { soundRecord, type Refusal } from './case-soundness.ts';
import type { Problem } from './client.ts';

export type EditingStatus = 'saved' | 'saving' | 'unsaved' | 'host-lost' | 'conflict' | 'invalid';

/** Someone else saved the same fields meanwhile; nothing is sent until each clash has a choice. */
export type Conflict = {
  mine: CaseRecord;
  theirs: CaseRecord;
  clashes: readonly Clash[];
  author: string;
  savedAt: string;
};

export type EditingState = {
  /** What the host acknowledged last. */
  view: CaseView;
  /** What the screen shows: every edit, sent or not, refused or not. */
  record: CaseRecord;
  /** The record without refused values: assess this one. */
  sound: CaseRecord;
  /** Values that cannot be kept, by field key ("patient.birthDate", "lesions.<id>.levels"). */
  refused: ReadonlyMap<string, Refusal>;
  status: EditingStatus;
  savedAt: string;
  problem: Problem | null;
  conflict: Conflict | null;
  /** Fields that someone else changed while this case was open here, by field key. */
  changedByOthers: ReadonlyMap<string, { author: string; savedAt: string }>;
};

/** What an editor needs of the world around it. */
export type EditorPorts = {
  save: (input: { id: string; base: number; baseSavedAt: string; record: CaseRecord }) => Promise<CaseView>;
  problemOf: (error: unknown) => Problem;
  /** Keeps unsent edits of this case over a reload and a closed window; null removes them. */
  writeDraft: (draft: Draft | null) => void;
  readDraft: () => Draft | null;
  /** Told of every acknowledged save, and when the host stops or starts to answer. */
  onSaved: (view: CaseView) => void;
  onHost: (answers: boolean) => void;
  today: () => string;
};

/** Unsent edits with the version they started from. */
export type Draft = { base: CaseView; record: CaseRecord };

export type CaseEditor = {
  subscribe: (listener: () => void) => () => void;
  state: () => EditingState;
  /** Changes the record at once on screen; it is sent after a short pause. */
  edit: (change: (record: CaseRecord) => CaseRecord) => void;
  /** Sends what is unsent, without waiting for the pause; resolves when nothing is on its way any more. */
  flush: () => Promise<void>;
  /** A version that came from the host otherwise: a refetch after another window saved, a change of status. */
  take: (view: CaseView) => void;
  /** Chooses one side of a clash by its field key. */
  resolve: (key: string, choice: 'mine' | 'theirs') => void;
};

const PAUSE_MS = 400;
const RETRY_MS = 1000;

type Changed = { revision: number; author: string; savedAt: string; current: unknown };

function isNewer(view: CaseView, than: CaseView): boolean {
  return view.revision > than.revision || (view.revision === than.revision && view.savedAt > than.savedAt);
}

/**
 * One case being edited in this window: autosave with one request in flight, a draft of what is unsent, a three-way
 * merge when someone else was faster. `first` is the version the host gave; an older draft is brought on top of it.
 */
export function createCaseEditor(first: CaseView, ports: EditorPorts): CaseEditor {
  const listeners = new Set<() => void>();
  let state: EditingState = {
    view: first,
    record: first.record,
    sound: first.record,
    refused: new Map(),
    status: 'saved',
    savedAt: first.savedAt,
    problem: null,
    conflict: null,
    changedByOthers: new Map(),
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<void> | null = null;
  let waiting: CaseView | null = null;
  /** Version the edits started from while a conflict is open: a reload finds the same clashes again. */
  let conflictBase: CaseView | null = null;

  const set = (part: Partial<EditingState>): void => {
    const record = part.record ?? state.record;
    const view = part.view ?? state.view;
    const isSame = record === state.record && view === state.view;
    const soundness = isSame ? null : soundRecord(record, view.record, ports.today());
    state = {
      ...state,
      ...part,
      ...(soundness === null ? {} : { sound: soundness.record, refused: soundness.refused }),
    };
    listeners.forEach((listener) => {
      listener();
    });
  };
  const isUnsent = (): boolean => !sameValue(state.record, state.view.record);
  const hasToSend = (): boolean => !sameValue(state.sound, state.view.record);
  const keepDraft = (): void => {
    ports.writeDraft(
      isUnsent() || conflictBase !== null ? { base: conflictBase ?? state.view, record: state.record } : null,
    );
  };
  const restingStatus = (): EditingStatus =>
    state.conflict !== null ? 'conflict' : hasToSend() ? 'unsaved' : state.refused.size > 0 ? 'invalid' : 'saved';
  const later = (milliseconds: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), milliseconds);
  };

  /** Brings the local edits on top of what someone else saved. */
  const rebase = (theirs: CaseView, author: string): void => {
    const base = conflictBase ?? state.view;
    const { record, clashes } = mergeRecords(base.record, state.record, theirs.record);
    const changedByOthers = new Map(state.changedByOthers);
    for (const key of changedFields(state.view.record, theirs.record)) {
      changedByOthers.set(key, { author, savedAt: theirs.savedAt });
    }
    const conflict =
      clashes.length === 0
        ? null
        : { mine: state.record, theirs: theirs.record, clashes, author, savedAt: theirs.savedAt };
    conflictBase = conflict === null ? null : base;
    set({ view: theirs, record, conflict, changedByOthers, savedAt: theirs.savedAt, problem: null });
    set({ status: restingStatus() });
    keepDraft();
    if (conflict === null && hasToSend()) later(0);
  };

  const failed = (error: unknown): void => {
    const problem = ports.problemOf(error);
    if (problem.code !== 'HOST_LOST') ports.onHost(true);
    if (problem.code === 'CASE_CHANGED') {
      const data = problem.data as Changed;
      const current = caseRecord.parse(data.current);
      rebase(
        { ...state.view, revision: data.revision, savedAt: data.savedAt, savedBy: data.author, record: current },
        data.author,
      );
      return;
    }
    if (problem.code === 'HOST_LOST') {
      ports.onHost(false);
      set({ status: 'host-lost', problem });
      later(RETRY_MS);
      return;
    }
    set({ status: problem.code === 'VALIDATION' ? 'invalid' : 'unsaved', problem });
    if (problem.code === 'DISK_FULL' || problem.code === 'IO' || problem.code === 'INTERNAL') later(5 * RETRY_MS);
  };

  const send = async (): Promise<void> => {
    const sent = state.sound;
    if (state.status !== 'host-lost') set({ status: 'saving' });
    try {
      const view = await ports.save({
        id: state.view.id,
        base: state.view.revision,
        baseSavedAt: state.view.savedAt,
        record: sent,
      });
      ports.onHost(true);
      // What was typed while the save was on its way stays on top of what the host kept.
      const { record } = mergeRecords(sent, state.record, view.record);
      set({ view, record, savedAt: view.savedAt, problem: null });
      set({ status: restingStatus() });
      keepDraft();
      ports.onSaved(view);
    } catch (error) {
      failed(error);
    }
  };

  const flush = async (): Promise<void> => {
    clearTimeout(timer);
    if (sending !== null) {
      await sending;
      return;
    }
    sending = (async () => {
      let sentAny = true;
      while (sentAny && state.conflict === null && hasToSend()) {
        await send();
        sentAny = state.status === 'unsaved' && state.problem === null;
      }
    })();
    await sending;
    sending = null;
    const view = waiting;
    waiting = null;
    if (view !== null) take(view);
    if (state.status === 'unsaved' && state.problem === null) later(0);
  };

  const take = (view: CaseView): void => {
    if (sending !== null) {
      waiting = view;
      return;
    }
    const isSameContent = view.revision === state.view.revision && view.savedAt === state.view.savedAt;
    if (isSameContent) {
      if (view.status !== state.view.status || view.ownerId !== state.view.ownerId) set({ view });
    } else if (isNewer(view, state.view)) {
      // A new revision with the same facts (a status was set) is nobody's edit.
      if (sameValue(view.record, state.view.record)) {
        set({ view, savedAt: view.savedAt });
        keepDraft();
      } else rebase(view, view.savedBy);
    }
    if (state.conflict === null && hasToSend()) later(0);
  };

  const edit = (change: (record: CaseRecord) => CaseRecord): void => {
    const record = change(state.record);
    if (sameValue(record, state.record)) return;
    const changedByOthers = new Map(state.changedByOthers);
    for (const key of changedFields(state.record, record)) changedByOthers.delete(key);
    set({ record, changedByOthers, ...(state.problem?.code === 'VALIDATION' ? { problem: null } : {}) });
    if (state.status !== 'host-lost' && sending === null) set({ status: restingStatus() });
    keepDraft();
    if (state.conflict === null) later(PAUSE_MS);
  };

  const resolve = (key: string, choice: 'mine' | 'theirs'): void => {
    const { conflict } = state;
    const clash = conflict?.clashes.find((each) => keyOfPath(each.path) === key);
    if (conflict === null || clash === undefined) return;
    const record = choice === 'theirs' ? withField(state.record, clash.path, clash.theirs) : state.record;
    const clashes = conflict.clashes.filter((each) => each !== clash);
    if (clashes.length === 0) conflictBase = null;
    set({ record, conflict: clashes.length === 0 ? null : { ...conflict, clashes } });
    set({ status: restingStatus() });
    keepDraft();
    if (clashes.length === 0) later(0);
  };

  const draft = ports.readDraft();
  if (draft !== null && draft.base.id === first.id) {
    state = { ...state, view: draft.base, savedAt: draft.base.savedAt };
    set({ record: draft.record });
    if (draft.base.revision === first.revision && draft.base.savedAt === first.savedAt) {
      set({ view: first, status: restingStatus() });
      keepDraft();
      later(0);
    } else rebase(first, first.savedBy);
  }

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => state,
    edit,
    flush,
    take,
    resolve,
  };
}
