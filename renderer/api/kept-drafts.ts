/** Unacknowledged text as its keepers see it. A draft is text under a name like "case.<id>". */
export type Drafts = {
  /** The text of a draft, or null. What was written is read back at once, before it is in the store. */
  read: (name: string) => string | null;
  write: (name: string, text: string) => void;
  /** The host has it, or nobody wants it any more. */
  remove: (name: string) => void;
};

/** Whose drafts are opened with which key, as the host told it. */
export type DraftsOwner = { draftKey: string; personId: string };

/** The windows of this workstation, as far as drafts must know them. */
export type Windows = {
  /** Name of this window; a reload keeps it. No dots. */
  own: () => Promise<string>;
  /** Names of the windows that are there now. */
  present: () => Promise<ReadonlySet<string>>;
};

type Opened = { key: CryptoKey; personId: string; window: string };

const PREFIX = 'spineboard.draft';
/** Bytes of the random vector that stands before each sealed text. */
const VECTOR = 12;

/**
 * Keeps text that no host has acknowledged in the browser's store, sealed with AES-256-GCM, so that a reload, a closed
 * window or a dead host loses nothing and nothing is readable without the key of the workspace. Each window keeps its
 * own drafts of each person; those of a window that is gone are taken over by the next one.
 */
export class KeptDrafts implements Drafts {
  readonly #storage: Storage;
  readonly #windows: Windows;
  #opened: Opened | null = null;
  #opening: { personId: string; done: Promise<void> } | null = null;
  /** Newest text of each draft. What is in here without being in the store is on its way there. */
  readonly #texts = new Map<string, string>();
  readonly #writing = new Map<string, Promise<void>>();

  constructor(storage: Storage, windows: Windows) {
    this.#storage = storage;
    this.#windows = windows;
  }

  /**
   * Reads what this window and windows that are gone have kept for a person. What does not open with the key is another
   * workspace's and stays where it is. Asked again for the same person it does nothing more. Throws DOMException for a
   * key that is none.
   */
  open(owner: DraftsOwner): Promise<void> {
    if (this.#opening?.personId !== owner.personId) {
      const closed = this.close();
      this.#opening = { personId: owner.personId, done: closed.then(() => this.#openNow(owner)) };
    }
    return this.#opening.done;
  }

  read = (name: string): string | null => this.#texts.get(name) ?? null;

  write = (name: string, text: string): void => {
    if (this.#opened === null) return;
    this.#texts.set(name, text);
    if (!this.#writing.has(name)) this.#writing.set(name, this.#writeNewest(name, this.#opened));
  };

  remove = (name: string): void => {
    this.#texts.delete(name);
    if (this.#opened !== null) this.#storage.removeItem(storeKeyOf(this.#opened, name));
  };

  /** Resolves when everything that was written is in the store. */
  async settled(): Promise<void> {
    while (this.#writing.size > 0) await Promise.all(this.#writing.values());
  }

  /** Forgets the key and every text, once what was written is in the store. */
  async close(): Promise<void> {
    this.#opening = null;
    await this.settled();
    this.#opened = null;
    this.#texts.clear();
  }

  /** Own drafts first; one that is left of another window is taken where there is no own one of its name. */
  async #openNow({ draftKey, personId }: DraftsOwner): Promise<void> {
    const bytes = Uint8Array.from(atob(draftKey), (character) => character.charCodeAt(0));
    const key = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
    bytes.fill(0);
    const window = await this.#windows.own();
    this.#opened = { key, personId, window };
    const present = await this.#windows.present();
    const found = this.#found(personId);
    const mine = found.filter((each) => each.window === window);
    const left = found.filter((each) => each.window !== window && !present.has(each.window));
    for (const each of [...mine, ...left]) {
      const text = this.#texts.has(each.name) ? null : await unseal(key, `${personId}.${each.name}`, each.sealed);
      if (text === null) continue;
      this.#texts.set(each.name, text);
      if (each.window === window) continue;
      if (this.#put(storeKeyOf(this.#opened, each.name), each.sealed)) this.#storage.removeItem(each.storeKey);
    }
  }

  /** One at a time for a draft, until the newest text is in the store or the draft was removed. */
  async #writeNewest(name: string, opened: Opened): Promise<void> {
    const { key, personId } = opened;
    try {
      for (let written: string | undefined; ;) {
        const text = this.#texts.get(name);
        if (text === undefined || text === written) return;
        const sealed = await seal(key, `${personId}.${name}`, text);
        // Removed meanwhile: nothing of it comes back.
        if (this.#texts.has(name)) this.#put(storeKeyOf(opened, name), sealed);
        written = text;
      }
    } finally {
      this.#writing.delete(name);
    }
  }

  #put(storeKey: string, sealed: string): boolean {
    try {
      this.#storage.setItem(storeKey, sealed);
      return true;
    } catch {
      // The browser's store is full: the text still is in this window and on its way to the host.
      return false;
    }
  }

  #found(personId: string): { storeKey: string; window: string; name: string; sealed: string }[] {
    const storeKeys = Array.from({ length: this.#storage.length }, (_, index) => this.#storage.key(index) ?? '');
    return storeKeys.flatMap((storeKey) => {
      const [window = '', person, ...name] = storeKey.slice(PREFIX.length + 1).split('.');
      const sealed = this.#storage.getItem(storeKey);
      const isOurs = storeKey.startsWith(`${PREFIX}.`) && person === personId && sealed !== null;
      return isOurs ? [{ storeKey, window, name: name.join('.'), sealed }] : [];
    });
  }
}

function storeKeyOf({ window, personId }: Opened, name: string): string {
  return [PREFIX, window, personId, name].join('.');
}

/** The text under a fresh random vector, bound to its owner and name; base64. */
async function seal(key: CryptoKey, boundTo: string, text: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(VECTOR));
  const additionalData = new TextEncoder().encode(boundTo);
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData },
    key,
    new TextEncoder().encode(text),
  );
  const bytes = new Uint8Array(VECTOR + sealed.byteLength);
  bytes.set(iv);
  bytes.set(new Uint8Array(sealed), VECTOR);
  return toBase64(bytes);
}

function toBase64(bytes: Uint8Array): string {
  let characters = '';
  // In pieces: a call takes only so many arguments.
  for (let from = 0; from < bytes.length; from += 8192) {
    characters += String.fromCharCode(...bytes.subarray(from, from + 8192));
  }
  return btoa(characters);
}

/** The text, or null where the key, the owner or the name is another, or where something changed it. */
async function unseal(key: CryptoKey, boundTo: string, sealed: string): Promise<string | null> {
  try {
    const bytes = Uint8Array.from(atob(sealed), (character) => character.charCodeAt(0));
    const additionalData = new TextEncoder().encode(boundTo);
    const iv = bytes.subarray(0, VECTOR);
    const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, bytes.subarray(VECTOR));
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(text);
  } catch {
    return null;
  }
}
