/** What the services may ask of the keys: never a key, only whether a passphrase is right. */
export type KeySlots = {
  /**
   * Whether this is the person's passphrase. A person without a slot takes as long and gives the same false.
   * Throws FORBIDDEN (reason `passphrase-wait`, with `retryAfterSeconds`) while it waits after wrong ones.
   */
  verify: (personId: string, passphrase: string) => Promise<boolean>;
  /** Prepares a slot for the person; nothing is written until `commit` is called (inside the database transaction). */
  prepare: (personId: string, name: string, passphrase: string) => Promise<{ commit: () => void }>;
  /** Takes the person's slot away; without effect where there is none. */
  remove: (personId: string) => void;
  /** Keeps the name beside the slot, which the unlock screen shows, in step. */
  rename: (personId: string, name: string) => void;
  /** Short public mark of the person's slot, "7F3A-91C2", printed beside a signature. Empty without a slot. */
  mark: (personId: string) => string;
};
