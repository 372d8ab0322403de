import type { CaseRecord } from '../case/record.ts';
import type { CaseAssessment, NomsAssessment, NomsBranch } from '../noms/types.ts';
import { OPTIONS } from './catalogue.ts';
import { optionFacts, type Facts } from './facts.ts';
import { optionCells } from './option-cells.ts';
import { OPTION_RULES } from './option-rules.ts';
import { findingsOf } from './rules.ts';
import { listed } from '../case/list-words.ts';
import { ROWS } from '../noms/change-sentences.ts';
import type { ComparedOption, Finding, OptionVerdict, TreatmentOption } from './types.ts';
import { KIND_WORDS, LABELS, REASONS, UNKNOWN } from './verdict-sentences.ts';

const lowerFirst = (text: string): string =>
  /^[A-Z]{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

/** "if able, rows 7 and 9", "row 5". */
function namedLabel(branch: NomsBranch): string {
  const [only = 0] = branch.rows;
  const rows = branch.rows.length === 1 ? ROWS.one(only) : ROWS.several(listed(branch.rows));
  return branch.condition === '' ? rows : `${lowerFirst(branch.condition)}, ${rows}`;
}

/** "a kind of stabilization: if unable, row 10"; null where the framework names nothing that holds this option. */
function throughFramework(option: TreatmentOption, branches: readonly NomsBranch[]): string | null {
  const { group } = option;
  if (group !== 'stabilization' && group !== 'radiation' && group !== 'surgery') return null;
  const holding = branches.filter((branch) => option.kindOf.includes(branch.decision));
  const words = holding.map((branch) => KIND_WORDS[group][branch.decision])[0];
  return words === undefined ? null : `${words}: ${holding.map(namedLabel).join('; ')}`;
}

/** What stands against an option comes first, what is merely to be known last. */
const FINDING_ORDER: readonly Finding['kind'][] = ['must-not', 'wants', 'missing', 'note'];

function foundFor(option: TreatmentOption, facts: Facts): Finding[] {
  const found = (OPTION_RULES[option.id] ?? []).flatMap((rule) => findingsOf(rule, facts));
  const once = found.filter((each, position) => found.findIndex((other) => other.text === each.text) === position);
  return once.toSorted((a, b) => FINDING_ORDER.indexOf(a.kind) - FINDING_ORDER.indexOf(b.kind));
}

/** The findings as sentences; the unknown facts share one line where the first of them stands. */
function sentences(findings: readonly Finding[]): string[] {
  const unknown = findings.filter((each) => each.kind === 'missing').map((each) => each.text);
  const line = `${UNKNOWN}: ${unknown.join(', ')}`;
  return [...new Set(findings.map((each) => (each.kind === 'missing' ? line : each.text)))];
}

/** What one verdict is reached from: the facts of the lesion, the framework's answer, whether the lesion was irradiated. */
type Seen = { facts: Facts; branches: readonly NomsBranch[] };

function verdictOf(option: TreatmentOption, { facts, branches }: Seen): OptionVerdict {
  const found = foundFor(option, facts);
  const branch = branches.find((each) => each.decision === option.id);
  const { earlierRadiation } = facts;
  const silent: Finding[] =
    branch !== undefined && earlierRadiation.value === 'yes'
      ? [{ kind: 'note', text: REASONS.earlierRadiation, paths: earlierRadiation.paths, source: 'noms-update' }]
      : [];
  const findings = [...silent, ...found];
  const through = throughFramework(option, branches);
  const common = { through, reasons: sentences(findings), findings };
  if (branch !== undefined) return { ...common, kind: 'named', label: namedLabel(branch) };
  const contra = findings.find((each) => each.kind === 'must-not');
  if (contra !== undefined)
    return { ...common, kind: 'against', label: `${LABELS.against}: ${lowerFirst(contra.text)}` };
  const isMissing = findings.some((each) => each.kind === 'missing');
  const said = [through, isMissing ? LABELS.missing : null].filter((part) => part !== null);
  return {
    ...common,
    kind: isMissing ? 'missing' : 'possible',
    label: said.length === 0 ? LABELS.possible : said.join('; '),
  };
}

function nomsOf(assessment: CaseAssessment, lesionIndex: number | undefined): { noms: NomsAssessment; index: number } {
  if (lesionIndex === undefined) return { noms: assessment.noms, index: assessment.leading };
  const lesion = assessment.lesions[lesionIndex];
  if (lesion === undefined) throw new RangeError(`There is no lesion ${lesionIndex}`);
  return { noms: lesion.noms, index: lesionIndex };
}

/**
 * Every option of the catalogue with what the framework and the facts of one lesion say of it: those the framework names
 * first, in its order, then the others in the order of the catalogue. Never a rank. The lesion is the one that the
 * assessment is led by, or the one at `lesionIndex`; throws RangeError where the record has none there.
 */
export function verdicts(record: CaseRecord, assessment: CaseAssessment, lesionIndex?: number): ComparedOption[] {
  const { noms, index } = nomsOf(assessment, lesionIndex);
  const { branches } = noms;
  const seen: Seen = { facts: optionFacts(record, assessment, noms, index), branches };
  const compared = OPTIONS.map((option): ComparedOption => ({
    ...option,
    cells: optionCells(option, record, noms),
    verdict: verdictOf(option, seen),
  }));
  const position = (option: ComparedOption): number => {
    const at = branches.findIndex((each) => each.decision === option.id);
    return at === -1 ? branches.length : at;
  };
  return compared.toSorted((a, b) => position(a) - position(b));
}
