import { emptyDecision, type DecisionDraft } from '@spineboard/core/board';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Problem } from '../../renderer/api/client.ts';
import type { Drafts } from '../../renderer/api/kept-drafts.ts';
import { DraftKeeper, type Known } from '../../renderer/screens/board/draft-keeper.ts';

const ref = { meetingId: 'm', itemId: 'i' };
const withReason = (reason: string): DecisionDraft => ({ ...emptyDecision(), reason });
const lost: Problem = { code: 'HOST_LOST', data: null, issues: [] };
const newer: Problem = { code: 'VALIDATION', data: null, issues: [{ path: 'version', message: 'Saved meanwhile' }] };

/** A host with one decision, as the contract describes it: a save names the version it started from. */
class Host {
  known: Known = { version: 0, draft: emptyDecision() };
  answers = true;
  saves = 0;

  save = (_ref: unknown, version: number, draft: DecisionDraft): Promise<Known> => {
    if (!this.answers) return Promise.reject(new Error('lost', { cause: lost }));
    if (version !== this.known.version) return Promise.reject(new Error('newer', { cause: newer }));
    this.saves += 1;
    this.known = { version: version + 1, draft: structuredClone(draft) };
    return Promise.resolve(this.known);
  };

  latest = (): Promise<Known> =>
    this.answers ? Promise.resolve(this.known) : Promise.reject(new Error('lost', { cause: lost }));

  problemOf = (error: unknown): Problem => (error as Error).cause as Problem;
}

/** Drafts without a store; what they do in the browser has its own tests. */
class Shelf implements Drafts {
  readonly #texts = new Map<string, string>();
  get length(): number {
    return this.#texts.size;
  }
  read = (name: string): string | null => this.#texts.get(name) ?? null;
  write = (name: string, text: string): void => void this.#texts.set(name, text);
  remove = (name: string): void => void this.#texts.delete(name);
}

let host: Host;
let shelf: Shelf;
let keeper: DraftKeeper;

beforeEach(() => {
  vi.useFakeTimers();
  host = new Host();
  shelf = new Shelf();
  keeper = new DraftKeeper(host, shelf);
  keeper.open(ref, host.known);
});
afterEach(() => {
  vi.useRealTimers();
});

describe('what is typed is kept', () => {
  test('typing is sent once after a pause, and then leaves the page', async () => {
    for (const reason of ['E', 'ES', 'ESCC 2']) keeper.edit(ref, withReason(reason));
    expect(shelf.length).toBe(1);
    expect(host.saves).toBe(0);
    await vi.advanceTimersByTimeAsync(500);
    expect(host.saves).toBe(1);
    expect(host.known.draft.reason).toBe('ESCC 2');
    expect(keeper.get(ref)).toMatchObject({ phase: 'kept', unkeptSince: null, version: 1 });
    expect(shelf.length).toBe(0);
  });

  test('while the host is lost the text stays in the page, and is sent when it answers', async () => {
    host.answers = false;
    keeper.edit(ref, withReason('kept here'));
    await vi.advanceTimersByTimeAsync(5000);
    expect(keeper.get(ref)).toMatchObject({ phase: 'lost', problem: { code: 'HOST_LOST' } });
    expect(keeper.get(ref)?.draft.reason).toBe('kept here');
    expect(shelf.length).toBe(1);
    host.answers = true;
    keeper.retry();
    await vi.advanceTimersByTimeAsync(1);
    expect(host.known.draft.reason).toBe('kept here');
    expect(shelf.length).toBe(0);
  });

  test('a reload before the host acknowledged takes the text up again and sends it', async () => {
    host.answers = false;
    keeper.edit(ref, withReason('typed before the reload'));
    host.answers = true;
    const after = new DraftKeeper(host, shelf);
    after.open(ref, host.known);
    expect(after.get(ref)?.draft.reason).toBe('typed before the reload');
    await vi.advanceTimersByTimeAsync(10);
    expect(host.known.draft.reason).toBe('typed before the reload');
  });

  test('what is typed while a save is under way is sent after it', async () => {
    keeper.edit(ref, withReason('first'));
    const settling = keeper.settle(ref);
    keeper.edit(ref, withReason('second'));
    await vi.advanceTimersByTimeAsync(2000);
    expect((await settling).phase).toBe('kept');
    expect(host.known).toEqual({ version: 2, draft: withReason('second') });
  });

  test('something unreadable among the drafts is dropped, not shown', () => {
    shelf.write('decision.m.other', '{"version":"x"}');
    keeper.open({ meetingId: 'm', itemId: 'other' }, host.known);
    expect(keeper.get({ meetingId: 'm', itemId: 'other' })).toMatchObject({ phase: 'kept', draft: emptyDecision() });
    expect(shelf.length).toBe(0);
  });
});

const other = (change: Partial<DecisionDraft>): void => {
  host.known = { version: host.known.version + 1, draft: { ...host.known.draft, ...change } };
};

test('what the host kept before its answer was lost is not sent again', () => {
  host.answers = false;
  keeper.edit(ref, withReason('kept, but nobody heard'));
  host.known = { version: 1, draft: withReason('kept, but nobody heard') };
  const after = new DraftKeeper(host, shelf);
  after.open(ref, host.known);
  expect(after.get(ref)).toMatchObject({ phase: 'kept', version: 1 });
  expect(shelf.length).toBe(0);
});

describe('another window saves the same decision', () => {
  test('different parts come together without a question', async () => {
    other({ tellsPatient: 'R. Costa' });
    keeper.edit(ref, withReason('mine'));
    await vi.advanceTimersByTimeAsync(500);
    expect(host.known.draft).toEqual({ ...withReason('mine'), tellsPatient: 'R. Costa' });
    expect(keeper.get(ref)?.phase).toBe('kept');
  });

  test('the same part waits for a person, and both texts are there', async () => {
    other({ reason: 'theirs' });
    keeper.edit(ref, withReason('mine'));
    await vi.advanceTimersByTimeAsync(500);
    const state = keeper.get(ref);
    expect(state?.phase).toBe('clash');
    expect(state?.draft.reason).toBe('mine');
    expect(state?.clash).toMatchObject({ parts: ['reason'], theirs: { draft: { reason: 'theirs' } } });
    expect(host.known.draft.reason).toBe('theirs');
  });

  test.each([
    ['mine', 'mine'],
    ['theirs', 'theirs'],
  ] as const)('choosing %s keeps that text at the host', async (side, reason) => {
    other({ reason: 'theirs' });
    keeper.edit(ref, withReason('mine'));
    await vi.advanceTimersByTimeAsync(500);
    keeper.choose(ref, 'reason', side);
    await vi.advanceTimersByTimeAsync(500);
    expect(host.known.draft.reason).toBe(reason);
    expect(keeper.get(ref)).toMatchObject({ phase: 'kept', clash: null });
    expect(keeper.get(ref)?.draft.reason).toBe(reason);
    expect(shelf.length).toBe(0);
  });

  test('an untouched form takes over what the other window saved', () => {
    other({ reason: 'theirs' });
    keeper.open(ref, host.known);
    expect(keeper.get(ref)).toMatchObject({ phase: 'kept', version: 1 });
    expect(keeper.get(ref)?.draft.reason).toBe('theirs');
  });
});

test('a refusal is shown with its reason, the text stays, and the next edit tries again', async () => {
  const tooLong: Problem = { code: 'VALIDATION', data: null, issues: [{ path: 'draft.reason', message: 'Too long' }] };
  const save = vi.spyOn(host, 'save').mockRejectedValueOnce(new Error('refused', { cause: tooLong }));
  keeper = new DraftKeeper(host, shelf);
  keeper.open(ref, host.known);
  keeper.edit(ref, withReason('too long'));
  await vi.advanceTimersByTimeAsync(500);
  expect(keeper.get(ref)).toMatchObject({ phase: 'refused', problem: tooLong });
  keeper.edit(ref, withReason('shorter'));
  await vi.advanceTimersByTimeAsync(500);
  expect(host.known.draft.reason).toBe('shorter');
  expect(save).toHaveBeenCalledTimes(2);
});
