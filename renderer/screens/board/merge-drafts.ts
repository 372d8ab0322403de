import type { DecisionDraft } from '@spineboard/core/board';
import { withOptionField, type OptionField } from './decide.ts';
import { withResolver } from './resolvers.ts';

/** What is merged as one: a kind without its options would say something that nobody typed. */
const WHOLE = [
  'answer',
  'reason',
  'deviation',
  'planDeviation',
  'conditions',
  'dissent',
  'actions',
  'tellsPatient',
  'stability',
] as const;
type WholePart = (typeof WHOLE)[number];

/** Fields of a chosen option, each merged by itself where all sides chose the same options. */
export const OPTION_PARTS = [
  'title',
  'levels',
  'construct',
  'dose',
  'detail',
  'reason',
] as const satisfies OptionField[];

/** A part of a draft that is merged as one. An option stands by its place, an open question by its id. */
export type DraftPart = WholePart | `option.${number}.${OptionField}` | `resolver.${string}`;

type OptionPart = { index: number; field: OptionField };

/** The place and the field that the name of a part means; null for any other part. */
export function optionPart(part: DraftPart): OptionPart | null {
  const [kind, index, name] = part.split('.');
  const field = OPTION_PARTS.find((each) => each === name);
  return kind === 'option' && field !== undefined ? { index: Number(index), field } : null;
}

/** The id of the open question that the name of a part means; null for any other part. */
export function resolverPart(part: DraftPart): string | null {
  return part.startsWith('resolver.') ? part.slice('resolver.'.length) : null;
}

type Plain = null | string | number | boolean | readonly Plain[] | { readonly [key: string]: Plain | undefined };

/** Equal content, whatever the order of the keys. */
export function sameContent(one: unknown, other: unknown): boolean {
  return same(one as Plain, other as Plain);
}

function same(one: Plain | undefined, other: Plain | undefined): boolean {
  if (one === other) return true;
  if (one === null || other === null || typeof one !== 'object' || typeof other !== 'object') return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const left = Object.entries(one);
  const right = other as { readonly [key: string]: Plain | undefined };
  return left.length === Object.keys(right).length && left.every(([key, value]) => same(value, right[key]));
}

/** What was decided, without what is said of it: kind, and which options in which order. */
function choiceOf({ kind, options }: DecisionDraft): unknown {
  return [kind, options.map(({ optionId, title }) => (optionId === null ? { title } : optionId))];
}

/** The parts in which three drafts are compared. Where all chose the same options, those are compared field by field. */
export function partsOf(...drafts: readonly [DecisionDraft, DecisionDraft, DecisionDraft]): DraftPart[] {
  const [base] = drafts;
  const sameChoice = drafts.every((draft) => sameContent(choiceOf(draft), choiceOf(base)));
  const fields = base.options.flatMap((_option, index) =>
    OPTION_PARTS.map((field): DraftPart => `option.${index}.${field}`),
  );
  const asked = new Set(drafts.flatMap(({ resolvers = [] }) => resolvers.map(({ id }) => id)));
  return [
    ...(sameChoice ? fields : (['answer'] as const)),
    ...WHOLE.filter((part) => part !== 'answer'),
    ...[...asked].toSorted().map((id): DraftPart => `resolver.${id}`),
  ];
}

/** One part of a draft, to be compared; what was never asked is as empty as what was emptied. */
export function partOf(draft: DecisionDraft, part: DraftPart): unknown {
  const inOption = optionPart(part);
  if (inOption !== null) return draft.options[inOption.index]?.[inOption.field] ?? '';
  const id = resolverPart(part);
  if (id !== null) return draft.resolvers?.find((each) => each.id === id) ?? null;
  const whole = part as WholePart;
  return whole === 'answer' ? { kind: draft.kind, options: draft.options } : (draft[whole] ?? '');
}

/** The draft with one part taken from another. */
export function withPart(draft: DecisionDraft, part: DraftPart, from: DecisionDraft): DecisionDraft {
  const inOption = optionPart(part);
  if (inOption !== null) {
    const { index, field } = inOption;
    const text = from.options[index]?.[field] ?? '';
    const options = draft.options.map((each, at) => (at === index ? withOptionField(each, field, text) : each));
    return { ...draft, options };
  }
  const id = resolverPart(part);
  if (id !== null) return withResolver(draft, id, from.resolvers?.find((each) => each.id === id) ?? null);
  const whole = part as WholePart;
  if (whole === 'answer') return { ...draft, kind: from.kind, options: from.options };
  const { [whole]: _dropped, ...rest } = draft;
  return (from[whole] === undefined ? rest : { ...draft, [whole]: from[whole] }) as DecisionDraft;
}

/**
 * Brings together what two windows made of the same draft. A part that only one of them touched is taken from it;
 * a part that both changed differently is a clash: `merged` holds this window's version of it until a person chooses.
 */
export function mergeDrafts(
  base: DecisionDraft,
  mine: DecisionDraft,
  theirs: DecisionDraft,
): { merged: DecisionDraft; clashes: DraftPart[] } {
  let merged = mine;
  const clashes: DraftPart[] = [];
  for (const part of partsOf(base, mine, theirs)) {
    const here = partOf(mine, part);
    const there = partOf(theirs, part);
    if (sameContent(here, there) || sameContent(there, partOf(base, part))) continue;
    if (sameContent(here, partOf(base, part))) merged = withPart(merged, part, theirs);
    else clashes.push(part);
  }
  return { merged, clashes };
}
