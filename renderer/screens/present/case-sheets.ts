import type { DecisionDraft } from '@spineboard/core/board';
import type { CaseRecord, KeyImage } from '@spineboard/core/case';
import type { InstrumentId } from '@spineboard/core/instruments';
import { decisionText, type Influence, type ScoreView } from '@spineboard/core/noms';
import { compareOptions, type ComparedOption, type ComparedRow } from '@spineboard/core/options';
import { t } from '../../messages/t.ts';
import type { Item } from '../board/agenda.ts';
import { frameworkOf, type Framework } from '../board/framework.ts';
import { shownFirst } from '../options/options-state.ts';
import { intoSheets, linesOf, type Sheets } from './pages.ts';
import { patientSentence } from './patient-sentence.ts';

/** One score with its name: "SINS T9". */
export type ScoreLine = { instrument: InstrumentId; name: string; view: ScoreView };
/** A line of what would change it, or of where the framework is silent. */
export type ChangeLine =
  | { kind: 'silent'; id: string; text: string }
  | { kind: Influence['kind']; id: string; fact: string; consequence: string };
/** A row of the side by side as the room reads it. */
export type OptionLine = {
  id: string;
  label: string;
  /** A cell for each option, or one for all of them. */
  cells: readonly string[];
  unlike: readonly boolean[];
};

/** Everything of one case, put on sheets. */
export type CaseSheets = {
  framework: Framework;
  sentence: string;
  scores: ScoreLine[][];
  images: KeyImage[][];
  /** The words of the case leave room for images beside them. */
  hasRoomForImages: boolean;
  options: readonly ComparedOption[];
  optionLines: OptionLine[][];
  changes: ChangeLine[][];
  counts: Sheets;
};

/** Sizes of the room, px of 1920 x 1080. The work is 926 high. */
const ROOM = {
  line: 38,
  /** Most lines of the question. */
  question: 3,
  /** Height of the work within its margins. */
  work: 870,
  beside: { width: 966, answer: 906, axis: 100 },
  scores: 826,
  images: 4,
  change: { height: 724, fact: 560, consequence: 1130, gap: 24 },
  options: { width: 1540, gap: 24, inset: 44 },
} as const;

function scoreLines({ assessment }: Framework): ScoreLine[] {
  return [
    ...assessment.lesions.map(({ label, sins }): ScoreLine => ({
      instrument: 'sins',
      name: t('present.scoreAt', { score: 'SINS', level: label }),
      view: sins,
    })),
    { instrument: 'tokuhashi', name: 'Tokuhashi', view: assessment.tokuhashi },
    { instrument: 'tomita', name: 'Tomita', view: assessment.tomita },
  ];
}

/** Height of a score with its words: two lines, or three where something is missing. */
export const scoreHeight = ({ view }: ScoreLine): number => (view.missingText === '' ? 128 : 164);

function changeLines({ assessment }: Framework): ChangeLine[] {
  return [
    ...assessment.noms.silent.map(({ id, text }): ChangeLine => ({ kind: 'silent', id, text })),
    ...assessment.noms.influences.map(({ kind, path, fact, consequence }): ChangeLine => ({
      kind,
      id: `${path} ${kind} ${fact}`,
      fact,
      consequence,
    })),
  ];
}

function changeHeight(line: ChangeLine): number {
  const { fact, consequence, gap } = ROOM.change;
  const lines =
    line.kind === 'silent'
      ? linesOf(line.text, fact + consequence)
      : Math.max(linesOf(line.fact, fact), linesOf(line.consequence, consequence));
  return lines * ROOM.line + gap;
}

function optionLines(options: readonly ComparedOption[], rows: readonly ComparedRow[]): OptionLine[] {
  const same = rows.filter((row) => !row.differs).map(({ label }) => label);
  const here = options.map(({ verdict }) => verdict.reasons.join('. ') || t('present.noFinding'));
  return [
    { id: 'here', label: t('present.here'), cells: here, unlike: here.map(() => false) },
    ...rows
      .filter((row) => row.differs)
      .map(({ aspect, label, cells, unlike }) => ({
        id: aspect,
        label,
        cells: cells.map(({ text }) => text ?? t('common.notStated')),
        unlike,
      })),
    ...(same.length === 0 ? [] : [{ id: 'same', label: t('present.same'), cells: [same.join(', ')], unlike: [false] }]),
  ];
}

function optionHeight({ label, cells }: OptionLine): number {
  const width = ROOM.options.width / cells.length - ROOM.options.inset;
  const lines = Math.max(linesOf(label, 200), ...cells.map((cell) => linesOf(cell, width)));
  return lines * ROOM.line + ROOM.options.gap;
}

/** Height of the heads of the columns: titles on lines of 40, what the framework says of each on lines of 38. */
function headsHeight(options: readonly ComparedOption[]): number {
  const width = ROOM.options.width / options.length - ROOM.options.inset;
  const titles = Math.max(...options.map(({ title }) => linesOf(title, width * 0.85)));
  const verdicts = Math.max(...options.map(({ verdict }) => linesOf(verdict.label, width - 40)));
  return titles * 40 + verdicts * ROOM.line + 28;
}

/** Whether sentence, question, urgency, NOMS and the answer leave the images their place beside them. */
function leavesRoom(record: CaseRecord, { assessment }: Framework, sentence: string): boolean {
  const { width, answer, axis } = ROOM.beside;
  const { noms, urgency } = assessment;
  const axes = [noms.neurologic, noms.oncologic, noms.mechanical, noms.systemic];
  const lines =
    (record.referral.question === '' ? 0 : Math.min(ROOM.question, linesOf(record.referral.question, width))) +
    (urgency.level === 'routine' ? 0 : linesOf(`${urgency.title}. ${urgency.reason}`, width - 90) + 1) +
    axes.reduce((sum, { facts }) => sum + linesOf(facts, width - 80) - 1, 0) +
    noms.branches.reduce(
      (sum, each) => sum + linesOf(`${each.condition}: ${decisionText(each.decision, 'full')}`, answer),
      0,
    ) +
    (noms.branches.length === 0 ? 1 + noms.silent.reduce((sum, { text }) => sum + linesOf(text, answer), 0) : 0);
  const fixed = linesOf(sentence, width * 0.78) * 46 + axes.length * axis + 150;
  return fixed + lines * ROOM.line <= ROOM.work;
}

/** Puts a case on sheets, with the stability that the board calls in the draft. */
export function caseSheets({ record }: Pick<Item, 'record'>, stability: DecisionDraft['stability']): CaseSheets {
  const framework = frameworkOf(record, stability);
  const sentence = patientSentence(record, framework);
  const ids = shownFirst(framework.options, record.plan.options);
  const comparison = compareOptions(record, framework.assessment, ids);
  const images = intoSheets(
    record.images.filter(({ chosen }) => chosen),
    () => 1,
    ROOM.images,
  );
  const sheets = {
    scores: intoSheets(scoreLines(framework), scoreHeight, ROOM.scores),
    images,
    options: comparison.options,
    optionLines: intoSheets(
      optionLines(comparison.options, comparison.rows),
      optionHeight,
      ROOM.work - headsHeight(comparison.options),
    ),
    changes: intoSheets(changeLines(framework), changeHeight, ROOM.change.height),
  };
  return {
    framework,
    sentence,
    hasRoomForImages: leavesRoom(record, framework, sentence),
    ...sheets,
    counts: {
      case: 1,
      scores: sheets.scores.length,
      images: images.length,
      options: sheets.optionLines.length,
      change: Math.max(1, sheets.changes.length),
      decision: 1,
    },
  };
}
