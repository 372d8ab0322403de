import { DECISION_TEXT } from './sentences.ts';
import type { NomsDecision } from './types.ts';

/** A decision in words: `full` for the case, the room and the minutes; `short` for tables ("→" means "then"). */
export function decisionText(decision: NomsDecision, form: 'full' | 'short'): string {
  return DECISION_TEXT[decision][form];
}
