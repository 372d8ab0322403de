import { openQuestionAt, type CaseRecord, type OpenQuestion } from '@spineboard/core/case';
import type { Readiness } from '@spineboard/core/noms';
import { useQuery } from '@tanstack/react-query';
import { useState, type KeyboardEvent, type ReactElement } from 'react';
import { api } from '../api/client.ts';
import { keyOf, t } from '../messages/t.ts';
import { DateField } from './date-field.tsx';
import { TextField } from './field.tsx';
import { PersonField } from './person-field.tsx';

/** Longest line that the record keeps, in UTF-16 code units. */
const LINE_LIMIT = 300;

/** A question that is being written: what is asked, of whom, and the entry that it becomes; null until both are there. */
export type AskDraft = {
  whom: string;
  text: string;
  setWhom: (whom: string) => void;
  setText: (text: string) => void;
  /** Day by which the answer is wanted, `YYYY-MM-DD`; null for none. */
  due: string | null;
  setDue: (due: string | null) => void;
  entry: () => OpenQuestion | null;
};

/**
 * A question about a fact, `path` with the lesion by its id; empty for a question of its own. The specialty that owes the
 * fact is proposed: who it is to be is the person's to say. One who was asked before is asked again.
 */
export function useAskDraft({
  record,
  readiness,
  path,
  question,
  by,
}: {
  record: CaseRecord;
  readiness: readonly Readiness[];
  path: string;
  question: string;
  by: string;
}): AskDraft {
  const asked = path === '' ? undefined : openQuestionAt(record, path);
  const owed = readiness.find((each) => each.missing.some((fact) => fact.path === byIndex(record, path)));
  const [whom, setWhom] = useState(
    asked?.askedOf ?? (owed === undefined ? '' : t(keyOf(`specialty.${owed.specialty}`))),
  );
  const [text, setText] = useState(asked?.text ?? question);
  const [due, setDue] = useState(asked?.due ?? null);
  const entry = (): OpenQuestion | null =>
    whom.trim() === '' || text.trim() === ''
      ? null
      : {
          id: crypto.randomUUID(),
          path,
          text: text.trim(),
          askedOf: whom.trim(),
          by,
          at: new Date().toISOString(),
          ...(due === null ? {} : { due }),
          answer: '',
          answeredAt: null,
        };
  return { whom, text, due, setWhom, setText, setDue, entry };
}

/** "lesions.t9.escc" as the assessment names it: "lesions.0.escc". */
function byIndex(record: CaseRecord, path: string): string {
  const [list, id, ...rest] = path.split('.');
  if (list !== 'lesions') return path;
  const at = record.lesions.findIndex((lesion) => lesion.id === id);
  // Readiness knows the items of SINS together.
  return ['lesions', String(at), rest[0] ?? ''].join('.');
}

/** The fields of a question. Enter asks from any; with an entry of the list of people chosen, it takes that first. */
export function AskFields({
  draft,
  first,
  onAsk,
}: {
  draft: AskDraft;
  /** Where the focus begins. */
  first: 'text' | 'whom';
  onAsk: () => void;
}): ReactElement {
  const people = useQuery(api.people.list.queryOptions());
  const onKeyDownCapture = (event: KeyboardEvent<HTMLFormElement>): void => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLElement)) return;
    if (!(event.target instanceof HTMLInputElement) && event.target.getAttribute('role') !== 'spinbutton') return;
    if (event.target.hasAttribute('aria-activedescendant')) return;
    event.preventDefault();
    event.stopPropagation();
    onAsk();
  };
  const text = (
    <TextField
      label={t('case.ask.question')}
      value={draft.text}
      maxLength={LINE_LIMIT}
      onChange={draft.setText}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- a person who asks says next what
      autoFocus={first === 'text'}
    />
  );
  const whom = (
    <PersonField
      label={t('case.ask.whom')}
      layout="above"
      value={draft.whom}
      people={people.data ?? []}
      onChange={draft.setWhom}
      placeholder={t('case.ask.whomHint')}
    />
  );
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Enter of the fields inside
    <form
      className="ask-form"
      onKeyDownCapture={onKeyDownCapture}
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      {first === 'text' ? text : whom}
      {first === 'text' ? whom : text}
      <DateField label={t('case.ask.due')} value={draft.due} onChange={draft.setDue} />
    </form>
  );
}
