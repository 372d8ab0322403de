import { isHighGrade } from '../case/escc-grade.ts';
import { levelIndex } from '../case/levels.ts';
import type { CaseRecord } from '../case/record.ts';
import type { CaseAssessment } from '../noms/types.ts';
import { SERIES_CRITERIA, type CriterionDefinition } from './series-criteria.ts';
import { at, type Patient } from './series-facts.ts';
import { SERIES_RESULTS } from './series-results.ts';
import { SERIES } from './series-titles.ts';
import type {
  CriterionReading,
  CriterionState,
  SeriesCriterion,
  SeriesId,
  SeriesMatch,
  SeriesPart,
  SeriesVerdict,
} from './series-types.ts';
import { ARM, CRITERIA, VERDICT_WORDS, type CriterionId } from './series-words.ts';

const SERIES_IDS: readonly SeriesId[] = ['miss-52', 'ppsf-pvp-20', 'cement-14'];

function part(id: CriterionId, reading: CriterionReading): SeriesPart {
  const words: { label: string; short: string; readAs?: string } = CRITERIA[id];
  return { id, label: words.label, short: words.short, readAs: words.readAs ?? null, ...reading };
}

/** Any of several: one that is met is enough, and only all of them not met break it. */
function anyState(parts: readonly CriterionReading[]): CriterionState {
  if (parts.some((each) => each.state === 'met')) return 'met';
  return parts.every((each) => each.state === 'not-met') ? 'not-met' : 'unknown';
}

function criterion(definition: CriterionDefinition, patient: Patient): SeriesCriterion {
  const { id, kind } = definition;
  if (!('anyOf' in definition)) return { ...part(id, definition.read(patient)), kind, anyOf: [] };
  const anyOf = definition.anyOf.map((each) => part(each.id, each.read(patient)));
  const state = anyState(anyOf);
  const deciding = anyOf.filter((each) => each.state === state);
  const reading: CriterionReading = {
    state,
    fact: deciding.map((each) => each.fact).join('; '),
    paths: deciding.flatMap((each) => each.paths),
    open: state !== 'unknown' ? null : deciding.some((each) => each.open === 'fact') ? 'fact' : 'paper',
  };
  return { ...part(id, reading), kind, anyOf };
}

function verdictOf(criteria: readonly SeriesCriterion[]): SeriesVerdict {
  const broken = criteria.filter((each) => each.state === 'not-met');
  if (broken.length > 0) {
    // A criterion that rests on the facts of others before it would only repeat them.
    const news = broken.filter((each, position) => {
      const before = broken.slice(0, position).flatMap((one) => one.paths);
      return !each.paths.every((path) => before.includes(path));
    });
    const facts = news.map((each) => each.fact).join('; ');
    return { kind: 'no', label: VERDICT_WORDS.no.label, sentence: VERDICT_WORDS.no.sentence(facts), missing: [] };
  }
  const open = criteria
    .filter((each) => each.state === 'unknown')
    .flatMap((each): SeriesPart[] =>
      each.anyOf.length === 0 ? [each] : each.anyOf.filter((one) => one.state === 'unknown'),
    );
  if (open.length === 0) return { kind: 'yes', ...VERDICT_WORDS.yes, missing: [] };
  return {
    kind: 'unknown',
    label: VERDICT_WORDS.unknown.label,
    sentence: VERDICT_WORDS.unknown.sentence([...new Set(open.map((each) => each.short))].join(', ')),
    missing: open.map(({ id, short, open: why, paths }) => ({ id, short, open: why ?? 'fact', paths })),
  };
}

/** Whether MISS-52 would have decompressed as well: where the cord is compressed, ESCC 2 or 3. */
function decompressionArm(patient: Patient): SeriesMatch['arm'] {
  const { lesion } = patient;
  const paths = [lesion === null ? 'lesions' : at(patient, 'escc')];
  const grade = lesion?.escc ?? null;
  if (grade === null) return { kind: 'unknown', text: ARM.unknown, paths };
  if (lesion?.levels && levelIndex(lesion.levels.from) > levelIndex('L1')) {
    return { kind: 'unknown', text: ARM.belowConus, paths };
  }
  return isHighGrade(grade)
    ? { kind: 'with-decompression', text: ARM.with(grade), paths }
    : { kind: 'without-decompression', text: ARM.without(grade), paths };
}

/**
 * Whether this patient would have been in each published series, criterion by criterion, for one lesion (the leading
 * one unless told otherwise). `yes` when every criterion is met, `no` as soon as a known fact breaks one, else
 * `unknown` with what is missing: nothing is guessed, and what a paper leaves undefined stays open. The results are for
 * showing beside that verdict only. `assessment` must be of the same record.
 */
export function matchSeries(
  record: CaseRecord,
  assessment: CaseAssessment,
  lesionIndex: number = assessment.leading,
): SeriesMatch[] {
  const lesion = record.lesions[lesionIndex] ?? null;
  const patient: Patient = {
    record,
    assessment,
    lesion,
    index: lesion === null ? -1 : lesionIndex,
    assessed: assessment.lesions[lesionIndex] ?? null,
  };
  return SERIES_IDS.map((id) => {
    const criteria = SERIES_CRITERIA[id].map((definition) => criterion(definition, patient));
    return {
      id,
      ...SERIES[id],
      lesionId: lesion?.id ?? null,
      verdict: verdictOf(criteria),
      criteria,
      arm: id === 'miss-52' ? decompressionArm(patient) : null,
      results: SERIES_RESULTS[id],
    };
  });
}
