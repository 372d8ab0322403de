import type { CaseRecord } from '../case/record.ts';
import { decisionText } from '../noms/index.ts';
import type { CaseAssessment, NomsBranch } from '../noms/types.ts';
import type { AgendaItem } from './meeting.ts';
import type { MinutesOption } from './minutes-schema.ts';

/** What a decision is compared with. */
export type Comparable = { framework: string; plan: string; named: readonly NomsBranch[] };

/** Whether an option of the catalogue is one that the framework names for this case. */
export function isNamed(optionId: string | null, branches: readonly NomsBranch[]): boolean {
  return optionId !== null && branches.some((branch) => branch.decision === optionId);
}

function rowsText(branches: readonly NomsBranch[]): string {
  const rows = [...new Set(branches.flatMap((branch) => branch.rows))].sort((a, b) => a - b);
  if (rows.length === 0) return '';
  return rows.length === 1 ? `NOMS table, row ${rows[0]}` : `NOMS table, rows ${rows.join(', ')}`;
}

/**
 * The options considered: what the board chose, in its order, then what the framework names and was not chosen.
 * Options that nobody named are left to the page; the minutes list no catalogue.
 */
export function optionsConsidered(item: AgendaItem, _record: CaseRecord, assessment: CaseAssessment): MinutesOption[] {
  const { draft } = item.decision;
  const { branches } = assessment.noms;
  const chosen: MinutesOption[] = draft.options.map((option, index) => ({
    verdict: draft.kind === 'none' ? 'open' : index === 0 ? 'chosen' : 'alternative',
    rank: draft.kind === 'none' ? 0 : index + 1,
    optionId: option.optionId,
    title: option.title,
    detail: option.detail,
    why: option.reason,
    source: isNamed(option.optionId, branches)
      ? rowsText(branches.filter((branch) => branch.decision === option.optionId))
      : '',
  }));
  const decided = item.kind === 'listed' || (draft.kind !== null && draft.kind !== 'none');
  const rest = [...new Set(branches.map((branch) => branch.decision))]
    .filter((decision) => !draft.options.some((option) => option.optionId === decision))
    .map((decision): MinutesOption => {
      const mine = branches.filter((branch) => branch.decision === decision);
      const conditions = [...new Set(mine.map((branch) => branch.condition).filter((text) => text !== ''))];
      return {
        verdict: decided ? 'not' : 'open',
        rank: 0,
        optionId: decision,
        title: decisionText(decision, 'full'),
        detail: '',
        why: conditions.join('; '),
        source: rowsText(mine),
      };
    });
  return [...chosen, ...rest];
}
