import { keyedHash, keyedHashMatches } from '#platform/crypto/keyed-hash.ts';
import type { Keys } from '#platform/crypto/keys.ts';
import { randomText } from '#platform/crypto/random.ts';

const purpose = 'recovery code';
const howMany = 10;
// No 0 O, 1 I L, 2 Z, 5 S, 8 B, 9 G Q, U V: read from paper they are taken for each other.
const alphabet = 'ACDEFHJKMNPRTWXY3467';

/**
 * Ten codes such as `7KDF-3MXA-RWHP` (51 bits each), and what is kept of them.
 * @param owner whose they are; nobody else's sign-in accepts them
 */
export function newRecoveryCodes(keys: Keys, owner: string): { codes: string[]; hashes: Buffer[] } {
  const codes = Array.from({ length: howMany }, () =>
    [randomText(4, alphabet), randomText(4, alphabet), randomText(4, alphabet)].join('-'),
  );
  return { codes, hashes: codes.map(code => keyedHash(keys, purpose, [owner, plain(code)])) };
}

/** Which of the kept hashes belongs to what was typed (case, spaces and hyphens do not matter); undefined when none. */
export function findRecoveryCode(
  keys: Keys,
  owner: string,
  hashes: readonly Uint8Array[],
  typed: string,
): number | undefined {
  const code = plain(typed.slice(0, 40));
  const matches = hashes.map(hash => keyedHashMatches(keys, purpose, [owner, code], hash));
  const found = matches.indexOf(true);
  return found < 0 ? undefined : found;
}

function plain(code: string): string {
  return code.toUpperCase().replace(/[\s-]/g, '');
}
