import type { NomsBranch } from '../noms/types.ts';
import { agreement } from './at-decision.ts';
import type { AgendaItem, ChosenOption } from './meeting.ts';
import type { MinutesCase } from './minutes-schema.ts';
import type { MinutesWords } from './minutes-words.en.ts';

/** "Separation surgery, then SRS: T7–T11; 24 Gy in 3". */
export function optionSentence(option: ChosenOption): string {
  return option.detail === '' ? option.title : `${option.title}: ${option.detail}`;
}

function closed(sentence: string): string {
  return /[.!?…。]$/u.test(sentence) ? sentence : `${sentence}.`;
}

/** The decision as one text, options in order of preference. */
export function decisionSentence(item: AgendaItem, words: MinutesWords): string {
  const { draft } = item.decision;
  if (draft.kind === 'none') return words.noRecommendation;
  if (draft.options.length === 0) {
    if (item.kind === 'listed' && item.standard !== '') return closed(item.standard);
    return draft.kind === null ? words.notRecorded : words.noRecommendation;
  }
  if (draft.options.length === 1) return draft.options.map((option) => closed(optionSentence(option))).join('');
  const order = [words.first, words.second];
  return draft.options
    .map((option, index) => `${order[index] ?? words.third}${closed(optionSentence(option))}`)
    .join('\n');
}

/** The decision block; null for a postponed case. */
export function minutesDecisionOf(item: AgendaItem, words: MinutesWords): MinutesCase['decision'] {
  if (item.kind === 'postponed') return null;
  const { draft, recorded } = item.decision;
  const kind = item.kind === 'listed' ? 'standard' : (draft.kind ?? 'open');
  return {
    kind,
    text: decisionSentence(item, words),
    reason: draft.reason,
    deviation: draft.deviation,
    conditions: draft.conditions.filter((condition) => condition !== ''),
    tellsPatient: draft.tellsPatient,
    stability: draft.stability,
    recordedAt: recorded?.at ?? null,
    ruleVersion: recorded?.ruleVersion ?? '',
  };
}

/** What a decision is compared with. */
export type Comparable = { framework: string; plan: string; branches: readonly NomsBranch[] };

/** Spelling that does not matter when two texts are compared. */
function normalized(text: string): string {
  return text
    .normalize('NFKC')
    .toLocaleLowerCase('en')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Framework, plan and decision side by side. The framework is compared by the options' ids. The plan is words, which
 * cannot be compared with certainty: `true` only where the same words stand in both.
 */
export function compareOf(item: AgendaItem, comparable: Comparable, words: MinutesWords): MinutesCase['compare'] {
  if (item.kind === 'postponed') return null;
  const { draft, recorded } = item.decision;
  const framework = recorded?.framework || comparable.framework;
  const plan = recorded?.plan || comparable.plan;
  const stands = agreement(draft, comparable.branches);
  const sameAsFramework = stands === null || stands === 'silent' ? null : stands === 'agrees';
  if (draft.options.length === 0) return { framework, plan, sameAsFramework, sameAsPlan: null };
  const sentence = normalized(decisionSentence(item, words));
  const planWords = normalized(plan);
  const titles = draft.options.map((option) => normalized(option.title));
  const sameAsPlan =
    planWords !== '' && (planWords === sentence || (titles.length === 1 && planWords === titles[0])) ? true : null;
  return { framework, plan, sameAsFramework, sameAsPlan };
}
