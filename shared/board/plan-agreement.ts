import { readLevels } from '../case/level-text.ts';
import type { LevelRange } from '../case/levels.ts';
import type { CaseRecord } from '../case/record.ts';
import type { ChosenOption, DecisionDraft } from './meeting.ts';

/** What the presenter brought: in words, as options of the catalogue, and as a construct. */
export type PlanOfCase = { words: string; options: readonly string[]; construct: LevelRange | null };

export function planOf({ referral, plan }: Pick<CaseRecord, 'referral' | 'plan'>): PlanOfCase {
  return { words: referral.plan, options: plan.options, construct: plan.construct };
}

/** Spelling that does not matter when two texts are compared. */
function normalized(text: string): string {
  return text
    .normalize('NFKC')
    .toLocaleLowerCase('en')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The same words, whatever their punctuation and capitals; never for an empty text. */
export function sameWords(one: string, other: string): boolean {
  const words = normalized(one);
  return words !== '' && words === normalized(other);
}

/** The same options, whatever their order: a board that only ranks them kept the plan. */
export function sameOptions(plan: readonly string[], options: readonly (string | null)[]): boolean {
  const [one, other] = [new Set<string | null>(plan), new Set(options)];
  return one.size === other.size && [...one].every((id) => other.has(id));
}

/** agrees or differs: told by ids and levels. words: one of both is words, and only a person can tell. */
export type PlanAgreement = 'agrees' | 'differs' | 'words';

/**
 * How a decision stands to the presenter's plan. Options of the catalogue are told by their ids and a construct by its
 * levels; words are only told to be the same, never to differ. To recommend nothing differs from every plan. Null while
 * nothing is decided, and where no plan was brought.
 */
export function comparePlan(draft: Pick<DecisionDraft, 'kind' | 'options'>, plan: PlanOfCase): PlanAgreement | null {
  const { kind, options } = draft;
  if (plan.words.trim() === '' && plan.options.length === 0 && plan.construct === null) return null;
  if (kind === 'none') return 'differs';
  if (kind === null || options.length === 0) return null;
  if (otherConstruct(options, plan.construct)) return 'differs';
  const [only] = options;
  if (options.length === 1 && only !== undefined && sameWords(plan.words, only.title)) return 'agrees';
  const ids = options.map((option) => option.optionId);
  if (plan.options.length === 0 || ids.includes(null)) return 'words';
  return sameOptions(plan.options, ids) ? 'agrees' : 'differs';
}

/** A construct was decided and planned, and no decided one has the planned levels. */
function otherConstruct(options: readonly ChosenOption[], planned: LevelRange | null): boolean {
  if (planned === null) return false;
  const decided = options.flatMap((option) => readLevels(option.construct ?? '') ?? []);
  return decided.length > 0 && !decided.some(({ from, to }) => from === planned.from && to === planned.to);
}
