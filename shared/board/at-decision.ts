import type { CaseRecord } from '../case/record.ts';
import { assessCase, decisionText } from '../noms/index.ts';
import type { CaseAssessment, NomsAssessment, NomsBranch } from '../noms/types.ts';
import type { DecisionDraft } from './meeting.ts';

/** A case as it stood when the board decided: what the facts leave, and what the framework says after the board's calls. */
export type AssessedDecision = {
  /** The record with the calls of the decision; the very same object where the decision calls nothing. */
  record: CaseRecord;
  /** What the framework says after every call of the board, those of the decision and those in the record. */
  assessment: CaseAssessment;
  /** What the facts alone leave: no call of the board on the leading lesion's stability or on the histology. */
  facts: NomsAssessment;
  /** SINS of the leading lesion leaves its stability to the board, whatever was called. */
  stabilityOpen: boolean;
};

/**
 * The assessment that a decision stands beside: on the page while it is typed, pinned when it is recorded, and in the
 * minutes. The stability called in the decision counts for the leading lesion where SINS 7-12 is reachable, and goes
 * before a call in the record. The record itself is not changed.
 * @param now instant, ISO 8601, by which urgency is judged
 */
export function assessAtDecision(
  record: CaseRecord,
  { stability }: Pick<DecisionDraft, 'stability'>,
  now: string,
): AssessedDecision {
  const own = assessCase(record, { now });
  const leading = own.lesions[own.leading];
  const reachable = leading?.sins.score.bands.some((band) => band.id === 'indeterminate') ?? false;
  const called = stability !== null && reachable ? withStability(record, own.leading, stability) : record;
  const assessment = called === record ? own : assessCase(called, { now });
  const bare = withoutCalls(record, own.leading);
  return {
    record: called,
    assessment,
    facts: bare === record ? own.noms : assessCase(bare, { now }).noms,
    stabilityOpen: own.noms.mechanical.state === 'board',
  };
}

function withStability(record: CaseRecord, index: number, stability: DecisionDraft['stability']): CaseRecord {
  return {
    ...record,
    lesions: record.lesions.map((lesion, at) => (at === index ? { ...lesion, stabilityByBoard: stability } : lesion)),
  };
}

function withoutCalls(record: CaseRecord, leading: number): CaseRecord {
  const stable = record.lesions[leading]?.stabilityByBoard ?? null;
  const unclassed = record.primary.radiosensitivityByBoard === null;
  if (stable === null && unclassed) return record;
  return {
    ...(stable === null ? record : withStability(record, leading, null)),
    primary: { ...record.primary, radiosensitivityByBoard: null },
  };
}

/** Every decision that the table still allows, in words and without conditions. Empty where the table has no row. */
export function frameworkAnswer({ branches }: Pick<NomsAssessment, 'branches'>): string {
  return [...new Set(branches.map((branch) => decisionText(branch.decision, 'full')))].join(', or ');
}

/**
 * How a decision stands to what the framework names, told by the options' ids and never by words: `agrees` when every
 * option is one that the table still allows, `silent` where the table names none. To recommend nothing differs from
 * one answer, and from several stays open. Null while nothing is decided.
 */
export function agreement(
  draft: Pick<DecisionDraft, 'kind' | 'options'>,
  branches: readonly Pick<NomsBranch, 'decision'>[],
): 'agrees' | 'differs' | 'silent' | null {
  if (draft.kind === null || (draft.kind !== 'none' && draft.options.length === 0)) return null;
  if (branches.length === 0) return 'silent';
  if (draft.kind === 'none') return new Set(branches.map((branch) => branch.decision)).size === 1 ? 'differs' : null;
  const named = (id: string | null): boolean => branches.some((branch) => branch.decision === id);
  return draft.options.every((option) => named(option.optionId)) ? 'agrees' : 'differs';
}
