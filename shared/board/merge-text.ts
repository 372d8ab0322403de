/**
 * A text that two windows changed, line by line: what only one of them changed is taken from it, and of a line that both
 * changed both stand. Nothing of either is left out.
 */
export function mergeText(base: string, mine: string, theirs: string): string {
  if (theirs === base) return mine;
  if (mine === base) return theirs;
  const [before, here, there] = [base, mine, theirs].map((text) => text.split('\n')) as [string[], string[], string[]];
  const merged = [...there];
  for (const [at, line] of here.entries()) {
    if (there.includes(line)) continue;
    const old = before[at];
    // A line that stands elsewhere in mine was moved, not changed: it stays.
    if (old !== undefined && merged[at] === old && !here.includes(old)) merged[at] = line;
    else if (!before.includes(line)) merged.push(line);
  }
  return merged.join('\n');
}
