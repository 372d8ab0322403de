import { InputProblem } from '../case/input-problem.ts';
import type { CaseRecord } from '../case/record.ts';
import type { SourceId } from '../instruments/definition.ts';
import type { CaseAssessment } from '../noms/types.ts';
import { OPTION_IDS } from './catalogue.ts';
import { ASPECTS } from './cells.ts';
import { SOURCES } from './sources.ts';
import type { Cell, ComparedOption, ComparedRow, Comparison } from './types.ts';
import { verdicts } from './verdicts.ts';

/** Which cells stand out: those unlike what most columns say; all of them when nothing is said by most. */
function unlikeOthers(cells: readonly Cell[]): boolean[] {
  const counts = new Map<string | null, number>();
  for (const cell of cells) counts.set(cell.text, (counts.get(cell.text) ?? 0) + 1);
  if (counts.size <= 1) return cells.map(() => false);
  const most = Math.max(...counts.values());
  const usual = [...counts].filter(([, count]) => count === most).map(([text]) => text);
  return cells.map((cell) => usual.length > 1 || cell.text !== usual[0]);
}

function rowOf(aspect: (typeof ASPECTS)[number], options: readonly ComparedOption[]): ComparedRow {
  const cells = options.map((option) => option.cells[aspect.id]);
  const unlike = unlikeOthers(cells);
  return { aspect: aspect.id, label: aspect.label, differs: unlike.includes(true), unlike, cells };
}

/**
 * The chosen options side by side, in the order of `optionIds`: rows that differ first, sources numbered in the order in
 * which a reader meets them. The lesion is the leading one, or the one at `lesionIndex`. Throws InputProblem on an option
 * that is not in the catalogue, RangeError on a lesion that is not in the record.
 */
export function compareOptions(
  record: CaseRecord,
  assessment: CaseAssessment,
  optionIds: readonly string[],
  lesionIndex?: number,
): Comparison {
  const all = verdicts(record, assessment, lesionIndex);
  const options = optionIds.map((id, position) => {
    const found = all.find((option) => option.id === id);
    if (found !== undefined) return found;
    throw new InputProblem([
      { path: `optionIds.${position}`, message: `"${id}" is not an option. Allowed: ${OPTION_IDS.join(', ')}` },
    ]);
  });
  const rows = ASPECTS.map((aspect) => rowOf(aspect, options)).toSorted(
    (a, b) => Number(b.differs) - Number(a.differs),
  );
  const ids = new Set<SourceId>(rows.flatMap((row) => row.cells.flatMap((cell) => cell.sources)));
  const sources = [...ids].map((id, position) => ({ id, number: position + 1, title: SOURCES[id].title }));
  return { options, rows, sources };
}
