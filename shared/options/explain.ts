import { sameValue, valueAt, withField, type FieldPath } from '../case/fields.ts';
import { InputProblem } from '../case/input-problem.ts';
import type { CaseRecord } from '../case/record.ts';
import { formatScore } from '../instruments/score-view.ts';
import { assessCase } from '../noms/assess-case.ts';
import { DECISION_TEXT } from '../noms/sentences.ts';
import type { NomsAssessment, ScoreView } from '../noms/types.ts';
import { CONCLUSION as C } from './explain-words.ts';
import { explainableFacts, type PossibleValue } from './explain-facts.ts';
import { matchSeries } from './series.ts';
import { verdicts } from './verdicts.ts';

/** One conclusion that is another with this value: "Tokuhashi", "8–10. Under 6 months", "11. 6 months or more". */
export type ChangedConclusion = { what: string; before: string; after: string };

/** One value that the fact could have instead, and everything that would then be concluded otherwise. */
export type OtherValue = { value: string; changes: readonly ChangedConclusion[] };

export type FactExplanation = {
  path: string;
  /** The fact as it is; null is unknown. */
  value: unknown;
  /** Every conclusion that some value of this fact changes in this case, in a fixed order. */
  feeds: readonly string[];
  /** Each other value, unknown among them, with what it would change. Empty changes: nothing. */
  otherwise: readonly OtherValue[];
};

const scoreWords = ({ score, reading }: ScoreView): string => `${formatScore(score)}. ${reading}`;

function nomsWords({ state, rows, branches }: NomsAssessment): string {
  const decisions = branches.map((branch) => DECISION_TEXT[branch.decision].short).join(' / ');
  return rows.length === 0 ? C.noRow(state) : C.rows(state, decisions, rows.join(', '));
}

/** Everything that is concluded from a record, by name, in words that differ when the conclusion does. */
function conclusions(record: CaseRecord, now: string): Map<string, string> {
  const assessment = assessCase(record, { now });
  const found = new Map<string, string>();
  assessment.lesions.forEach((lesion, position) => {
    const place = C.lesion(position + 1);
    found.set(C.sins(place), scoreWords(lesion.sins));
    found.set(C.nomsOfLesion(place), nomsWords(lesion.noms));
  });
  if (assessment.lesions.length === 0) found.set(C.noms, nomsWords(assessment.noms));
  found.set(C.leading, String(assessment.leading + 1));
  found.set(C.tokuhashi, scoreWords(assessment.tokuhashi));
  found.set(C.tomita, scoreWords(assessment.tomita));
  found.set(C.urgency, `${assessment.urgency.title}. ${assessment.urgency.reason}`);
  for (const each of assessment.readiness) {
    const missing = each.missing.map((fact) => (fact.decides ? C.decides(fact.label) : fact.label));
    found.set(C.readiness(each.specialty), missing.length === 0 ? C.complete : missing.join('; '));
  }
  for (const option of verdicts(record, assessment)) {
    const { kind, label } = option.verdict;
    found.set(C.option(option.title), kind === 'named' ? C.named(label) : label);
  }
  for (const series of matchSeries(record, assessment)) {
    found.set(C.series(series.title), series.verdict.sentence);
  }
  found.set(C.questions, assessment.hints.map((hint) => hint.text).join(' '));
  return found;
}

function pathOf(record: CaseRecord, path: string): FieldPath {
  const [list, position, ...rest] = path.split('.');
  const lesion = list === 'lesions' ? record.lesions[Number(position)] : undefined;
  return lesion === undefined ? path.split('.') : ['lesions', lesion.id, ...rest];
}

const isAnswer = (path: string): boolean => path.startsWith('answers.') || path.includes('.sins.');

/** The record with a fact set; an answer of an instrument that becomes unknown is taken back. */
function withValue(record: CaseRecord, path: string, value: unknown): CaseRecord {
  return withField(record, pathOf(record, path), value === null && isAnswer(path) ? undefined : value);
}

/**
 * What one fact feeds in this case, and what would change with each other value of it: every conclusion is drawn again
 * from the changed record and compared, so nothing is left out. `path` counts lesions ("lesions.0.escc"); `now` is an
 * ISO instant. Throws InputProblem, with the paths there are, on a path that is no fact.
 */
export function explainFact(record: CaseRecord, path: string, { now }: { now: string }): FactExplanation {
  const facts = explainableFacts(record);
  const values = facts.get(path);
  if (values === undefined) {
    const allowed = [...facts.keys()].join(', ');
    throw new InputProblem([{ path, message: `This is no fact of the case. Allowed: ${allowed}` }]);
  }
  const present = valueAt(record, pathOf(record, path)) ?? null;
  const before = conclusions(record, now);
  const unknown: PossibleValue = { name: 'unknown', value: null };
  const otherwise = [unknown, ...values]
    .filter((each) => !sameValue(optionOf(each.value), optionOf(present)))
    .map(({ name, value }): OtherValue => {
      const after = conclusions(withValue(record, path, value), now);
      return {
        value: name,
        changes: [...new Set([...before.keys(), ...after.keys()])].flatMap((what) => {
          const [was, is] = [before.get(what) ?? '', after.get(what) ?? ''];
          return was === is ? [] : [{ what, before: was, after: is }];
        }),
      };
    });
  const moved = new Set(otherwise.flatMap((each) => each.changes.map((change) => change.what)));
  return { path, value: present, feeds: [...before.keys()].filter((what) => moved.has(what)), otherwise };
}

/** What an answer or a call says, without who gave it and why. */
function optionOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('option' in value) return value.option;
  return 'call' in value ? value.call : value;
}
