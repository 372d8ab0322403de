import { formatScore } from '../instruments/score-view.ts';
import { DECISION_TEXT } from '../noms/sentences.ts';
import type { CaseAssessment, NomsAssessment } from '../noms/types.ts';
import { isWorseThan, type LesionRank } from './leading.ts';
import { formatLevels, levelsOf } from './levels.ts';
import { primaryName } from './primary-name.ts';
import type { QueueProjection } from './queue.ts';
import { missingWords } from './readiness.ts';
import type { CallNote } from './record-parts.ts';
import type { CaseRecord } from './record.ts';
import { QUEUE_CELL as Q } from './sentences.ts';

const lower = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/**
 * NOMS in a queue cell: one decision, two joined by "or", the branch in hand where only tolerance is missing, else how
 * many rows are possible.
 */
export function compactNoms(noms: NomsAssessment): string {
  const { branches, rows } = noms;
  const [first, second] = branches;
  if (first === undefined) return Q.noRow;
  const name = (branch: typeof first): string => DECISION_TEXT[branch.decision].short;
  if (second === undefined) return name(first);
  const waitsForTolerance = noms.state === 'near' && noms.systemic.state === 'unknown';
  if (waitsForTolerance && first.condition === Q.ifAble) return Q.ifAbleThen(lower(name(first)));
  if (branches.length === 2) {
    const [a, b] = [name(first), name(second)];
    return a.startsWith(Q.stabilized) && b.startsWith(Q.stabilized)
      ? Q.either(a, b.slice(Q.stabilized.length))
      : Q.either(a, lower(b));
  }
  return Q.rowsPossible(rows.length);
}

function searchText(record: CaseRecord, primary: string): string {
  const { patient, referral, neurology, lesions } = record;
  return [
    patient.name,
    patient.recordNumber,
    primary,
    record.primary.detail,
    ...lesions.map((lesion) => (lesion.levels === null ? '' : formatLevels(lesion.levels))),
    // Each level of a longer run is found by itself.
    ...lesions.flatMap((lesion) => (lesion.levels === null ? [] : levelsOf(lesion.levels).slice(1, -1))),
    ...Object.values(referral),
    neurology.deficitNote,
    ...lesions.map((lesion) => lesion.note),
    ...record.calls.flatMap((call) => [call.called, call.agreed]),
    record.provenanceNote,
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** The latest call by its hour; of two in the same minute the one written down later. */
function lastCall({ calls }: CaseRecord): QueueProjection['lastCall'] {
  const latest = calls.reduce<CallNote | null>(
    (last, call) => (last === null || Date.parse(call.at) >= Date.parse(last.at) ? call : last),
    null,
  );
  if (latest === null) return null;
  const { called, at, agreed, by } = latest;
  return { called, at, agreed, by };
}

/** Other lesions that are worse than the leading one, in what they are worse: the row must not hide them. */
function elsewhere(record: CaseRecord, { lesions, leading }: CaseAssessment): string {
  const rankOf = (position: number): LesionRank => ({
    escc: record.lesions[position]?.escc ?? null,
    lo: lesions[position]?.sins.score.lo ?? 0,
    hi: lesions[position]?.sins.score.hi ?? 0,
  });
  return lesions
    .flatMap(({ label, sins }, position) => {
      const rank = rankOf(position);
      if (position === leading || !isWorseThan(rank, rankOf(leading))) return [];
      const grade = rank.escc === null ? [] : [Q.escc(rank.escc)];
      const signs = [...grade, Q.sins(formatScore(sins.score), lower(sins.reading))];
      return [Q.elsewhere(label, signs.join(', '))];
    })
    .join('; ');
}

/** What the queue shows of a case: rebuilt from its latest record and that record's assessment at any time. */
export function projectQueue(record: CaseRecord, assessment: CaseAssessment): QueueProjection {
  const { patient, lesions, neurology } = record;
  const leading = lesions[assessment.leading];
  const primary = primaryName(record);
  const { urgency } = assessment;
  const total = assessment.lesions[assessment.leading]?.sins.score;
  const note = neurology.deficitNote.trim();
  const reason = urgency.overridden || note === '' ? urgency.reason : (note.split('\n')[0] ?? '').slice(0, 300);
  return {
    name: patient.name,
    recordNumber: patient.recordNumber,
    birthDate: patient.birthDate,
    sex: patient.sex,
    provenance: record.provenance,
    primary,
    levels: leading?.levels ? formatLevels(leading.levels) : '',
    moreLesions: Math.max(0, lesions.length - 1),
    elsewhere: elsewhere(record, assessment),
    escc: leading?.escc ?? null,
    sins: total === undefined ? null : { lo: total.lo, hi: total.hi },
    nomsText: compactNoms(assessment.noms),
    nomsState: assessment.noms.state,
    undecided: [...assessment.noms.undecided],
    readiness: assessment.readiness.map((part) => part.state),
    missing: missingWords(assessment.readiness),
    urgency: urgency.level,
    urgencyReason: urgency.level === 'routine' ? '' : reason,
    deficitOnset: neurology.deficitOnset,
    lastCall: lastCall(record),
    searchText: searchText(record, primary),
  };
}
