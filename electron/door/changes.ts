import type { Change, Topic } from '@spineboard/core/contract';

/** A listener's own queue. Topics that wait are merged, so a slow window falls behind in time but misses nothing. */
class Listener implements AsyncIteratorObject<Change, void, void> {
  readonly #waiting: Change[] = [];
  #wake: ((result: IteratorResult<Change, void>) => void) | null = null;
  #ended = false;
  readonly #leave: (listener: Listener) => void;

  constructor(leave: (listener: Listener) => void) {
    this.#leave = leave;
  }

  put(change: Change): void {
    if (this.#wake !== null) {
      this.#wake({ done: false, value: change });
      this.#wake = null;
      return;
    }
    const last = this.#waiting.at(-1);
    if (last !== undefined && last.origin === change.origin) {
      last.topics = [...new Set([...last.topics, ...change.topics])];
    } else {
      this.#waiting.push({ ...change });
    }
  }

  end(): void {
    this.#ended = true;
    this.#leave(this);
    this.#wake?.({ done: true, value: undefined });
    this.#wake = null;
  }

  next(): Promise<IteratorResult<Change, void>> {
    const change = this.#waiting.shift();
    if (change !== undefined) return Promise.resolve({ done: false, value: change });
    if (this.#ended) return Promise.resolve({ done: true, value: undefined });
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  return(): Promise<IteratorResult<Change, void>> {
    this.end();
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }
}

/** Tells every open window what committed commands touched. */
export class Changes {
  readonly #listeners = new Set<Listener>();
  #closed = false;

  /** Windows that listen now. */
  get size(): number {
    return this.#listeners.size;
  }

  publish(topics: readonly Topic[], origin: string | null): void {
    if (topics.length === 0) return;
    for (const listener of this.#listeners) listener.put({ topics: [...topics], origin });
  }

  /** Every change from now on; ends when `signal` aborts, when the reader returns, or when the workstation closes. */
  listen(signal?: AbortSignal): AsyncIteratorObject<Change, void, void> {
    const listener = new Listener((gone) => this.#listeners.delete(gone));
    if (this.#closed || signal?.aborted === true) {
      listener.end();
      return listener;
    }
    this.#listeners.add(listener);
    signal?.addEventListener('abort', () => listener.end(), { once: true });
    return listener;
  }

  close(): void {
    this.#closed = true;
    for (const listener of this.#listeners) listener.end();
  }
}
