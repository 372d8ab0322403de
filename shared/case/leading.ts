import { isHighGrade } from './escc-grade.ts';
import { answersOf, resolveAnswers } from '../instruments/derive.ts';
import { bandOf, score } from '../instruments/score.ts';
import { sins } from '../instruments/sins.ts';
import { ESCC_GRADES, type CaseRecord, type Lesion } from './record.ts';

/** What the order of lesions looks at: the ESCC grade, and the lowest and highest SINS that are still possible. */
export type LesionRank = { escc: Lesion['escc']; lo: number; hi: number };

/**
 * High grade before unknown before low grade. An unknown grade may be high: while one lesion still waits for its MR, no
 * other low-grade lesion may make the whole case look settled.
 */
function gradeGroup(grade: Lesion['escc']): number {
  if (grade === null) return 1;
  return isHighGrade(grade) ? 2 : 0;
}

/** The larger one leads, compared from left to right. */
function keys({ escc, lo, hi }: LesionRank): readonly number[] {
  const grade = escc === null ? -1 : ESCC_GRADES.indexOf(escc);
  // The bands come before the exact grade: within a grade group the framework asks for stability only.
  return [gradeGroup(escc), bandOf(sins, lo), grade, lo, hi];
}

/** Whether `a` leads before `b`: worse grade group, then worse certain SINS band, then worse grade, then higher SINS. */
export function leadsBefore(a: LesionRank, b: LesionRank): boolean {
  const theirs = keys(b);
  const differing = keys(a).map((key, position) => key - (theirs[position] ?? 0));
  return (differing.find((difference) => difference !== 0) ?? 0) > 0;
}

/** Whether `a` is in some respect certainly worse than the leading `b`: a worse known grade, or a worse SINS band. */
export function isWorseThan(a: LesionRank, b: LesionRank): boolean {
  const grade = (each: LesionRank): number => (each.escc === null ? -1 : ESCC_GRADES.indexOf(each.escc));
  return (b.escc !== null && grade(a) > grade(b)) || bandOf(sins, a.lo) > bandOf(sins, b.lo);
}

/** Position of the lesion that leads among ranked ones, the first entered where two are alike; -1 without any. */
export function leadingOf(ranks: readonly LesionRank[]): number {
  return ranks.reduce((leading, rank, position) => {
    const best = ranks[leading];
    return best === undefined || leadsBefore(rank, best) ? position : leading;
  }, -1);
}

/** Position of the lesion that leads the case, by {@link leadsBefore}; -1 without lesions. */
export function leadingLesion(record: CaseRecord): number {
  return leadingOf(
    record.lesions.map((lesion) => {
      const { lo, hi } = score(sins, answersOf(resolveAnswers('sins', record, lesion)));
      return { escc: lesion.escc, lo, hi };
    }),
  );
}
