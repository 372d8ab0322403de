import { hints } from '../case/hints.ts';
import { leadingOf } from '../case/leading.ts';
import { formatLevels } from '../case/levels.ts';
import { readiness } from '../case/readiness.ts';
import type { CaseRecord } from '../case/record.ts';
import { urgency } from '../case/urgency.ts';
import type { SourceId } from '../instruments/definition.ts';
import { scoreView } from '../instruments/score-view.ts';
import { assessNoms } from './assess.ts';
import { LEVEL_UNKNOWN } from './sentences.ts';
import { RULE_VERSION } from './table.ts';
import type { CaseAssessment, LesionAssessment } from './types.ts';

/** What an assessment as a whole rests on. */
const SOURCES: readonly SourceId[] = [
  'noms-update',
  'bilsky',
  'fisher-2010',
  'fourney-2011',
  'tokuhashi-2005',
  'tomita-2001',
  'frankel-1969',
  'karnofsky',
];

/**
 * Everything computed from a record, in one pass. `now` is an ISO instant: urgency depends on when one looks.
 * Throws InputProblem when the record holds answers that an instrument does not have ({@link caseProblems} finds them).
 */
export function assessCase(record: CaseRecord, { now }: { now: string }): CaseAssessment {
  const lesions = record.lesions.map((lesion, index): LesionAssessment => ({
    lesionId: lesion.id,
    label: lesion.levels === null ? LEVEL_UNKNOWN : formatLevels(lesion.levels),
    sins: scoreView('sins', record, lesion),
    escc: scoreView('escc', record, lesion),
    noms: assessNoms(record, index),
  }));
  const leading = leadingOf(
    lesions.map(({ sins }, position) => ({
      escc: record.lesions[position]?.escc ?? null,
      lo: sins.score.lo,
      hi: sins.score.hi,
    })),
  );
  const noms = lesions[leading]?.noms ?? assessNoms(record, null);
  const tokuhashi = scoreView('tokuhashi', record);
  const tomita = scoreView('tomita', record);
  return {
    ruleVersion: RULE_VERSION,
    lesions,
    leading,
    noms,
    tokuhashi,
    tomita,
    karnofsky: scoreView('karnofsky', record),
    frankel: scoreView('frankel', record),
    urgency: urgency(record, now),
    readiness: readiness(record, lesions.length === 0 ? noms : lesions.map((each) => each.noms), {
      tokuhashi: tokuhashi.score,
      tomita: tomita.score,
    }),
    hints: hints(record, now),
    sources: SOURCES,
  };
}
