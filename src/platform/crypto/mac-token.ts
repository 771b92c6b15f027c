import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Keys } from '#platform/crypto/keys.ts';

const idBytes = 16;
const claimBytes = idBytes + 2 + 4;
const macBytes = 20;
const highestVersion = 0xffff;

/**
 * A token for a link. It can be made again from the row it stands for, so that no readable copy is kept anywhere:
 * 56 characters of base64url over id (16 bytes), version (2), key id (4) and 20 bytes of HMAC-SHA256.
 * @param purpose what the token is good for; read for another purpose it is nothing
 * @param id UUID of the row
 * @param version 0 to 65535; raising it ends the tokens given before
 * @throws RangeError when the id is no UUID or the version is out of range
 */
export function macToken(keys: Keys, purpose: string, id: string, version: number): string {
  const uuid = Buffer.from(id.replaceAll('-', ''), 'hex');
  if (uuid.length !== idBytes || uuidText(uuid) !== id.toLowerCase()) throw new RangeError('the id is not a UUID');
  if (!Number.isInteger(version) || version < 0 || version > highestVersion)
    throw new RangeError(`version ${version} is not between 0 and ${highestVersion}`);
  const claim = Buffer.concat([uuid, Buffer.alloc(2), Buffer.from(keys.current, 'hex')]);
  claim.writeUInt16BE(version, idBytes);
  const mac = macOf(keys, keys.current, purpose, claim);
  if (!mac) throw new Error('the key ring has no current key');
  return Buffer.concat([claim, mac]).toString('base64url');
}

/**
 * The row and version a token stands for; undefined for anything that `macToken` did not make for this purpose.
 * Whether the version is still the newest, and not used or expired, is the caller's to decide.
 */
export function readMacToken(keys: Keys, purpose: string, token: unknown): { id: string; version: number } | undefined {
  if (typeof token !== 'string' || !/^[\w-]{56}$/.test(token)) return undefined;
  const bytes = Buffer.from(token, 'base64url');
  const claim = bytes.subarray(0, claimBytes);
  const mac = macOf(keys, claim.subarray(idBytes + 2).toString('hex'), purpose, claim);
  if (!mac || !timingSafeEqual(mac, bytes.subarray(claimBytes))) return undefined;
  return { id: uuidText(claim), version: claim.readUInt16BE(idBytes) };
}

function macOf(keys: Keys, keyId: string, purpose: string, claim: Buffer): Buffer | undefined {
  const key = keys.derive(keyId, `token ${purpose}`);
  return key && createHmac('sha256', key).update(claim).digest().subarray(0, macBytes);
}

function uuidText(bytes: Buffer): string {
  const hex = bytes.toString('hex', 0, idBytes);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
