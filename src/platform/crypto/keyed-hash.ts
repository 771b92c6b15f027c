import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Keys } from '#platform/crypto/keys.ts';

const keyIdBytes = 4;

/**
 * A hash that only this installation can make (HMAC-SHA256), for secrets short enough to be guessed elsewhere.
 * @param of what it belongs to, then the secret; `['ab', 'c']` and `['a', 'bc']` differ
 * @returns 36 bytes: key id and hash
 */
export function keyedHash(keys: Keys, purpose: string, of: readonly string[]): Buffer {
  return hashWith(keys, keys.current, purpose, of);
}

/** Compares in constant time with what `keyedHash` made, also before a rotation. */
export function keyedHashMatches(keys: Keys, purpose: string, of: readonly string[], stored: Uint8Array): boolean {
  const keyId = Buffer.from(stored.subarray(0, keyIdBytes)).toString('hex');
  if (!keys.ids.includes(keyId)) return false;
  const expected = hashWith(keys, keyId, purpose, of);
  return expected.length === stored.length && timingSafeEqual(expected, stored);
}

function hashWith(keys: Keys, keyId: string, purpose: string, of: readonly string[]): Buffer {
  const key = keys.derive(keyId, `hash ${purpose}`);
  if (!key) throw new Error(`the key ring does not hold the key ${keyId}`);
  const hash = createHmac('sha256', key).update(JSON.stringify(of)).digest();
  return Buffer.concat([Buffer.from(keyId, 'hex'), hash]);
}
