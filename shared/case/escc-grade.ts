/** Whether an ESCC grade is high grade, as the framework divides them: 2 and 3. Unknown is not. */
export function isHighGrade(grade: string | null | undefined): grade is '2' | '3' {
  return grade === '2' || grade === '3';
}
