import type { DecisionDraft } from '@spineboard/core/board';
import { readLevels } from '@spineboard/core/case';

type Chosen = DecisionDraft['options'][number];

/** What is typed of a chosen option. */
export type OptionField = Exclude<keyof Chosen, 'optionId'>;

/** The option with one field changed; one that was emptied again is absent, as if it had never been typed. */
export function withOptionField(option: Chosen, field: OptionField, text: string): Chosen {
  if (text !== '' || field === 'title' || field === 'detail' || field === 'reason') return { ...option, [field]: text };
  const { [field]: _emptied, ...rest } = option;
  return rest;
}

/** What is wrong with the levels of an option as typed; null where they can be read. */
export function levelsProblem(field: 'levels' | 'construct', text: string | undefined): 'unreadable' | 'ranges' | null {
  const ranges = readLevels(text ?? '');
  if (ranges === null) return 'unreadable';
  return field === 'construct' && ranges.length > 1 ? 'ranges' : null;
}

/** The draft with why it differs from the presenter's plan; emptied again it is absent. */
export function withPlanDeviation({ planDeviation: _before, ...rest }: DecisionDraft, text: string): DecisionDraft {
  return text === '' ? rest : { ...rest, planDeviation: text };
}

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

function hasUnreadableLevels(option: Chosen): boolean {
  return (['levels', 'construct'] as const).some((field) => levelsProblem(field, option[field]) !== null);
}

/** What keeps a decision from being recorded; null when nothing does. */
export function notRecordable(draft: DecisionDraft): 'kind' | 'option' | 'second' | 'levels' | null {
  if (draft.kind === null) return 'kind';
  if (draft.kind === 'none') return null;
  if (draft.options.length === 0 || draft.options.some((option) => option.title.trim() === '')) return 'option';
  if (draft.kind === 'several' && draft.options.length < 2) return 'second';
  return draft.options.some(hasUnreadableLevels) ? 'levels' : null;
}

/** What is sent: lines that nobody filled in are left out. */
export function withoutBlanks({ resolvers = [], ...draft }: DecisionDraft): DecisionDraft {
  const named = resolvers.filter(({ who }) => who.trim() !== '');
  return {
    ...draft,
    ...(named.length === 0 ? {} : { resolvers: named }),
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
