import { primaryName, type CaseRecord } from '@spineboard/core/case';
import type { Framework } from '../board/framework.ts';
import { t } from '../../messages/t.ts';

const CAPITAL = /^\p{Ll}/u;
const capital = (text: string): string => text.replace(CAPITAL, (letter) => letter.toUpperCase());

function lesionWords(record: CaseRecord, { assessment, level }: Framework): string[] {
  const lesion = record.lesions[assessment.leading];
  if (lesion === undefined) return [t('present.noLesion')];
  const others = record.lesions.length - 1;
  return [
    lesion.escc === null ? t('present.esccUnknown', { level }) : t('present.escc', { grade: lesion.escc, level }),
    ...(others === 0 ? [] : [t('present.more', { count: others })]),
  ];
}

/**
 * The patient in one sentence: primary, worst lesion, how they walk, cord, deficit. What nobody recorded and the
 * framework asks for is said to be unknown; the rest is left out.
 */
export function patientSentence(record: CaseRecord, framework: Framework): string {
  const { neurology, systemic } = record;
  const { deficitCourse, frankel, myelopathy } = neurology;
  const words = [
    primaryName(record) || t('present.primaryUnknown'),
    ...lesionWords(record, framework),
    ...(systemic.ambulation === null ? [] : [t(`present.walks.${systemic.ambulation}`)]),
    ...(myelopathy === null ? [] : [t(`present.myelopathy.${myelopathy}`)]),
    frankel === null ? t('present.frankelUnknown') : t('present.frankel', { grade: frankel }),
    ...(deficitCourse === null || deficitCourse === 'none' ? [] : [t(`present.deficit.${deficitCourse}`)]),
  ];
  return `${capital(words.join(', '))}.`;
}
