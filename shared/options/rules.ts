import type { SourceId } from '../instruments/definition.ts';
import type { FactAnswers, FactId, Facts } from './facts.ts';
import type { Finding } from './types.ts';
import { FACT_NAMES, REASONS } from './verdict-sentences.ts';

type Test = { [K in FactId]: { fact: K; is: FactAnswers[K] } }[FactId];
/** A fact with one answer, or several of them together. Unknown facts leave it unknown unless the others settle it. */
export type Condition = Test | { all: readonly Condition[] } | { any: readonly Condition[] };

/** must-not: stands against the option when it holds. wants: fails it when it does not hold. note: said when it holds. */
export type OptionRule = {
  kind: 'must-not' | 'wants' | 'note';
  when: Condition;
  text: string;
  source: SourceId;
  /** Said only when the facts are known: an unknown one is not asked for here. */
  isSilentWhenUnknown?: true;
};

/** True, false, or null while unknown facts may still turn it. */
function holds(condition: Condition, facts: Facts): boolean | null {
  if ('fact' in condition) {
    const { value } = facts[condition.fact];
    return value === null ? null : value === condition.is;
  }
  const [parts, settles] = 'all' in condition ? [condition.all, false] : [condition.any, true];
  const results = parts.map((part) => holds(part, facts));
  if (results.includes(settles)) return settles;
  return results.includes(null) ? null : !settles;
}

/** Facts that a condition reads, each once. */
function factsIn(condition: Condition): FactId[] {
  if ('fact' in condition) return [condition.fact];
  return [...new Set(('all' in condition ? condition.all : condition.any).flatMap(factsIn))];
}

/** Facts that a condition rests on while it has the given result: a part that says otherwise is none of them. */
function reasonsIn(condition: Condition, facts: Facts, result: boolean): FactId[] {
  if ('fact' in condition) return holds(condition, facts) === result ? [condition.fact] : [];
  const parts = 'all' in condition ? condition.all : condition.any;
  return [...new Set(parts.flatMap((part) => reasonsIn(part, facts, result)))];
}

function pathsOf(ids: readonly FactId[], facts: Facts): string[] {
  return [...new Set(ids.flatMap((id) => facts[id].paths))];
}

function openFindings(rule: OptionRule, facts: Facts): Finding[] {
  if (rule.isSilentWhenUnknown === true || rule.kind === 'note') return [];
  return factsIn(rule.when)
    .filter((id) => facts[id].value === null)
    .map((id) => {
      const { isForBoard, paths } = facts[id];
      const boardText = id === 'stability' ? REASONS.boardStability : REASONS.boardClass;
      return isForBoard === true
        ? { kind: 'note', text: boardText, paths, source: 'noms-update' }
        : { kind: 'missing', text: FACT_NAMES[id], paths, source: rule.source };
    });
}

/** What one rule finds in the facts: nothing, that it is met, or which of its facts are unknown. */
export function findingsOf(rule: OptionRule, facts: Facts): Finding[] {
  const { kind, when, text, source } = rule;
  const result = holds(when, facts);
  if (result === null) return openFindings(rule, facts);
  if (result === (kind === 'wants')) return [];
  return [{ kind, text, paths: pathsOf(reasonsIn(when, facts, result), facts), source }];
}
