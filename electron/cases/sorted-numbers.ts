/** A sort key; null is unknown. */
export type SortKey = string | number | null;

/**
 * The cases in the order of one column: known keys ascending and, of equal keys, by number; the unknown ones after them
 * in both directions. `keys` is the column itself; a case is taken out before its key changes and put in afterwards.
 */
export class SortedNumbers {
  readonly #keys: readonly SortKey[];
  readonly #known: List;
  readonly #unknown: List;

  constructor(keys: readonly SortKey[], numbers: readonly number[]) {
    this.#keys = keys;
    const isKnown = (number: number): boolean => (keys[number] ?? null) !== null;
    this.#known = new List(numbers.filter(isKnown).sort((a, b) => this.#compare(a, b)));
    this.#unknown = new List(numbers.filter((number) => !isKnown(number)).sort((a, b) => a - b));
  }

  get length(): number {
    return this.#known.length + this.#unknown.length;
  }

  /** The case at a place of the order. */
  at(place: number, direction: 'asc' | 'desc'): number {
    const known = this.#known.length;
    const part = place < known ? this.#known : this.#unknown;
    const within = place < known ? place : place - known;
    return part.at(direction === 'asc' ? within : part.length - 1 - within);
  }

  put(number: number): void {
    const part = this.#partOf(number);
    part.insert(this.#placeOf(part, number), number);
  }

  take(number: number): void {
    const part = this.#partOf(number);
    const place = this.#placeOf(part, number);
    if (part.at(place) === number) part.remove(place);
  }

  #partOf(number: number): List {
    return (this.#keys[number] ?? null) === null ? this.#unknown : this.#known;
  }

  #placeOf(part: List, number: number): number {
    let low = 0;
    let high = part.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#compare(part.at(middle), number) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #compare(a: number, b: number): number {
    const left = this.#keys[a] ?? null;
    const right = this.#keys[b] ?? null;
    if (left === right || left === null || right === null) return a - b;
    return left < right ? -1 : 1;
  }
}

/** Numbers in one block of memory, so that putting one in between moves the rest at once. */
class List {
  #numbers: Uint32Array;
  #length: number;

  constructor(numbers: readonly number[]) {
    this.#numbers = Uint32Array.from(numbers);
    this.#length = numbers.length;
  }

  get length(): number {
    return this.#length;
  }

  at(place: number): number {
    return this.#numbers[place] ?? 0;
  }

  insert(place: number, number: number): void {
    if (this.#length === this.#numbers.length) {
      const wider = new Uint32Array(Math.max(64, this.#length * 2));
      wider.set(this.#numbers);
      this.#numbers = wider;
    }
    this.#numbers.copyWithin(place + 1, place, this.#length);
    this.#numbers[place] = number;
    this.#length += 1;
  }

  remove(place: number): void {
    this.#numbers.copyWithin(place, place + 1, this.#length);
    this.#length -= 1;
  }
}
