/** Words with a digit in them are numbers, levels and grades: another one is another thing, never a misspelling. */
const DIGIT = /\p{N}/u;

/** How many slips of the keyboard a word may hold: none below four letters, one below eight, then two. */
export function slipsAllowed(term: string): number {
  if (term.length < 4 || DIGIT.test(term)) return 0;
  return term.length < 8 ? 1 : 2;
}

/** From this length on a word may still be incomplete and misspelled already. */
const BEGINNING = 6;

/**
 * Letters to change, add, leave out or swap with their neighbor to make `term` of `word`, or of a beginning of it where
 * `term` is long enough; more than `limit` is `limit + 1`. The first letter is taken as right.
 */
export function slips(term: string, word: string, limit: number): number {
  if (term === word) return 0;
  const none = limit + 1;
  if (term[0] !== word[0] || word.length < term.length - limit) return none;
  const mayGoOn = term.length >= BEGINNING;
  if (!mayGoOn && word.length > term.length + limit) return none;
  const width = Math.min(word.length, term.length + limit);
  let beforeLast: number[] = [];
  let last = Array.from({ length: width + 1 }, (_, column) => column);
  for (let row = 1; row <= term.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= width; column += 1) {
      const same = term[row - 1] === word[column - 1];
      let cost = Math.min(
        (last[column] ?? none) + 1,
        (current[column - 1] ?? none) + 1,
        (last[column - 1] ?? none) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && term[row - 1] === word[column - 2] && term[row - 2] === word[column - 1]) {
        cost = Math.min(cost, (beforeLast[column - 2] ?? none) + 1);
      }
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return none;
    beforeLast = last;
    last = current;
  }
  const whole = word.length === width ? (last[width] ?? none) : none;
  return Math.min(none, mayGoOn ? Math.min(...last) : whole);
}
