import { assert, asyncProperty, string } from 'fast-check';
import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { KeptDrafts } from '../../renderer/api/kept-drafts.ts';

const ADA = { draftKey: randomBytes(32).toString('base64'), personId: 'ada' };
const NAME = 'case.0199c2f0';

/** What the browser keeps on the disk. */
class Store implements Storage {
  readonly #items = new Map<string, string>();
  isFull = false;
  get length(): number {
    return this.#items.size;
  }
  clear = (): void => this.#items.clear();
  getItem = (key: string): string | null => this.#items.get(key) ?? null;
  key = (index: number): string | null => [...this.#items.keys()][index] ?? null;
  removeItem = (key: string): void => void this.#items.delete(key);
  setItem = (key: string, value: string): void => {
    if (this.isFull) throw new DOMException('full', 'QuotaExceededError');
    this.#items.set(key, value);
  };
  /** Every byte of it. */
  content = (): string => JSON.stringify([...this.#items]);
}

function windowOf(store: Store, own = 'first', others: readonly string[] = []): KeptDrafts {
  return new KeptDrafts(store, {
    own: () => Promise.resolve(own),
    present: () => Promise.resolve(new Set([own, ...others])),
  });
}

async function opened(store: Store, own = 'first', others: readonly string[] = [], owner = ADA): Promise<KeptDrafts> {
  const drafts = windowOf(store, own, others);
  await drafts.open(owner);
  return drafts;
}

async function leaving(store: Store, text: string, own = 'first', others: readonly string[] = []): Promise<void> {
  const drafts = await opened(store, own, others);
  drafts.write(NAME, text);
  await drafts.settled();
}

describe('what is typed', () => {
  test('is there again after a reload, whatever it is', async () => {
    await assert(
      asyncProperty(string({ unit: 'grapheme', maxLength: 300 }), async (text) => {
        const store = new Store();
        await leaving(store, text);
        expect((await opened(store)).read(NAME)).toBe(text);
      }),
      { seed: 30, numRuns: 60 },
    );
  });

  test('is there again when it is long', async () => {
    const store = new Store();
    const text = JSON.stringify({ note: '\u2192 L\u2081 \u{1F469}'.repeat(30_000) });
    await leaving(store, text);
    expect((await opened(store)).read(NAME)).toBe(text);
  });

  test('can be read back before it is in the store', async () => {
    const store = new Store();
    const drafts = await opened(store);
    drafts.write(NAME, 'Facet');
    expect(drafts.read(NAME)).toBe('Facet');
    expect(store.length).toBe(0);
    await drafts.settled();
    expect(store.length).toBe(1);
  });

  test('is never in the store as it was typed, nor twice the same', async () => {
    const store = new Store();
    await leaving(store, '{"name":"Facet, Ruth"}');
    const once = store.content();
    await leaving(store, '{"name":"Facet, Ruth"}');
    for (const word of ['Facet', 'Ruth', 'name', btoa('{"name":"Facet, Ruth"}').slice(0, 20), ADA.draftKey]) {
      expect(once).not.toContain(word);
    }
    expect(store.content()).not.toBe(once);
  });
});

describe('the order of typing', () => {
  test('holds: the last text is the one that is kept', async () => {
    const store = new Store();
    const drafts = await opened(store);
    for (let length = 1; length <= 200; length += 1) {
      // Long before short: a longer text takes longer to seal.
      drafts.write(NAME, 'x'.repeat((201 - length) * 100));
      if (length % 50 === 0) await Promise.resolve();
    }
    await drafts.settled();
    expect((await opened(store)).read(NAME)).toBe('x'.repeat(100));
  });

  test('holds for a removal: nothing comes back that was on its way to the store', async () => {
    const store = new Store();
    const drafts = await opened(store);
    drafts.write(NAME, 'acknowledged meanwhile');
    drafts.remove(NAME);
    await drafts.settled();
    expect(store.length).toBe(0);
    expect(drafts.read(NAME)).toBeNull();
  });

  test('holds for what is typed after a removal', async () => {
    const store = new Store();
    const drafts = await opened(store);
    drafts.write(NAME, 'first');
    drafts.remove(NAME);
    drafts.write(NAME, 'second');
    await drafts.settled();
    expect((await opened(store)).read(NAME)).toBe('second');
  });
});

describe('a draft that does not open', () => {
  test('of another workspace is left out and left alone', async () => {
    const store = new Store();
    await leaving(store, 'theirs');
    const before = store.content();
    const other = { draftKey: randomBytes(32).toString('base64'), personId: ADA.personId };
    expect((await opened(store, 'second', [], other)).read(NAME)).toBeNull();
    expect(store.content()).toBe(before);
    expect((await opened(store)).read(NAME)).toBe('theirs');
  });

  test('of another person is left out', async () => {
    const store = new Store();
    await leaving(store, 'typed by Ada');
    const nora = await opened(store, 'first', [], { ...ADA, personId: 'nora' });
    expect(nora.read(NAME)).toBeNull();
    expect((await opened(store)).read(NAME)).toBe('typed by Ada');
  });

  test('because something changed it, or put it under another name, is left out', async () => {
    const store = new Store();
    await leaving(store, 'typed');
    const key = store.key(0) ?? '';
    const sealed = store.getItem(key) ?? '';
    store.setItem(key.replace(NAME, 'case.other'), sealed);
    store.setItem(key, `${sealed.slice(0, 24)}${sealed[24] === 'A' ? 'B' : 'A'}${sealed.slice(25)}`);
    store.setItem(key.replace(NAME, 'case.third'), 'not base64 at all');
    const drafts = await opened(store);
    expect([NAME, 'case.other', 'case.third'].map(drafts.read)).toEqual([null, null, null]);
  });
});

describe('several windows', () => {
  test('each keep their own text of the same case', async () => {
    const store = new Store();
    await leaving(store, 'from the first');
    const second = await opened(store, 'second', ['first']);
    expect(second.read(NAME)).toBeNull();
    second.write(NAME, 'from the second');
    await second.settled();
    second.remove(NAME);
    expect((await opened(store)).read(NAME)).toBe('from the first');
  });

  test('leave what they kept to the next one when they are gone', async () => {
    const store = new Store();
    await leaving(store, 'from a closed window');
    const next = await opened(store, 'next');
    expect(next.read(NAME)).toBe('from a closed window');
    expect(store.length).toBe(1);
    next.remove(NAME);
    expect(store.length).toBe(0);
  });

  test('do not lose their own text to one that is gone', async () => {
    const store = new Store();
    await leaving(store, 'own', 'second');
    await leaving(store, 'from a closed window', 'first', ['second']);
    const second = await opened(store, 'second', ['first']);
    expect(second.read(NAME)).toBe('own');
    const again = await opened(store, 'second');
    expect(again.read(NAME)).toBe('own');
    expect(store.length).toBe(2);
  });
});

describe('locking', () => {
  test('puts what was typed last into the store, then forgets key and text', async () => {
    const store = new Store();
    const drafts = await opened(store);
    drafts.write(NAME, 'typed in the last moment');
    await drafts.close();
    expect(drafts.read(NAME)).toBeNull();
    const kept = store.content();
    drafts.write(NAME, 'without a key');
    await drafts.settled();
    expect(store.content()).toBe(kept);
    await drafts.open(ADA);
    expect(drafts.read(NAME)).toBe('typed in the last moment');
  });

  test('asked twice to open, it opens once and keeps what was typed between', async () => {
    const drafts = windowOf(new Store());
    await Promise.all([drafts.open(ADA), drafts.open(ADA)]);
    drafts.write(NAME, 'typed');
    await drafts.open(ADA);
    expect(drafts.read(NAME)).toBe('typed');
  });
});

test('a full store of the browser loses nothing that the window still has, and nothing of a closed one', async () => {
  const store = new Store();
  await leaving(store, 'from a closed window');
  store.isFull = true;
  const drafts = await opened(store, 'next');
  drafts.write('case.new', 'typed');
  await drafts.settled();
  expect(drafts.read('case.new')).toBe('typed');
  expect(drafts.read(NAME)).toBe('from a closed window');
  expect(store.length).toBe(1);
});
