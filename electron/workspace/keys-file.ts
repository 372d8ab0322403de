import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { faultOf } from '../database/errors.ts';
import { Fault } from '../faults.ts';
import { writeAtomically } from './atomic-file.ts';
import { scryptCost, wrappedKey } from './wrapping.ts';

const personSlot = wrappedKey.extend({ personId: z.uuid(), name: z.string().max(300), cost: scryptCost });
export type PersonSlot = z.infer<typeof personSlot>;

const recoverySlot = wrappedKey.extend({
  /** The code was typed back: somebody has it on paper. */
  confirmed: z.boolean(),
});

/** `keys.json`: the database key, wrapped once a person and once by the recovery code. Names are what the unlock screen shows. */
const keysFile = z.strictObject({
  format: z.literal('spineboard-keys'),
  version: z.literal(1),
  workspaceId: z.uuid(),
  centre: z.string().max(300),
  slots: z.array(personSlot).max(500),
  recovery: recoverySlot,
});
export type KeysFile = z.infer<typeof keysFile>;

/** Null when there is none. Throws IO for one that cannot be read: it is never overwritten. */
export function readKeysFile(path: string): KeysFile | null {
  if (!existsSync(path)) return null;
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw faultOf(error);
  }
  const parsed = keysFile.safeParse(jsonOf(text));
  if (parsed.success) return parsed.data;
  const reason = 'The file keys.json is damaged or of a newer Spineboard. Put back a copy of it; nothing was changed.';
  throw new Fault('IO', reason, { reason });
}

export function writeKeysFile(path: string, keys: KeysFile): void {
  writeAtomically(path, `${JSON.stringify(keys, null, 2)}\n`);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
