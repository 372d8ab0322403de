/** The clocks of a page, ms: the computer's, and one that only counts. */
export type PageClocks = { wall: () => number; since: () => number };

const OWN: PageClocks = { wall: () => Date.now(), since: () => performance.now() };

/** By how much the two clocks may differ before one of them was set, or the computer slept. Milliseconds. */
const TOLERANCE = 2000;

/** The instant now as the host told it, carried on by a timer that nobody sets. */
export class SteadyNow {
  readonly #clocks: PageClocks;
  /** What was told, and when by the timer. Until the host answers it is the computer's clock. */
  #told: { at: number; since: number };
  #looked: { wall: number; since: number };

  constructor(clocks: PageClocks = OWN) {
    this.#clocks = clocks;
    const [wall, since] = [clocks.wall(), clocks.since()];
    this.#told = { at: wall, since };
    this.#looked = { wall, since };
  }

  /** The host said what time it is, ms since 1970. */
  set(at: number): void {
    this.#told = { at, since: this.#clocks.since() };
  }

  /** Milliseconds since 1970. */
  now(): number {
    return this.#told.at + (this.#clocks.since() - this.#told.since);
  }

  /** Whether, since this was last asked, the clock was set or the computer slept: then the host is asked again. */
  wasSet(): boolean {
    const [wall, since] = [this.#clocks.wall(), this.#clocks.since()];
    const apart = wall - this.#looked.wall - (since - this.#looked.since);
    this.#looked = { wall, since };
    return Math.abs(apart) > TOLERANCE;
  }
}
