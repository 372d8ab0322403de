import { histology } from '../case/histologies.ts';
import { levelIndex, type LevelRange } from '../case/levels.ts';
import { priorRadiationOf } from '../case/prior-radiation.ts';
import type { CaseRecord, Lesion } from '../case/record.ts';
import type { CaseAssessment, NomsBranch } from '../noms/types.ts';
import { OPTIONS } from './catalogue.ts';
import { optionCells } from './option-cells.ts';
import type { ComparedOption, OptionVerdict } from './types.ts';
import { LABELS, REASONS as R } from './verdict-sentences.ts';

/** The facts that the "must not" and "wants" of the techniques look at; null is unknown. */
type Situation = {
  record: CaseRecord;
  lesion: Lesion | null;
  highGrade: boolean | null;
  deficit: boolean | null;
  severeDeficit: boolean | null;
  /** `board`: SINS 7-12, not called. */
  stability: 'stable' | 'unstable' | 'board' | null;
  rapid: boolean | null;
  severalSpinal: boolean | null;
  solitary: boolean | null;
  tokuhashi: { lo: number; hi: number };
  /** One level, from T9 to L2; null without a level. */
  oneLevelT9toL2: boolean | null;
  hypervascular: boolean | null;
};

function isOneLevelFromT9toL2({ from, to }: LevelRange): boolean {
  return from === to && levelIndex('T9') <= levelIndex(from) && levelIndex(from) <= levelIndex('L2');
}

function situation(record: CaseRecord, assessment: CaseAssessment): Situation {
  const lesion = record.lesions[assessment.leading] ?? null;
  const { frankel, myelopathy, deficitCourse } = record.neurology;
  const { vertebral, extraspinalBone } = record.systemic;
  const { mechanical } = assessment.noms;
  const [stability] = mechanical.possible;
  const escc = lesion?.escc ?? null;
  const many = vertebral === '2' || vertebral === '3+' || record.lesions.length > 1;
  const outside = extraspinalBone === '1-2' || extraspinalBone === '3+';
  const { histology: id } = record.primary;
  return {
    record,
    lesion,
    highGrade: escc === null ? null : escc === '2' || escc === '3',
    deficit: myelopathy === 'yes' || (frankel !== null && frankel !== 'E') ? true : frankel === null ? null : false,
    severeDeficit: frankel === null ? null : frankel === 'A' || frankel === 'B',
    stability:
      mechanical.possible.length === 1 && stability !== undefined
        ? stability
        : mechanical.state === 'board'
          ? 'board'
          : null,
    rapid: deficitCourse === null ? null : deficitCourse === 'rapid',
    severalSpinal: many ? true : vertebral === '1' ? false : null,
    solitary: many || outside ? false : vertebral === '1' && extraspinalBone === '0' ? true : null,
    tokuhashi: assessment.tokuhashi.score,
    oneLevelT9toL2: lesion?.levels ? isOneLevelFromT9toL2(lesion.levels) : null,
    hypervascular: id === null || id === 'unknown-primary' ? null : histology(id).hypervascular,
  };
}

type Finding = { kind: 'against' | 'missing' | 'note'; text: string };
const against = (when: boolean | null, text: string): Finding[] => (when === true ? [{ kind: 'against', text }] : []);
const missing = (when: boolean, text: string): Finding[] => (when ? [{ kind: 'missing', text }] : []);
const note = (when: boolean | null, text: string): Finding[] => (when === true ? [{ kind: 'note', text }] : []);

function instability(s: Situation, text: string): Finding[] {
  return [
    ...against(s.stability === 'unstable', text),
    ...missing(s.stability === null, R.stabilityUnknown),
    ...note(s.stability === 'board', R.boardStability),
  ];
}

const rapidly = (s: Situation): Finding[] => [
  ...against(s.rapid, R.rapid),
  ...missing(s.rapid === null && s.deficit !== false, R.courseUnknown),
];

/** True, false or unknown: both hold. */
function both(a: boolean | null, b: boolean | null): boolean | null {
  if (a === false || b === false) return false;
  return a === null || b === null ? null : true;
}

function compressed(s: Situation, text: string): Finding[] {
  const symptomatic = both(s.highGrade, s.deficit);
  if (symptomatic === true) return against(true, text);
  if (symptomatic === false) return [];
  return missing(true, s.highGrade === null ? R.esccUnknown : R.deficitUnknown);
}

const lowGradeWanted = (s: Situation): Finding[] => [
  ...note(s.highGrade, R.srsWantsLowGrade),
  ...missing(s.highGrade === null, R.esccUnknown),
];

const tolerance = (s: Situation): Finding[] => [
  ...against(s.record.systemic.toleratesSurgery === 'unable', R.unable),
  ...missing(s.record.systemic.toleratesSurgery === null, R.toleranceUnknown),
];

/** What the facts say for and against each option, by its id. */
const FINDINGS: Readonly<Record<string, (s: Situation) => Finding[]>> = {
  cebrt: (s) => note(s.stability === 'unstable', R.unstable),
  'stabilization-cebrt': (s) => note(s.stability === 'stable', R.wantsInstability),
  srs: (s) => [...rapidly(s), ...instability(s, R.unstable), ...lowGradeWanted(s)],
  'stabilization-srs': (s) => [
    ...rapidly(s),
    ...lowGradeWanted(s),
    ...note(s.stability === 'stable', R.wantsInstability),
  ],
  'decompression-stabilization-srs': (s) => [
    ...tolerance(s),
    ...note(s.highGrade === false, R.noCompression),
    ...missing(s.highGrade === null, R.esccUnknown),
    ...note(s.hypervascular, R.hypervascular),
  ],
  'percutaneous-screws': (s) => [
    ...note(s.stability === 'stable', R.wantsInstability),
    ...missing(s.stability === null, R.stabilityUnknown),
    ...note(s.stability === 'board', R.boardStability),
  ],
  'ppsf-pvp': (s) => [
    ...compressed(s, R.needsDecompression),
    ...tolerance(s),
    ...note(s.highGrade, R.canalOccupied),
    ...missing(s.highGrade === null, R.esccUnknown),
    ...note(s.deficit, R.nerveInjury),
  ],
  'cement-screws': (s) => [
    ...against(s.severeDeficit, R.severeDeficit),
    ...missing(s.severeDeficit === null, R.deficitUnknown),
    ...against(s.severalSpinal, R.severalSpinal),
    ...missing(s.severalSpinal === null, R.vertebraeUnknown),
    ...note(s.tokuhashi.lo >= 11, R.tokuhashiTooHigh),
    ...note(s.oneLevelT9toL2 === false, R.levelOutside),
  ],
  vertebroplasty: (s) => [...compressed(s, R.symptomaticCompression), ...instability(s, R.overtInstability)],
  'mini-decompression': (s) => [
    ...note(s.highGrade === false, R.noCompression),
    ...missing(s.highGrade === null, R.esccUnknown),
    ...note(s.record.systemic.toleratesSurgery === 'able', R.wantsUnfit),
  ],
  ablation: (s) => [
    ...against(s.highGrade, R.compression),
    ...missing(s.highGrade === null, R.esccUnknown),
    ...instability(s, R.notAloneUnstable),
  ],
  'en-bloc': (s) => [
    ...against(s.solitary === false, R.notSolitary),
    ...missing(s.solitary === null, R.solitaryUnknown),
    ...against(s.tokuhashi.hi < 12, R.prognosisShort),
    ...missing(s.tokuhashi.lo < 12 && s.tokuhashi.hi >= 12, R.prognosisUnknown),
    ...missing(true, R.primaryControl),
  ],
  embolization: (s) => [
    ...note(s.hypervascular, R.hypervascular),
    ...note(s.hypervascular === false, R.notHypervascular),
    ...missing(s.hypervascular === null, R.histologyUnknown),
  ],
  brace: () => [],
  conservative: (s) => note(s.tokuhashi.hi <= 8, R.conservativeAdvised),
};

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** "if able, rows 7 and 9", "row 5". */
function namedLabel(branch: NomsBranch): string {
  const numbers =
    branch.rows.length < 2 ? branch.rows.join('') : `${branch.rows.slice(0, -1).join(', ')} and ${branch.rows.at(-1)}`;
  const rows = `${branch.rows.length === 1 ? 'row' : 'rows'} ${numbers}`;
  return branch.condition === '' ? rows : `${lowerFirst(branch.condition)}, ${rows}`;
}

function verdictOf(id: string, s: Situation, branch: NomsBranch | undefined): OptionVerdict {
  const findings = FINDINGS[id]?.(s) ?? [];
  const reasons = [...new Set(findings.map((each) => each.text))];
  const silent =
    s.lesion !== null && priorRadiationOf(s.record, s.lesion).value === 'yes' && branch !== undefined
      ? [R.earlierRadiation]
      : [];
  if (branch !== undefined) return { kind: 'named', label: namedLabel(branch), reasons: [...silent, ...reasons] };
  const contra = findings.find((each) => each.kind === 'against');
  if (contra !== undefined) return { kind: 'against', label: `${LABELS.against}: ${lowerFirst(contra.text)}`, reasons };
  if (findings.some((each) => each.kind === 'missing')) return { kind: 'missing', label: LABELS.missing, reasons };
  return { kind: 'possible', label: LABELS.possible, reasons };
}

/**
 * Every option of the catalogue with what the framework and the facts of the leading lesion say of it: those the
 * framework names first, in its order, then the others in the order of the catalogue. Never a rank.
 */
export function verdicts(record: CaseRecord, assessment: CaseAssessment): ComparedOption[] {
  const s = situation(record, assessment);
  const { branches } = assessment.noms;
  const compared = OPTIONS.map((option): ComparedOption => {
    const branch = branches.find((each) => each.decision === option.id);
    return {
      ...option,
      cells: optionCells(option, record, assessment.noms),
      verdict: verdictOf(option.id, s, branch),
    };
  });
  const position = (option: ComparedOption): number => {
    const at = branches.findIndex((each) => each.decision === option.id);
    return at === -1 ? branches.length : at;
  };
  return compared.toSorted((a, b) => position(a) - position(b));
}
