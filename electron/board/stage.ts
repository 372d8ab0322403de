import type { PresentPosition, PresentState, TypedDecision } from '@spineboard/core/contract';

const EMPTY: PresentState = { position: null, typed: null };

/** Where the presentation of each meeting stands, and what is being typed. In memory only: none of it is a record. */
export class Stage {
  readonly #meetings = new Map<string, PresentState>();

  of(meetingId: string): PresentState {
    return this.#meetings.get(meetingId) ?? EMPTY;
  }

  move(meetingId: string, position: PresentPosition): PresentState {
    return this.#put(meetingId, { ...this.of(meetingId), position });
  }

  /** A case came on the table: the presentation that is open turns to it; one that is there already stays on its page. */
  follow(meetingId: string, itemId: string): boolean {
    const { position } = this.of(meetingId);
    if (position === null || position.itemId === itemId) return false;
    this.move(meetingId, { ...position, itemId, page: 'case', part: 0 });
    return true;
  }

  type(meetingId: string, typed: TypedDecision): void {
    this.#put(meetingId, { ...this.of(meetingId), typed });
  }

  /** Behind the lock nothing readable stays. */
  clear(): void {
    this.#meetings.clear();
  }

  #put(meetingId: string, state: PresentState): PresentState {
    this.#meetings.set(meetingId, state);
    return state;
  }
}
