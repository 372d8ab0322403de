import type { NomsBranch } from '../noms/types.ts';
import { agreement } from './at-decision.ts';
import { OPTION_WORDS } from './deviation-words.ts';
import type { AgendaItem, ChosenOption } from './meeting.ts';
import type { MinutesCase } from './minutes-schema.ts';
import type { MinutesWords } from './minutes-words.en.ts';
import { comparePlan, sameWords, type PlanOfCase } from './plan-agreement.ts';

/** "T9; construct T7–T11; 24 Gy in 3": levels, construct and dose, then what else belongs to an option. */
export function optionDetail(option: Omit<ChosenOption, 'title' | 'reason' | 'optionId'>): string {
  const { levels = '', construct = '', dose = '', detail } = option;
  const parts = [levels, construct === '' ? '' : OPTION_WORDS.construct(construct), dose, detail];
  return parts.filter((part) => part.trim() !== '').join('; ');
}

/** "Separation surgery, then SRS: T9; construct T7–T11; 24 Gy in 3". */
export function optionSentence(option: ChosenOption): string {
  const detail = optionDetail(option);
  return detail === '' ? option.title : `${option.title}: ${detail}`;
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
  const resolvers = (draft.resolvers ?? []).map(({ text, who, due }) => ({ text, who, due }));
  return {
    kind,
    text: decisionSentence(item, words),
    reason: draft.reason,
    deviation: draft.deviation,
    ...(draft.planDeviation === undefined || draft.planDeviation === '' ? {} : { planDeviation: draft.planDeviation }),
    ...(resolvers.length === 0 ? {} : { resolvers }),
    conditions: draft.conditions.filter((condition) => condition !== ''),
    tellsPatient: draft.tellsPatient,
    stability: draft.stability,
    recordedAt: recorded?.at ?? null,
    ruleVersion: recorded?.ruleVersion ?? '',
  };
}

/** What a decision is compared with. */
export type Comparable = { framework: string; plan: PlanOfCase; branches: readonly NomsBranch[] };

/**
 * Framework, plan and decision side by side. The framework is compared by the options' ids, and so is a plan that names
 * options of the catalogue. A plan of words cannot be compared with certainty: `true` only where the same words stand in
 * both.
 */
export function compareOf(item: AgendaItem, comparable: Comparable, words: MinutesWords): MinutesCase['compare'] {
  if (item.kind === 'postponed') return null;
  const { draft, recorded } = item.decision;
  const framework = recorded?.framework || comparable.framework;
  const plan = recorded?.plan || comparable.plan.words;
  const stands = agreement(draft, comparable.branches);
  const sameAsFramework = stands === null || stands === 'silent' ? null : stands === 'agrees';
  if (draft.options.length === 0) return { framework, plan, sameAsFramework, sameAsPlan: null };
  // Who says why it differs says that it does, also where words alone could not tell.
  if (plan !== '' && (draft.planDeviation ?? '') !== '') return { framework, plan, sameAsFramework, sameAsPlan: false };
  const planned = comparePlan(draft, { ...comparable.plan, words: plan });
  const same = planned === 'agrees' || sameWords(plan, decisionSentence(item, words));
  return { framework, plan, sameAsFramework, sameAsPlan: same ? true : planned === 'differs' ? false : null };
}
