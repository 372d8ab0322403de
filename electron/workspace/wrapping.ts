import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, scrypt as scryptCallback } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '@spineboard/core/board';

/** Cost of deriving a key from a passphrase. */
export const scryptCost = z.strictObject({
  N: z
    .int()
    .min(2)
    .max(2 ** 20),
  r: z.int().min(1).max(32),
  p: z.int().min(1).max(16),
});
export type ScryptCost = z.infer<typeof scryptCost>;

/** About 0.3 s and 128 MB for each guess. */
export const DEFAULT_COST: ScryptCost = { N: 2 ** 17, r: 8, p: 1 };

const base64 = z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/);

/** A key wrapped with AES-256-GCM; `wrapped` ends with the tag. */
export const wrappedKey = z.strictObject({ salt: base64, iv: base64, wrapped: base64 });
export type WrappedKey = z.infer<typeof wrappedKey>;

const TAG_BYTES = 16;

/** Derives 32 bytes from a passphrase. */
export function keyFromPassphrase(passphrase: string, salt: Uint8Array, cost: ScryptCost): Promise<Buffer> {
  const { N, r, p } = cost;
  return new Promise((resolve, reject) => {
    scryptCallback(passphrase.normalize('NFKC'), salt, 32, { N, r, p, maxmem: 256 * N * r + 2 ** 20 }, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}

/** Derives 32 bytes from the 160 random bits of a recovery code, which need no slow function. */
export function keyFromRecoverySecret(secret: Uint8Array, salt: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, 'spineboard recovery', 32));
}

/** Wraps `key` with `wrapping`; `bound` is checked when it is unwrapped, so a slot cannot be moved to another person. */
export function wrapKey(key: Uint8Array, wrapping: Uint8Array, salt: Uint8Array, bound: object): WrappedKey {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', wrapping, iv);
  cipher.setAAD(Buffer.from(canonicalJson(bound)));
  const wrapped = Buffer.concat([cipher.update(key), cipher.final(), cipher.getAuthTag()]);
  return {
    salt: Buffer.from(salt).toString('base64'),
    iv: iv.toString('base64'),
    wrapped: wrapped.toString('base64'),
  };
}

/** The key, or null when `wrapping` or `bound` is not the one that it was wrapped with. */
export function unwrapKey(slot: WrappedKey, wrapping: Uint8Array, bound: object): Buffer | null {
  try {
    const bytes = Buffer.from(slot.wrapped, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', wrapping, Buffer.from(slot.iv, 'base64'), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.from(canonicalJson(bound)));
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()]);
  } catch {
    return null;
  }
}
