import type { DecisionDraft } from '@spineboard/core/board';

type Chosen = DecisionDraft['options'][number];

/** Most options that a decision can hold. */
export const MOST_OPTIONS = 9;

/**
 * Takes an option, or lets go of it when it was taken. With one option it replaces the other one; with several it
 * goes to the end. Taking one says that the board decides one option, unless it said otherwise.
 */
export function takeOption(draft: DecisionDraft, option: { id: string | null; title: string }): DecisionDraft {
  const chosen: Chosen = { optionId: option.id, title: option.title, detail: '', reason: '' };
  if (option.id !== null && draft.options.some((each) => each.optionId === option.id)) {
    return { ...draft, options: draft.options.filter((each) => each.optionId !== option.id) };
  }
  if (draft.kind !== 'several') return { ...draft, kind: 'one', options: [chosen] };
  return draft.options.length >= MOST_OPTIONS ? draft : { ...draft, options: [...draft.options, chosen] };
}

/** Says what kind of decision it is. One option keeps the first; none keeps no option. */
export function setKind(draft: DecisionDraft, kind: DecisionDraft['kind']): DecisionDraft {
  switch (kind) {
    case 'none':
      return { ...draft, kind, options: [] };
    case 'one':
      return { ...draft, kind, options: draft.options.slice(0, 1) };
    case 'several':
    case null:
      return { ...draft, kind };
    default:
      kind satisfies never;
      throw new RangeError('Unknown kind of decision');
  }
}

/** What keeps a decision from being recorded; null when nothing does. */
export function notRecordable(draft: DecisionDraft): 'kind' | 'option' | 'second' | null {
  if (draft.kind === null) return 'kind';
  if (draft.kind === 'none') return null;
  if (draft.options.length === 0 || draft.options.some((option) => option.title.trim() === '')) return 'option';
  return draft.kind === 'several' && draft.options.length < 2 ? 'second' : null;
}

/** What is sent: lines that nobody filled in are left out. */
export function withoutBlanks(draft: DecisionDraft): DecisionDraft {
  return {
    ...draft,
    conditions: draft.conditions.filter((condition) => condition.trim() !== ''),
    dissent: draft.dissent.filter((entry) => entry.name.trim() !== '' || entry.text.trim() !== ''),
    actions: draft.actions.filter((action) => action.text.trim() !== ''),
  };
}

/** The list with one entry replaced. */
export function replaced<T>(list: readonly T[], index: number, entry: T): T[] {
  return list.map((each, at) => (at === index ? entry : each));
}

/** The list without one entry. */
export function without<T>(list: readonly T[], index: number): T[] {
  return list.filter((_each, at) => at !== index);
}
