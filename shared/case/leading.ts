import { answersOf, resolveAnswers } from '../instruments/derive.ts';
import { score } from '../instruments/score.ts';
import { sins } from '../instruments/sins.ts';
import { ESCC_GRADES, type CaseRecord, type Lesion } from './record.ts';

/** Rank by ESCC. An unknown grade stands between 1c and 2: it may still be high, a known high grade already is. */
function esccRank(grade: Lesion['escc']): number {
  return grade === null ? 3.5 : ESCC_GRADES.indexOf(grade);
}

/** Whether `a` leads before `b`: worse ESCC, then the higher certain SINS, then the higher SINS still possible. */
export function leadsBefore(
  a: { escc: Lesion['escc']; lo: number; hi: number },
  b: { escc: Lesion['escc']; lo: number; hi: number },
): boolean {
  const byGrade = esccRank(a.escc) - esccRank(b.escc);
  if (byGrade !== 0) return byGrade > 0;
  return a.lo === b.lo ? a.hi > b.hi : a.lo > b.lo;
}

/**
 * Position of the lesion that leads the case: worst ESCC, then worst SINS, then the first entered; -1 without lesions.
 * An unknown ESCC ranks between 1c and 2, so that a lesion that may be high grade is not passed over for a known low one.
 */
export function leadingLesion(record: CaseRecord): number {
  let leading = -1;
  let best: { escc: Lesion['escc']; lo: number; hi: number } | null = null;
  record.lesions.forEach((lesion, position) => {
    const { lo, hi } = score(sins, answersOf(resolveAnswers('sins', record, lesion)));
    const candidate = { escc: lesion.escc, lo, hi };
    if (best !== null && !leadsBefore(candidate, best)) return;
    best = candidate;
    leading = position;
  });
  return leading;
}
