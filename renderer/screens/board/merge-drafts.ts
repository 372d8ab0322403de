import type { DecisionDraft } from '@spineboard/core/board';

/** What is merged as one: a kind without its options would say something that nobody typed. */
export const DRAFT_PARTS = [
  'answer',
  'reason',
  'deviation',
  'conditions',
  'dissent',
  'actions',
  'tellsPatient',
  'stability',
] as const;
export type DraftPart = (typeof DRAFT_PARTS)[number];

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

/** The fields of one part, as they stand in a draft. */
export function partOf(draft: DecisionDraft, part: DraftPart): Partial<DecisionDraft> {
  return part === 'answer' ? { kind: draft.kind, options: draft.options } : { [part]: draft[part] };
}

/** The draft with one part taken from another. */
export function withPart(draft: DecisionDraft, part: DraftPart, from: DecisionDraft): DecisionDraft {
  return { ...draft, ...partOf(from, part) };
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
  for (const part of DRAFT_PARTS) {
    const here = partOf(mine, part);
    const there = partOf(theirs, part);
    if (sameContent(here, there) || sameContent(there, partOf(base, part))) continue;
    if (sameContent(here, partOf(base, part))) merged = withPart(merged, part, theirs);
    else clashes.push(part);
  }
  return { merged, clashes };
}
