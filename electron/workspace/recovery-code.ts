import { createHash, randomBytes } from 'node:crypto';
import { invalid } from '../faults.ts';

/** Crockford's base 32: no I, L, O, U, so that what is read aloud or copied by hand comes back. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 160 bits, 32 characters. */
const SECRET_BYTES = 20;
const SECRET_CHARACTERS = 32;
/** 20 bits: one mistyped code in a million passes. */
const CHECK_CHARACTERS = 4;
const GROUP = 4;

/** A new code, "4F7K-…", in nine groups of four: 160 random bits and a check. */
export function newRecoveryCode(): { code: string; secret: Buffer } {
  const secret = randomBytes(SECRET_BYTES);
  return { code: formatRecoveryCode(secret), secret };
}

/** The code of a secret, as it is printed. */
export function formatRecoveryCode(secret: Uint8Array): string {
  const characters = base32(secret) + check(secret);
  return characters.match(new RegExp(`.{${GROUP}}`, 'g'))?.join('-') ?? '';
}

/** The secret of a typed code; case, spaces and hyphens do not matter, O is 0, I and L are 1. Throws VALIDATION (`code`). */
export function readRecoveryCode(typed: string): Buffer {
  const characters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (characters.length !== SECRET_CHARACTERS + CHECK_CHARACTERS) {
    throw invalid('code', 'A recovery code has nine groups of four characters');
  }
  if (Array.from(characters).some((character) => !ALPHABET.includes(character))) {
    throw invalid('code', 'A recovery code has only digits and the letters A to Z without I, L, O and U');
  }
  const secret = fromBase32(characters.slice(0, SECRET_CHARACTERS));
  if (check(secret) !== characters.slice(SECRET_CHARACTERS)) {
    throw invalid('code', 'The recovery code is mistyped: its last group does not fit the others');
  }
  return secret;
}

function check(secret: Uint8Array): string {
  return base32(createHash('sha256').update('spineboard recovery code').update(secret).digest()).slice(
    0,
    CHECK_CHARACTERS,
  );
}

function base32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET.charAt((value >>> bits) & 31);
    }
    value &= (1 << bits) - 1;
  }
  return text;
}

function fromBase32(text: string): Buffer {
  const bytes: number[] = [];
  let bits = 0;
  let value = 0;
  for (const character of text) {
    value = (value << 5) | ALPHABET.indexOf(character);
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((value >>> bits) & 255);
    }
    value &= (1 << bits) - 1;
  }
  return Buffer.from(bytes);
}
