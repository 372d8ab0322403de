/** How well a text fits what was typed, and which of its characters did: `[from, to)` pairs in order. */
export type Fit = { score: number; marks: readonly (readonly [number, number])[]; isStrong: boolean };

const WORD = /[\p{L}\p{N}]/u;

/** Lower case and without accents, character by character, so that places stay the same. */
function plain(text: string): string[] {
  return Array.from(text, (each) => Array.from(each.normalize('NFD').toLowerCase())[0] ?? each);
}

/** True where a word begins. */
const begins = (letters: readonly string[], at: number): boolean =>
  WORD.test(letters[at] ?? '') && (at === 0 || !WORD.test(letters[at - 1] ?? ''));

type Path = { score: number; places: number[] };

/** The typed word as it stands in the text, at the start of a word or, from three letters on, in the middle of one. */
function standing(letters: readonly string[], typed: readonly string[]): Path | null {
  const places = letters
    .map((_, at) => at)
    .filter((at) => typed.every((letter, next) => letters[at + next] === letter));
  const at = places.find((each) => begins(letters, each)) ?? (typed.length > 2 ? places[0] : undefined);
  if (at === undefined) return null;
  const score = (begins(letters, at) ? 3 : 0) + 4 * (typed.length - 1);
  return { score, places: typed.map((_, next) => at + next) };
}

/**
 * One typed word in a text: as it stands there, or its letters in order from the start of a word on, each right after
 * the one before, further on in the same word, or at the start of a later one ("adles": Add lesion; "tkhs": Tokuhashi).
 * Null where they are not there.
 */
function pathOf(letters: readonly string[], typed: readonly string[]): Path | null {
  const whole = standing(letters, typed);
  if (whole !== null) return whole;
  const memo = new Map<number, Path | null>();
  const from = (last: number, next: number): Path | null => {
    if (next === typed.length) return { score: 0, places: [] };
    const key = (last + 1) * (typed.length + 1) + next;
    const known = memo.get(key);
    if (known !== undefined) return known;
    let best: Path | null = null;
    let inWord = next > 0;
    for (let at = last + 1; at < letters.length; at += 1) {
      if (!WORD.test(letters[at] ?? '')) inWord = false;
      const isStart = begins(letters, at);
      if (letters[at] !== typed[next] || !(inWord || isStart)) continue;
      const rest = from(at, next + 1);
      if (rest === null) continue;
      const worth = at === last + 1 && next > 0 ? 4 : isStart ? 3 : 1;
      if (best === null || worth + rest.score > best.score) {
        best = { score: worth + rest.score, places: [at, ...rest.places] };
      }
    }
    memo.set(key, best);
    return best;
  };
  return from(-1, 0);
}

function marksOf(places: readonly number[]): [number, number][] {
  const marks: [number, number][] = [];
  for (const at of [...new Set(places)].toSorted((one, other) => one - other)) {
    const last = marks.at(-1);
    if (last !== undefined && last[1] === at) last[1] = at + 1;
    else marks.push([at, at + 1]);
  }
  return marks;
}

/**
 * Fits what was typed to a text; every typed word must be in it, in any order. Null where one is not. The score is from 0
 * to 1, 1 for the text's own words typed from their start; `isStrong` says that every word is in it as it was typed.
 */
export function fit(text: string, typed: string): Fit | null {
  const letters = plain(text);
  const words = typed
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(plain);
  if (words.length === 0) return { score: 0, marks: [], isStrong: true };
  const paths = words.map((word) => pathOf(letters, word));
  const places: number[] = [];
  let score = 0;
  let isStrong = true;
  for (const [index, path] of paths.entries()) {
    if (path === null) return null;
    const length = words[index]?.length ?? 1;
    places.push(...path.places);
    score += path.score / (3 + 4 * (length - 1));
    const [first = 0] = path.places;
    isStrong &&= begins(letters, first) && (path.places.at(-1) ?? 0) - first === length - 1;
  }
  // Of two that fit alike the shorter says more exactly what was typed.
  return {
    score: (score / words.length) * (1 - Math.min(letters.length, 100) / 1000),
    marks: marksOf(places),
    isStrong,
  };
}
