import { keyedHash, keyedHashMatches } from '#platform/crypto/keyed-hash.ts';
import type { Keys } from '#platform/crypto/keys.ts';
import { randomToken } from '#platform/crypto/random.ts';

const lifeMs = 300_000;
const shape = /^([0-9a-z]{1,12})\.([\w-]{22})\.([\w-]{48})$/;

/**
 * Something to be signed within five minutes, bound to whoever asked (a session, a visitor); made anywhere, kept nowhere. That it
 * is answered once is its reader's matter.
 * @param purpose what it is asked for
 * @param bound who asked, as text nobody else has
 */
export function newBoundChallenge(keys: Keys, purpose: string, bound: string, now: Date): string {
  const claim = `${(now.getTime() + lifeMs).toString(36)}.${randomToken(16)}`;
  return `${claim}.${keyedHash(keys, purpose, [bound, claim]).toString('base64url')}`;
}

/** When a challenge ends; undefined for one that was not made here, for this purpose, for them, or is too old. */
export function readBoundChallenge(
  keys: Keys,
  purpose: string,
  bound: string,
  text: string,
  now: Date,
): Date | undefined {
  const [, ends = '', nonce = '', mac = ''] = shape.exec(text) ?? [];
  if (!mac || !keyedHashMatches(keys, purpose, [bound, `${ends}.${nonce}`], Buffer.from(mac, 'base64url')))
    return undefined;
  const end = new Date(Number.parseInt(ends, 36));
  return now < end ? end : undefined;
}
