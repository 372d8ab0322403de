import { slips, slipsAllowed } from './similar-words.ts';

/** How well a case fits a search; 0 is not at all. */
export const FIT = { similar: 1, beginning: 2, whole: 3 } as const;

/** Similar words that are named to the person who searches. */
const NAMED = 5;

/**
 * The words of every case, turned round: which cases hold a word. Kept in memory, because only there every search of
 * 100,000 cases is answered in a millisecond, whatever it finds.
 */
export class WordIndex {
  readonly #ids = new Map<string, number>();
  readonly #words: string[] = [];
  /** By word, the numbers of its cases, in no order. */
  readonly #cases: number[][] = [];
  /** By the first two letters, the words that begin so. */
  readonly #starts = new Map<string, number[]>();
  readonly #ofCase: string[] = [];

  /** Replaces the words of a case: folded, divided by spaces, each once. */
  put(number: number, words: string): void {
    const before = this.#ofCase[number] ?? '';
    if (before === words) return;
    this.#ofCase[number] = words;
    if (before === '') {
      for (const word of split(words)) this.#cases[this.#idOf(word)]?.push(number);
      return;
    }
    const old = new Set(split(before));
    for (const word of split(words)) if (!old.delete(word)) this.#cases[this.#idOf(word)]?.push(number);
    for (const word of old) {
      const cases = this.#cases[this.#idOf(word)] ?? [];
      const last = cases.pop();
      const place = cases.indexOf(number);
      if (place !== -1 && last !== undefined) cases[place] = last;
    }
  }

  /** How well each case fits: every term, in one of its spellings, must begin a word. By number, below `size`. */
  search(terms: readonly (readonly string[])[], size: number): Uint8Array {
    return this.#fitting(terms, size, (spellings, mark) => {
      for (const term of spellings) {
        for (const id of this.#beginning(term)) {
          mark(id, this.#words[id]?.length === term.length ? FIT.whole : FIT.beginning);
        }
      }
    });
  }

  /** Which cases fit when misspellings are forgiven as well, and the words that were taken for a term in cases `among`. */
  similar(
    terms: readonly (readonly string[])[],
    size: number,
    among: Uint8Array,
  ): { fits: Uint8Array; words: string[] } {
    const near = new Map<number, number>();
    const fits = this.#fitting(terms, size, (spellings, mark) => {
      for (const term of spellings) {
        for (const id of this.#beginning(term)) mark(id, FIT.similar);
        for (const [id, distance] of this.#near(term)) {
          near.set(id, Math.min(distance, near.get(id) ?? distance));
          mark(id, FIT.similar);
        }
      }
    });
    const words = [...near]
      .filter(([id]) => this.#cases[id]?.some((number) => fits[number] !== 0 && among[number] !== 0) === true)
      .toSorted((a, b) => a[1] - b[1] || (this.#cases[b[0]]?.length ?? 0) - (this.#cases[a[0]]?.length ?? 0))
      .slice(0, NAMED)
      .map(([id]) => this.#words[id] ?? '');
    return { fits, words };
  }

  #fitting(
    terms: readonly (readonly string[])[],
    size: number,
    find: (spellings: readonly string[], mark: (id: number, fit: number) => void) => void,
  ): Uint8Array {
    const fits = new Uint8Array(size).fill(FIT.whole);
    for (const spellings of terms) {
      const term = new Uint8Array(size);
      find(spellings, (id, fit) => {
        for (const number of this.#cases[id] ?? []) if ((term[number] ?? 0) < fit) term[number] = fit;
      });
      for (let number = 0; number < size; number += 1) {
        if ((term[number] ?? 0) < (fits[number] ?? 0)) fits[number] = term[number] ?? 0;
      }
    }
    return fits;
  }

  #beginning(term: string): number[] {
    const starts = term.length > 1 ? [term.slice(0, 2)] : [...this.#starts.keys()].filter((key) => key[0] === term);
    return starts.flatMap((key) => {
      const ids = this.#starts.get(key) ?? [];
      return term.length <= 2 && key === term ? ids : ids.filter((id) => this.#words[id]?.startsWith(term) === true);
    });
  }

  /** Words that are a few slips away, and how many. */
  #near(term: string): [number, number][] {
    const limit = slipsAllowed(term);
    if (limit === 0) return [];
    const found: [number, number][] = [];
    for (const [key, ids] of this.#starts) {
      if (key[0] !== term[0]) continue;
      for (const id of ids) {
        const distance = slips(term, this.#words[id] ?? '', limit);
        if (distance <= limit && distance > 0) found.push([id, distance]);
      }
    }
    return found;
  }

  #idOf(word: string): number {
    const known = this.#ids.get(word);
    if (known !== undefined) return known;
    const id = this.#words.push(word) - 1;
    this.#ids.set(word, id);
    this.#cases.push([]);
    const start = word.slice(0, 2);
    const others = this.#starts.get(start);
    if (others === undefined) this.#starts.set(start, [id]);
    else others.push(id);
    return id;
  }
}

function split(words: string): string[] {
  return words === '' ? [] : words.split(' ');
}
