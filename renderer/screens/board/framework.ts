import { assessAtDecision, type DecisionDraft } from '@spineboard/core/board';
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

/** Assesses a case with the stability that the board calls in the draft. */
export function frameworkOf(record: CaseRecord, stability: DecisionDraft['stability']): Framework {
  const decided = assessAtDecision(record, { stability }, new Date().toISOString());
  const { assessment, stabilityOpen } = decided;
  const leading = assessment.lesions[assessment.leading];
  const all = verdicts(decided.record, assessment);
  const named = all.filter((option) => option.verdict.kind === 'named');
  return {
    assessment,
    options: [...named, ...all.filter((option) => option.verdict.kind !== 'named')],
    named,
    level: leading?.label ?? '',
    sins: leading === undefined ? '' : formatScore(leading.sins.score),
    stabilityOpen,
  };
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
