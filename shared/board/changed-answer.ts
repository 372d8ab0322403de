import type { CaseRecord } from '../case/record.ts';
import type { CaseAssessment } from '../noms/types.ts';
import { assessAtDecision, frameworkAnswer } from './at-decision.ts';
import { CHANGED_FACT } from './changed-answer-words.ts';
import type { DecisionDraft } from './meeting.ts';

/** A fact of the table that is not what it was; null where it was, or is, not known. */
export type ChangedFact = { fact: string; before: string | null; after: string | null };

/** The framework's answer on the facts that the board saw and on those of now, in words, with what changed. */
export type ChangedAnswer = { before: string; after: string; facts: ChangedFact[] };

/**
 * Whether facts that came after a decision change the framework's answer. Both records are assessed by the rules of
 * today, so that new rules alone ask for nothing. The stability that the board called stands for the lesion that it was
 * called for; where another one leads now, nothing was called.
 * @param pinned the record that the board saw
 * @param latest the record of now
 * @param now instant, ISO 8601, by which urgency is judged; the answer does not depend on it
 * @returns null while the table allows the same decisions
 */
export function changedAnswer(
  pinned: CaseRecord,
  latest: CaseRecord,
  draft: Pick<DecisionDraft, 'stability'>,
  now: string,
): ChangedAnswer | null {
  const then = assessAtDecision(pinned, draft, now).assessment;
  const own = assessAtDecision(latest, draft, now).assessment;
  const today = lesionOf(own) === lesionOf(then) ? own : assessAtDecision(latest, { stability: null }, now).assessment;
  if (answerOf(then) === answerOf(today)) return null;
  return { before: frameworkAnswer(then.noms), after: frameworkAnswer(today.noms), facts: changedFacts(then, today) };
}

const lesionOf = ({ lesions, leading }: CaseAssessment): string | null => lesions[leading]?.lesionId ?? null;

/** The decisions that the table allows, whatever their order. */
function answerOf({ noms }: CaseAssessment): string {
  return [...new Set(noms.branches.map((branch) => branch.decision))].sort().join(' ');
}

const leads = ({ lesions, leading }: CaseAssessment): string | null => lesions[leading]?.label ?? null;

function changedFacts(then: CaseAssessment, today: CaseAssessment): ChangedFact[] {
  const lesion =
    lesionOf(then) === lesionOf(today)
      ? []
      : [{ fact: CHANGED_FACT.leading, before: leads(then), after: leads(today) }];
  const known = new Map(then.noms.whatWouldChange.facts.map((fact) => [`${fact.id} ${fact.item ?? ''}`, fact.known]));
  const facts = today.noms.whatWouldChange.facts.flatMap((fact) => {
    const before = known.get(`${fact.id} ${fact.item ?? ''}`) ?? null;
    return before === fact.known ? [] : [{ fact: fact.fact, before, after: fact.known }];
  });
  return [...lesion, ...facts];
}
