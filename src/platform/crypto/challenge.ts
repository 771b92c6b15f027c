import { createHash } from 'node:crypto';
import { keyedHash, keyedHashMatches } from '#platform/crypto/keyed-hash.ts';
import type { Keys } from '#platform/crypto/keys.ts';
import { randomToken } from '#platform/crypto/random.ts';

const purpose = 'challenge';
const patienceMs = 30_000;
const lifeMs = 600_000;
const firstWord = 32;

/** Zero bits a hash must begin with: some 130,000 tries, a second or two of a script's time. */
export const challengeBits = 17;

/** A challenge as it comes back: its text, and the number by which a script solved it; '' where none ran. */
export interface SolvedChallenge {
  text: string;
  proof: string;
}

/** A challenge for whoever tries too often, solved by work or by patience; made anywhere, kept nowhere. @param about who it is for */
export function newChallenge(keys: Keys, about: string, now: Date): string {
  const claim = `${now.getTime().toString(36)}.${randomToken(9)}`;
  return `${claim}.${keyedHash(keys, purpose, [about, claim]).toString('base64url')}`;
}

/**
 * Seconds until a challenge is passed: 0 with a proof, else what is left of 30 seconds. undefined for one that was not made here for them,
 * or more than ten minutes ago.
 */
export function secondsToPass(keys: Keys, about: string, given: SolvedChallenge, now: Date): number | undefined {
  const [issued = '', nonce = '', mac = ''] = given.text.slice(0, 200).split('.');
  if (!keyedHashMatches(keys, purpose, [about, `${issued}.${nonce}`], Buffer.from(mac, 'base64url'))) return undefined;
  const age = now.getTime() - Number.parseInt(issued, 36);
  if (!(age >= 0 && age < lifeMs)) return undefined;
  return isProof(given) ? 0 : Math.max(0, Math.ceil((patienceMs - age) / 1000));
}

function isProof({ text, proof }: SolvedChallenge): boolean {
  if (!/^\d{1,9}$/.test(proof)) return false;
  const hash = createHash('sha256').update(`${text} ${proof}`).digest();
  return hash.readUInt32BE(0) >>> (firstWord - challengeBits) === 0;
}
