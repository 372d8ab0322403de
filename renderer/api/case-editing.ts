import { useQuery } from '@tanstack/react-query';
import { caseRecord, upgradeCase } from '@spineboard/core/case';
import { caseView, type CaseView } from '@spineboard/core/contract';
import { useEffect, useSyncExternalStore } from 'react';
import { centreToday } from '../messages/centre-clock.ts';
import { setHostAnswers } from '../shell/host.ts';
import { caseQuery } from './case-query.ts';
import { createCaseEditor, type CaseEditor, type Draft, type EditingState } from './case-editor.ts';
import { invalidate } from './changes.ts';
import { api, client, problemOf, type Problem } from './client.ts';
import { drafts } from './drafts.ts';
import { withAnsweredQuestions } from './answered-questions.ts';
import { queryClient } from './query-client.ts';

/** A case in the hands of this window; the case, the wizard and the options share one editor. */
export type CaseEditing = EditingState & Pick<CaseEditor, 'edit' | 'flush' | 'resolve' | 'take'>;

const editors = new Map<string, CaseEditor>();
const draftName = (id: string): string => `case.${id}`;

/** The draft of a case that this window kept, or null where there is none or where it cannot be read. */
function readDraft(id: string): Draft | null {
  try {
    const stored = JSON.parse(drafts.read(draftName(id)) ?? 'null') as Draft | null;
    if (stored === null) return null;
    const base = caseView.parse({ ...stored.base, record: upgradeCase(stored.base.record) });
    const record = upgradeCase(stored.record) as Draft['record'];
    // What was typed may hold values that are refused, so only its shape is looked at.
    const shape = caseRecord.safeParse(record);
    const isRecord = shape.success || shape.error.issues.every((issue) => issue.code !== 'invalid_type');
    return isRecord ? { base, record } : null;
  } catch {
    return null;
  }
}

/** Kept only while unsent. */
function writeDraft(id: string, draft: Draft | null): void {
  if (draft === null) drafts.remove(draftName(id));
  else drafts.write(draftName(id), JSON.stringify(draft));
}

function onSaved(view: CaseView): void {
  queryClient.setQueryData(api.cases.get.queryKey({ input: { id: view.id } }), view);
  invalidate('cases');
  invalidate('meetings');
  void queryClient.invalidateQueries({ queryKey: api.cases.history.key({ input: { id: view.id } }) });
}

function editorOf(view: CaseView): CaseEditor {
  const found = editors.get(view.id);
  if (found !== undefined) return found;
  const editor = createCaseEditor(view, {
    save: (input) => client.cases.save(input),
    problemOf,
    readDraft: () => readDraft(view.id),
    writeDraft: (draft) => {
      writeDraft(view.id, draft);
    },
    onSaved,
    onHost: setHostAnswers,
    today: centreToday,
  });
  editors.set(view.id, editor);
  return editor;
}

/**
 * Before the workspace is locked: sends what is unsent of every case, then forgets the cases, so that no patient stays
 * in the memory of a locked window. What could not be sent is in its draft.
 */
export async function closeCases(): Promise<void> {
  await Promise.all([...editors.values()].map((editor) => editor.flush()));
  editors.clear();
}

/** Leaving, hiding and closing the window send at once; closing asks while something is not acknowledged. */
function useSendOnLeaving(editor: CaseEditor | null): void {
  useEffect(() => {
    if (editor === null) return undefined;
    const send = (): void => void editor.flush();
    const onHide = (): void => {
      if (document.visibilityState === 'hidden') send();
    };
    const onUnload = (event: BeforeUnloadEvent): void => {
      send();
      const isOpen = editors.get(editor.state().view.id) === editor;
      if (isOpen && editor.state().status !== 'saved') event.preventDefault();
    };
    document.addEventListener('visibilitychange', onHide);
    document.addEventListener('focusout', send);
    globalThis.addEventListener('beforeunload', onUnload);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      document.removeEventListener('focusout', send);
      globalThis.removeEventListener('beforeunload', onUnload);
      send();
    };
  }, [editor]);
}

const nothing = (): (() => void) => () => undefined;

/**
 * The case as this window edits it. `editing` is null while it loads or when it cannot be read (`problem` says why).
 * `editing.record` is what the person typed, `editing.sound` what can be assessed; `edit` changes the record on screen
 * at once and saves it by itself.
 */
export function useCaseEditing(caseId: string): { editing: CaseEditing | null; problem: Problem | null } {
  const query = useQuery(caseQuery(caseId));
  const editor = query.data === undefined ? null : editorOf(query.data);
  const state = useSyncExternalStore(editor?.subscribe ?? nothing, () => editor?.state() ?? null);
  useEffect(() => {
    if (editor !== null && query.data !== undefined) editor.take(query.data);
  }, [editor, query.data]);
  useSendOnLeaving(editor);
  if (editor === null || state === null) {
    return { editing: null, problem: query.error === null ? null : problemOf(query.error) };
  }
  const { flush, resolve, take } = editor;
  const edit: CaseEditor['edit'] = (change) => {
    editor.edit((record) => withAnsweredQuestions(record, change(record), new Date().toISOString()));
  };
  return { editing: { ...state, edit, flush, resolve, take }, problem: null };
}
