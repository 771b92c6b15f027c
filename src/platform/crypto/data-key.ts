import { randomBytes } from 'node:crypto';
import type { Keys } from '#platform/crypto/keys.ts';
import { seal, sealedBy, unseal } from '#platform/crypto/seal.ts';

const purpose = 'data key';

/**
 * A fresh key of 32 bytes for one thing (a file, a subject), and the same key wrapped by the ring for keeping beside it.
 * Whoever destroys the wrapped key destroys what it encrypts. @param aad what the key belongs to, such as the row's id
 */
export function newDataKey(keys: Keys, aad: string): { dataKey: Buffer; wrapped: Buffer } {
  const dataKey = randomBytes(32);
  return { dataKey, wrapped: seal(keys, purpose, dataKey, aad) };
}

/** The data key of a wrapped one. @throws SealBroken when it is not this thing's, or the ring lacks its key */
export function unwrapDataKey(keys: Keys, wrapped: Uint8Array, aad: string): Buffer {
  return unseal(keys, purpose, wrapped, aad);
}

/** The same data key wrapped by the current key; undefined when it already is. For the job after a rotation. */
export function rewrapDataKey(keys: Keys, wrapped: Uint8Array, aad: string): Buffer | undefined {
  if (sealedBy(wrapped) === keys.current) return undefined;
  return seal(keys, purpose, unwrapDataKey(keys, wrapped, aad), aad);
}
