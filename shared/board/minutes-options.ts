import { readLevels } from '../case/level-text.ts';
import type { CaseRecord } from '../case/record.ts';
import type { SourceId } from '../instruments/definition.ts';
import type { CaseAssessment, NomsBranch } from '../noms/types.ts';
import { type ComparedOption, SOURCES, verdicts } from '../options/index.ts';
import { REASONS } from '../options/verdict-sentences.ts';
import type { AgendaItem, ChosenOption } from './meeting.ts';
import { optionDetail } from './minutes-decision.ts';
import type { Minutes, MinutesCase, MinutesOption } from './minutes-schema.ts';

/** Whether an option of the catalogue is one that the framework names for this case. */
export function isNamed(optionId: string | null, branches: readonly NomsBranch[]): boolean {
  return optionId !== null && branches.some((branch) => branch.decision === optionId);
}

const NOMS_SOURCE: SourceId = 'noms-update';

function sentences(parts: readonly (string | null)[]): string {
  return parts
    .filter((part) => part !== null && part !== '')
    .map((part) => (/[.!?]$/u.test(part ?? '') ? part : `${part}.`))
    .join(' ');
}

function ranked(
  option: ChosenOption,
  index: number,
  known: ComparedOption | undefined,
  kind: AgendaItem['decision']['draft']['kind'],
): Pick<MinutesOption, 'verdict' | 'rank' | 'optionId' | 'title' | 'detail' | 'levels' | 'construct' | 'dose'> {
  const open = kind === 'none' || kind === null;
  return {
    verdict: open ? 'open' : index === 0 ? 'chosen' : 'alternative',
    rank: open ? 0 : index + 1,
    optionId: option.optionId,
    title: option.title === '' ? (known?.title ?? '') : option.title,
    detail: optionDetail(option),
    ...partsOf(option),
  };
}

/** What was named of an option as a field of its own. */
function partsOf({
  levels = '',
  construct = '',
  dose = '',
}: ChosenOption): Pick<MinutesOption, 'levels' | 'construct' | 'dose'> {
  const treated = readLevels(levels) ?? [];
  const [instrumented] = readLevels(construct) ?? [];
  return {
    ...(treated.length === 0 ? {} : { levels: treated }),
    ...(instrumented === undefined ? {} : { construct: instrumented }),
    ...(dose === '' ? {} : { dose }),
  };
}

function rowsOf(optionId: string | null, branches: readonly NomsBranch[]): number[] {
  const rows = branches.filter((branch) => branch.decision === optionId).flatMap((branch) => branch.rows);
  return [...new Set(rows)].sort((a, b) => a - b);
}

/**
 * The options considered: what the board chose, in its order, then what the framework names and was not chosen, each
 * with what its source states of local control. Options that nobody named are left to the page: the minutes print no
 * catalogue.
 */
export function optionsConsidered(item: AgendaItem, record: CaseRecord, assessment: CaseAssessment): MinutesOption[] {
  const { draft } = item.decision;
  const { branches } = assessment.noms;
  const catalogue = verdicts(record, assessment);
  const find = (id: string | null): ComparedOption | undefined => catalogue.find((option) => option.id === id);
  const chosen = draft.options.map((option, index): MinutesOption => {
    const known = find(option.optionId);
    const control = known?.cells.localControl;
    const rows = rowsOf(option.optionId, branches);
    return {
      ...ranked(option, index, known, draft.kind),
      why: sentences([
        option.reason,
        ...(option.reason === '' ? (known?.verdict.reasons ?? []) : []),
        control?.text ?? null,
      ]),
      rows,
      sources: sourcesOf(control?.text == null ? [] : control.sources, rows),
    };
  });
  // What stands beside one option already is not repeated beside the next: the same results often hold for both.
  const said = new Set(chosen.map((option) => option.why));
  const once = (text: string | null): string | null => {
    if (text === null || [...said].some((earlier) => earlier.includes(text))) return null;
    said.add(text);
    return text;
  };
  const decided = item.kind === 'listed' || (draft.kind !== null && draft.kind !== 'none');
  const rest = catalogue
    .filter((option) => isNamed(option.id, branches) && !draft.options.some((each) => each.optionId === option.id))
    .map((option): MinutesOption => {
      const conditions = branches.filter((branch) => branch.decision === option.id).map((branch) => branch.condition);
      const { dose, localControl } = option.cells;
      const rows = rowsOf(option.id, branches);
      // A condition says already that the board calls stability.
      const reasons = option.verdict.reasons.filter((reason) => reason !== REASONS.boardStability);
      return {
        verdict: decided ? 'not' : 'open',
        rank: 0,
        optionId: option.id,
        title: option.title,
        detail: dose.text ?? '',
        why: sentences([...new Set(conditions), ...reasons.map(once), once(localControl.text)]),
        rows,
        sources: sourcesOf(
          [...(dose.text === null ? [] : dose.sources), ...(localControl.text === null ? [] : localControl.sources)],
          rows,
        ),
      };
    });
  return [...chosen, ...rest];
}

function sourcesOf(cells: readonly SourceId[], rows: readonly number[]): string[] {
  return [...new Set<string>([...(rows.length > 0 ? [NOMS_SOURCE] : []), ...cells])];
}

/** The sources that the cases name, numbered in the order in which a reader meets them. */
export function sourcesNamed(cases: readonly MinutesCase[]): Minutes['sources'] {
  const ids = new Set(cases.flatMap((entry) => entry.options.flatMap((option) => option.sources)));
  return [...ids].map((id, index) => {
    const { title, authors, year } = SOURCES[id as SourceId];
    return { number: index + 1, id, title, authors, year };
  });
}
