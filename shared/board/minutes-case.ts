import { priorRadiationOf } from '../case/prior-radiation.ts';
import { ageAt } from '../case/age.ts';
import { formatLevels, type LevelRange } from '../case/levels.ts';
import { listed } from '../case/list-words.ts';
import { primaryName } from '../case/primary-name.ts';
import type { CaseRecord, Lesion } from '../case/record.ts';
import { decisionText, deficitElsewhere } from '../noms/index.ts';
import type { CaseAssessment, NomsAssessment, NomsAxis } from '../noms/types.ts';
import { assessAtDecision, type AssessedDecision } from './at-decision.ts';
import { emptyDecision } from './meeting.ts';
import { absentDuring, type PrintedAttendance } from './minutes-attendance.ts';
import { compareOf, minutesDecisionOf } from './minutes-decision.ts';
import { levelText, minutesFacts } from './minutes-facts.ts';
import { minutesImages } from './minutes-images.ts';
import type { MinutesInput, MinutesItem } from './minutes-input.ts';
import { optionsConsidered } from './minutes-options.ts';
import type { MinutesCase, MinutesNoms } from './minutes-schema.ts';
import { planOf } from './plan-agreement.ts';
import { minutesScore, valueText } from './minutes-scores.ts';
import type { MinutesWords } from './minutes-words.en.ts';
import { clockAt } from './wall-clock.ts';
import { instruments } from '../instruments/instruments.ts';
import { formatScore } from '../instruments/score-view.ts';

/** Instant by which the assessment judges what is urgent: when the decision fell, else when the meeting was. */
export function assessedAt(input: MinutesInput, { item }: MinutesItem): string {
  return (
    item.decision.recorded?.at ??
    item.endedAt ??
    input.meeting.finishedAt ??
    input.meeting.startedAt ??
    `${input.meeting.date}T${input.meeting.startsAt}:00.000Z`
  );
}

/** One case of the minutes, computed from the pinned revision. */
export function minutesCaseOf(
  input: MinutesInput,
  entry: MinutesItem,
  n: number,
  attendance: PrintedAttendance,
  words: MinutesWords,
): MinutesCase {
  const { item, record } = entry;
  const kind = item.kind === 'discuss' ? 'discussed' : item.kind;
  // What was typed of a case that was then not discussed is no call of the board.
  const draft = kind === 'discussed' ? item.decision.draft : emptyDecision();
  const decided = assessAtDecision(record, draft, assessedAt(input, entry));
  const { assessment } = decided;
  const leading = record.lesions.find((lesion) => lesion.id === assessment.lesions[assessment.leading]?.lesionId);
  const span = {
    from: item.startedAt === null ? null : clockAt(item.startedAt, input.timeZone),
    to: item.endedAt === null ? null : clockAt(item.endedAt, input.timeZone),
  };
  const noms = nomsOf(decided, words);
  return {
    n,
    itemId: item.id,
    caseId: item.caseId,
    kind,
    revision: entry.revision,
    revisionSha256: entry.revisionSha256,
    provenance: record.provenance,
    provenanceNote: record.provenanceNote,
    patient: { ...record.patient, age: ageAt(record.patient.birthDate, input.meeting.date) },
    title: titleOf(record, leading, words),
    urgency: {
      level: assessment.urgency.level,
      title: assessment.urgency.title,
      reason: assessment.urgency.reason,
    },
    question: record.referral.question,
    reason: record.referral.reason,
    wishes: record.referral.wishes,
    comorbidity: record.referral.comorbidity,
    ...span,
    minutes:
      item.startedAt === null || item.endedAt === null
        ? null
        : Math.max(0, Math.round((Date.parse(item.endedAt) - Date.parse(item.startedAt)) / 60_000)),
    facts: minutesFacts(record, leading, input, words),
    scores: scoresOf(assessment, leading, words),
    otherLesions: otherLesionsOf(record, assessment, words),
    map: mapOf(record, leading),
    noms,
    options: kind === 'postponed' ? [] : optionsConsidered(item, decided.record, assessment),
    compare:
      kind === 'discussed'
        ? compareOf(item, { framework: noms.answer, plan: planOf(record), branches: assessment.noms.branches }, words)
        : null,
    decision: minutesDecisionOf(item, words),
    absent: kind === 'discussed' && attendance.length > 0 ? absentDuring(attendance, span, words) : [],
    dissent: item.decision.draft.dissent.map((entry) => ({
      name: entry.name,
      specialty: words.specialties[entry.specialty],
      text: entry.text,
    })),
    actions: item.decision.draft.actions.map(({ text, owner, due }) => ({ text, owner, due })),
    images: kind === 'discussed' ? minutesImages(record, input.language, words) : [],
    postponed:
      item.kind === 'postponed'
        ? {
            for: item.postponed?.reason ?? 'other',
            note: item.postponed?.note ?? '',
            until: item.postponed?.until ?? null,
            missing: missingOf(assessment),
          }
        : null,
    standard: item.kind === 'listed' ? item.standard : '',
  };
}

function titleOf(record: CaseRecord, leading: Lesion | undefined, words: MinutesWords): string {
  const primary = primaryName(record) || words.primaryUnknown;
  if (record.lesions.length === 0) return primary;
  const more = record.lesions.length > 1 ? ` ${words.andMore(record.lesions.length - 1)}` : '';
  return `${primary}, ${levelText(leading, words)}${more}`;
}

function scoresOf(assessment: CaseAssessment, leading: Lesion | undefined, words: MinutesWords): MinutesCase['scores'] {
  const lesion = assessment.lesions[assessment.leading];
  const ofLesion =
    lesion === undefined
      ? []
      : [minutesScore(lesion.escc, levelText(leading, words)), minutesScore(lesion.sins, levelText(leading, words))];
  return [...ofLesion, minutesScore(assessment.tokuhashi, ''), minutesScore(assessment.tomita, '')];
}

function otherLesionsOf(
  record: CaseRecord,
  assessment: CaseAssessment,
  words: MinutesWords,
): MinutesCase['otherLesions'] {
  return assessment.lesions
    .filter((_, index) => index !== assessment.leading)
    .map((lesion) => ({
      level: levelText(
        record.lesions.find((entry) => entry.id === lesion.lesionId),
        words,
      ),
      escc: valueText(instruments.escc, lesion.escc),
      sins: valueText(instruments.sins, lesion.sins),
      reading: lesion.sins.reading,
      rows: [...lesion.noms.rows],
    }));
}

function rangesOf(lesions: readonly Lesion[]): LevelRange[] {
  return lesions.flatMap((lesion) => (lesion.levels === null ? [] : [lesion.levels]));
}

function mapOf(record: CaseRecord, leading: Lesion | undefined): MinutesCase['map'] {
  return {
    question: rangesOf(leading === undefined ? [] : [leading]),
    other: rangesOf(record.lesions.filter((lesion) => lesion !== leading)),
    irradiated: rangesOf(record.lesions.filter((lesion) => priorRadiationOf(record, lesion).value === 'yes')),
    screws: record.plan.construct,
  };
}

/** Names of the facts that are missing, those that decide first. */
export function missingOf(assessment: CaseAssessment): string[] {
  const missing = assessment.readiness.flatMap((entry) => entry.missing);
  const ordered = [...missing.filter((entry) => entry.decides), ...missing.filter((entry) => !entry.decides)];
  return [...new Set(ordered.map((entry) => entry.label))];
}

/** The framework's answer in words; with many rows open, how many. */
export function answerOf(noms: NomsAssessment, words: MinutesWords): string {
  const decisions = [...new Set(noms.branches.map((branch) => decisionText(branch.decision, 'full')))];
  if (decisions.length === 0) return words.noRow;
  return decisions.length > 2 ? words.rowsPossible(noms.rows.length) : decisions.join(words.answerOr);
}

function isCalled(axis: NomsAxis<string>): boolean {
  return axis.state === 'board' && axis.possible.length === 1;
}

/** The four facts of the framework's row; where the board called one, with who did. */
function axesOf({ record, assessment }: AssessedDecision, words: MinutesWords): MinutesNoms['axes'] {
  const { noms, leading } = assessment;
  const lesion = record.lesions[leading];
  const levels = lesion?.levels ?? null;
  const stability = isCalled(noms.mechanical) ? lesion?.stabilityByBoard : null;
  const histology = isCalled(noms.oncologic) ? record.primary.radiosensitivityByBoard : null;
  const sins = assessment.lesions[leading]?.sins.score;
  const said = {
    O: histology ? { verdict: words.calledBy(words.radiosensitivity[histology.call], histology.by) } : {},
    M:
      stability && sins
        ? {
            verdict: words.calledBy(words.stability[stability.call], stability.by),
            facts: words.sinsAt(formatScore(sins), levels === null ? null : formatLevels(levels)),
          }
        : {},
    N: {},
    S: {},
  };
  return [noms.neurologic, noms.oncologic, noms.mechanical, noms.systemic].map((axis) => ({
    letter: axis.letter,
    label: words.axes[axis.letter],
    verdict: axis.verdict,
    facts: axis.facts,
    state: axis.state,
    possible: [...axis.possible],
    ...said[axis.letter],
  }));
}

/**
 * The lesions that have no row though another one, named here, may be the cause of the myelopathy: one sentence for
 * all of them, because the high-grade lesions beside each are the same.
 */
function elsewhereOf({ record }: AssessedDecision, words: MinutesWords): { elsewhere?: string } {
  const beside = record.lesions.flatMap((lesion, index) => {
    const elsewhere = deficitElsewhere(record, index);
    return elsewhere === null ? [] : [{ level: levelText(lesion, words), places: elsewhere.places }];
  });
  const [first] = beside;
  return first === undefined
    ? {}
    : { elsewhere: words.noRowAt(listed(beside.map((each) => each.level)), first.places) };
}

function nomsOf(decided: AssessedDecision, words: MinutesWords): MinutesNoms {
  const { noms } = decided.assessment;
  const called = isCalled(noms.oncologic) || isCalled(noms.mechanical);
  const influence = (kind: NomsAssessment['influences'][number]['kind']): string[] =>
    noms.influences
      .filter((entry) => entry.kind === kind)
      .map((entry) => (entry.consequence === '' ? entry.fact : `${entry.fact}: ${entry.consequence}`));
  return {
    state: noms.state,
    rows: [...decided.facts.rows],
    rowsByBoard: called ? [...noms.rows] : null,
    axes: axesOf(decided, words),
    branches: noms.branches.map((branch) => ({
      rows: [...branch.rows],
      decision: branch.decision,
      text: decisionText(branch.decision, 'full'),
      condition: branch.condition,
    })),
    answer: answerOf(noms, words),
    silent: noms.silent.map((entry) => entry.text),
    ...elsewhereOf(decided, words),
    deciding: [...influence('decides'), ...(noms.state === 'settled' ? [] : influence('board'))],
    flips: influence('would-change'),
  };
}
