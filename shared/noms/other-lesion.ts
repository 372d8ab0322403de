import { isHighGrade } from '../case/escc-grade.ts';
import { formatLevels } from '../case/levels.ts';
import { listed } from '../case/list-words.ts';
import type { CaseRecord } from '../case/record.ts';
import { DEFICIT_ELSEWHERE as T } from './sentences.ts';

/** Other lesions whose compression may be the cause of a myelopathy that this one does not explain. */
export type DeficitElsewhere = {
  lesionIds: readonly string[];
  /** "T9", "T9 and L1"; a lesion without a level is said to have none. */
  places: string;
  /** What a reader has to know beside the verdict "no row". */
  text: string;
};

/**
 * The record knows one myelopathy, the patient's, and the table takes it as that of each lesion: beside a high-grade
 * lesion a low-grade one then has no row. That follows from the table and is left as it is; this names the lesions
 * with high-grade ESCC to which the deficit may belong instead. Null where the lesion is not low grade, where there is no
 * myelopathy, and where no other lesion is known to be high grade.
 */
export function deficitElsewhere({ neurology, lesions }: CaseRecord, lesionIndex: number): DeficitElsewhere | null {
  const lesion = lesions[lesionIndex];
  if (lesion === undefined || lesion.escc === null || isHighGrade(lesion.escc)) return null;
  if (neurology.myelopathy !== 'yes') return null;
  const others = lesions.filter((each) => each !== lesion && isHighGrade(each.escc));
  if (others.length === 0) return null;
  const places = listed(others.map(({ levels }) => (levels === null ? T.levelUnknown : formatLevels(levels))));
  return { lesionIds: others.map((each) => each.id), places, text: T.text(places) };
}
