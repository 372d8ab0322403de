import type { Effect } from './effects.ts';
import type { NomsFacts } from './facts.ts';
import type { NomsState } from './types.ts';
import { leavesOf, rowsOf } from './worlds.ts';

/** What only the board can settle. */
export type BoardMatter = 'radiation' | 'lowGradeMyelopathy' | 'histologyClass' | 'stability';

/** Missing facts that make a difference to the answer. */
export function decidingOf(effects: readonly Effect[]): Effect[] {
  return effects.filter((effect) => effect.missing && effect.matters);
}

/**
 * How far the answer is: `settled`, one decision whatever is missing; `board`, no values of the missing facts settle it;
 * `near`, one missing fact decides; `open`, several do.
 */
export function stateOf(facts: NomsFacts, deciding: readonly Effect[]): NomsState {
  const leaves = leavesOf(facts.possible);
  if (leaves !== 'open') return leaves;
  return deciding.length === 1 ? 'near' : 'open';
}

/** What the board has to judge where no fact settles the answer. */
export function boardMatters(facts: NomsFacts, effects: readonly Effect[]): BoardMatter[] {
  const matters: BoardMatter[] = [];
  if (!facts.possible.radiation.includes('none')) matters.push('radiation');
  if (rowsOf(facts.possible) === 0) matters.push('lowGradeMyelopathy');
  const classes = effects.find((effect) => effect.id === 'histologyClass' && effect.board);
  if (classes?.matters) matters.push('histologyClass');
  const stability = effects.find((effect) => effect.id === 'stability' && effect.board);
  if (stability !== undefined && new Set(stability.alternatives.map((each) => each.rows)).size > 1) {
    matters.push('stability');
  }
  return matters;
}
