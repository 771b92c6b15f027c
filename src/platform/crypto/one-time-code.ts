import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Keys } from '#platform/crypto/keys.ts';

/**
 * Six digits that belong to a row and version. They are computed whenever they are sent, so that no readable copy is
 * kept. Expiry, single use and the number of tries are kept with the row.
 */
export function oneTimeCode(keys: Keys, purpose: string, id: string, version: number): string {
  const code = codeWith(keys, keys.current, purpose, id, version);
  if (!code) throw new Error('the key ring has no current key');
  return code;
}

/**
 * Whether what was typed is the code; spaces and hyphens do not matter. A code sent before a rotation of the keys
 * counts too, but only of the last key before: every key accepted is one more lucky guess.
 */
export function isOneTimeCode(keys: Keys, purpose: string, id: string, version: number, typed: string): boolean {
  const digits = typed.slice(0, 40).replace(/[\s-]/g, '');
  if (!/^[0-9]{6}$/.test(digits)) return false;
  const given = Buffer.from(digits);
  return keys.ids
    .slice(0, 2)
    .map(keyId => Buffer.from(codeWith(keys, keyId, purpose, id, version) ?? ''))
    .map(code => code.length === given.length && timingSafeEqual(code, given))
    .includes(true);
}

function codeWith(keys: Keys, keyId: string, purpose: string, id: string, version: number): string | undefined {
  const key = keys.derive(keyId, `code ${purpose}`);
  if (!key) return undefined;
  const mac = createHmac('sha256', key)
    .update(JSON.stringify([id, version]))
    .digest();
  return String(mac.readUIntBE(0, 6) % 1_000_000).padStart(6, '0');
}
