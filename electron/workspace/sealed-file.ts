import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** First bytes of a sealed file: what it is, and the version of this form. */
const MARK = Buffer.from('SPBA\u0001', 'latin1');
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** The key of the files beside the database: another one, so that neither tells anything of the other. 32 bytes. */
export function attachmentsKey(databaseKey: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', databaseKey, new Uint8Array(0), 'spineboard attachments', 32));
}

/** Seals with AES-256-GCM, in parts to be written one after another. `name` is checked when it is opened. */
export function seal(plain: Uint8Array, key: Uint8Array, name: string): Uint8Array[] {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  cipher.setAAD(Buffer.concat([MARK, Buffer.from(name)]));
  const body = cipher.update(plain);
  cipher.final();
  return [MARK, iv, body, cipher.getAuthTag()];
}

/** What was sealed under this name, or null for another key, another name or damaged bytes. */
export function unseal(sealed: Uint8Array, key: Uint8Array, name: string): Buffer | null {
  const head = MARK.length + IV_BYTES;
  if (sealed.length < head + TAG_BYTES || !MARK.equals(sealed.subarray(0, MARK.length))) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(MARK.length, head), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.concat([MARK, Buffer.from(name)]));
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    const plain = decipher.update(sealed.subarray(head, -TAG_BYTES));
    decipher.final();
    return plain;
  } catch {
    return null;
  }
}
