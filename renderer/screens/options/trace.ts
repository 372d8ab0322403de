import {
  formatLevels,
  priorRadiationOf,
  sameValue,
  valueAt,
  type CaseRecord,
  type FieldPath,
} from '@spineboard/core/case';
import type { CaseAssessment } from '@spineboard/core/noms';
import type { PossibleValue } from '@spineboard/core/options';
import { factTitle, factWords } from '../../components/fact-words.ts';
import { formatRange } from '../../messages/format.ts';
import { keyOf, t } from '../../messages/t.ts';

/** Titles that say too little where the section around them is missing. */
const TITLES: Readonly<Record<string, () => string>> = {
  'pain.type': () => t('options.trace.painType'),
  'primary.radiosensitivityByBoard': () => t('options.trace.class'),
  earlierTreatments: () => t('options.trace.earlierTreatments'),
  lesions: () => t('options.trace.lesions'),
};

/** The path with lesions by their id: "lesions.0.escc" is `['lesions', id, 'escc']`. */
export function fieldPathOf(path: string, record: CaseRecord): FieldPath {
  const [list, position, ...rest] = path.split('.');
  const lesion = list === 'lesions' ? record.lesions[Number(position)] : undefined;
  return lesion === undefined ? path.split('.') : ['lesions', lesion.id, ...rest];
}

/** What a fact of the record is called, by its path in the assessment. */
export function traceTitle(path: string, record: CaseRecord): string {
  const known = TITLES[path];
  if (known !== undefined) return known();
  const [list, position, field, ...rest] = path.split('.');
  if (list === 'lesions' && field === 'sins' && rest.length === 0) {
    const levels = record.lesions[Number(position)]?.levels ?? null;
    return t('options.trace.sins', { lesion: levels === null ? t('case.levelUnknown') : formatLevels(levels) });
  }
  return factTitle(fieldPathOf(path, record), [record]);
}

/** What a fact of the record is now, in words; what follows from another fact is said as it follows. */
export function traceWords(path: string, record: CaseRecord, assessment: CaseAssessment): string {
  if (path === 'lesions') return t('options.trace.lesionCount', { count: record.lesions.length });
  const [list, position, field, item] = path.split('.');
  const index = list === 'lesions' ? Number(position) : -1;
  const view = assessment.lesions[index];
  if (path === 'earlierTreatments') {
    const found = record.lesions
      .map((lesion) => priorRadiationOf(record, lesion).from)
      .find((each) => each !== undefined);
    return found ?? t('common.unknown');
  }
  if (view !== undefined && field === 'sins') {
    const { score, answers } = view.sins;
    if (item === undefined) return `${formatRange(score.lo, score.hi)}, ${view.sins.reading}`;
    const option = answers.find((each) => each.item === item)?.option ?? null;
    return factWords(fieldPathOf(path, record), option === null ? null : { option, reason: '', by: '' });
  }
  return factWords(fieldPathOf(path, record), valueAt(record, fieldPathOf(path, record)));
}

/** A value that a fact could have, in words. A call that is only thought of has nobody who made it. */
export function possibleWords(path: string, record: CaseRecord, { name, value }: PossibleValue): string {
  if (path.endsWith('radiosensitivityByBoard')) return t(keyOf(`case.value.radiosensitivity.${name}`));
  if (path.endsWith('stabilityByBoard')) return t(keyOf(`case.value.stability.${name}`));
  return factWords(fieldPathOf(path, record), value);
}

/** Whether a fact is another one under what is assumed. */
export function isAssumed(path: string, record: CaseRecord, assumed: CaseRecord): boolean {
  const field = fieldPathOf(path, record);
  return !sameValue(valueAt(record, field), valueAt(assumed, field));
}
