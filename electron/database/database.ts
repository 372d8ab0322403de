/** Signature published first; the body follows. */
export class Database {}
