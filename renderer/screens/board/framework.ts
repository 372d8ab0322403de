import type { DecisionDraft } from '@spineboard/core/board';
import type { CaseRecord } from '@spineboard/core/case';
import { formatScore } from '@spineboard/core/instruments';
import { assessCase, decisionText, type CaseAssessment, type NomsBranch } from '@spineboard/core/noms';
import { verdicts, type ComparedOption } from '@spineboard/core/options';
import { t } from '../../messages/t.ts';

/** What the core makes of a case, as the decision screen needs it. */
export type Framework = {
  assessment: CaseAssessment;
  /** Options that the framework names, then the others; the first nine have a digit. */
  options: readonly ComparedOption[];
  named: readonly ComparedOption[];
  /** "T9": the lesion that leads. */
  level: string;
  /** "7–9": SINS of the lesion that leads; empty without one. */
  sins: string;
  /** SINS 7-12 leaves the stability to the board. */
  stabilityOpen: boolean;
};

/** The record as it reads with the board's call on the stability of the leading lesion. */
export function withCall(record: CaseRecord, leading: number, stability: DecisionDraft['stability']): CaseRecord {
  if (stability === null) return record;
  return {
    ...record,
    lesions: record.lesions.map((lesion, index) =>
      index === leading ? { ...lesion, stabilityByBoard: stability } : lesion,
    ),
  };
}

/** Assesses a case with the stability that the board calls in the draft. */
export function frameworkOf(record: CaseRecord, stability: DecisionDraft['stability']): Framework {
  const now = new Date().toISOString();
  const before = assessCase(record, { now });
  const leading = before.lesions[before.leading];
  const called = withCall(record, before.leading, stability);
  const assessment = called === record ? before : assessCase(called, { now });
  const all = verdicts(called, assessment);
  const named = all.filter((option) => option.verdict.kind === 'named');
  return {
    assessment,
    options: [...named, ...all.filter((option) => option.verdict.kind !== 'named')],
    named,
    level: leading?.label ?? '',
    sins: leading === undefined ? '' : formatScore(leading.sins.score),
    stabilityOpen: before.noms.mechanical.state === 'board',
  };
}

/** How the draft stands to what the framework names; null while nothing is decided yet. */
export function agreement(
  draft: Pick<DecisionDraft, 'kind' | 'options'>,
  named: readonly Pick<ComparedOption, 'id'>[],
): 'agrees' | 'differs' | 'silent' | null {
  if (draft.kind === null || (draft.kind !== 'none' && draft.options.length === 0)) return null;
  if (named.length === 0) return 'silent';
  if (draft.kind === 'none') return 'differs';
  return draft.options.every((option) => named.some((each) => each.id === option.optionId)) ? 'agrees' : 'differs';
}

/** "rows 7, 9" as "7, 9". */
export function rowsText(branches: readonly NomsBranch[]): string {
  return [...new Set(branches.flatMap((branch) => branch.rows))].toSorted((a, b) => a - b).join(', ');
}

/** The standard that a settled case of one row follows ("cEBRT, row 1"); empty where the table leaves it open. */
export function standardOf(record: CaseRecord): string {
  const { noms } = assessCase(record, { now: new Date().toISOString() });
  const [branch] = noms.branches;
  if (noms.state !== 'settled' || noms.branches.length !== 1 || branch === undefined) return '';
  return t('board.list.suggestion', { decision: decisionText(branch.decision, 'full'), row: branch.rows.join(', ') });
}
