import { createHash, randomBytes, randomInt } from 'node:crypto';

/** An unguessable text for cookies and the like: 32 bytes (256 bits) unless told otherwise, as base64url. */
export function randomToken(bytes = 32): string {
  return randomBytes(bytes).toString('base64url');
}

/** Text of `length` characters, each chosen evenly from the alphabet. */
export function randomText(length: number, alphabet: string): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
}

/** SHA-256, for keeping a `randomToken` unreadable. Too fast for anything a person chose. */
export function sha256(text: string | Uint8Array): Buffer {
  return createHash('sha256').update(text).digest();
}
