import type { LiveAction } from './action.ts';

/** A list of actions on screen; replaced by its successor each time its screen renders. */
export type Entry = { current: readonly LiveAction[] };

/** What can be done on what is shown now. Screens come and go, the latest stands first. */
export class ActionRegistry {
  #entries: readonly Entry[] = [];
  #version = 0;
  readonly #listeners = new Set<() => void>();

  /** Puts a list in; the answer takes it out again. */
  add(entry: Entry): () => void {
    this.#entries = [entry, ...this.#entries];
    this.changed();
    return () => {
      this.#entries = this.#entries.filter((each) => each !== entry);
      this.changed();
    };
  }

  /** Everything that there is to do now: what a nearer action stands for left out, and what lies under a viewer. */
  all(): LiveAction[] {
    const everything = this.#entries.flatMap((entry) => entry.current);
    const alone = everything.find((action) => action.reach === 'alone');
    const actions =
      alone === undefined
        ? everything
        : everything.filter((action) => action.scope === alone.scope || action.reach === 'everywhere');
    const covered = new Set(actions.map((action) => action.about.covers));
    return actions.filter((action) => !covered.has(action.id) && action.exists);
  }

  /** The action of a name, as it is now. */
  find(id: string): LiveAction | undefined {
    return this.all().find((action) => action.id === id);
  }

  /** Tells who listens that words or possibilities may have changed. */
  changed(): void {
    this.#version += 1;
    this.#listeners.forEach((listener) => {
      listener();
    });
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  version = (): number => this.#version;
}

/** The actions of this window. */
export const registry = new ActionRegistry();
