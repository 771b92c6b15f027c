import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Keys } from '#platform/crypto/keys.ts';

/** Something sealed was changed, belongs elsewhere, or needs a key the ring does not hold. */
export class SealBroken extends Error {
  constructor(why = 'The seal is broken, or belongs to something else.') {
    super(why);
  }
}

const nonceBytes = 12;
const tagBytes = 16;
const keyIdBytes = 4;

/**
 * Encrypts with the current key (AES-256-GCM). The layout is key id, nonce, tag, ciphertext.
 * @param purpose what the key is for; each purpose has a key of its own, good for four thousand million seals
 * @param aad what the seal belongs to, such as a row's id: it opens nowhere else
 */
export function seal(keys: Keys, purpose: string, plaintext: Uint8Array | string, aad: string): Buffer {
  const key = keys.derive(keys.current, `seal ${purpose}`);
  if (!key) throw new SealBroken('The current key is missing.');
  return Buffer.concat([Buffer.from(keys.current, 'hex'), sealWithKey(key, plaintext, aad)]);
}

/** Opens what `seal` made with the same purpose and aad. @throws SealBroken */
export function unseal(keys: Keys, purpose: string, sealed: Uint8Array, aad: string): Buffer {
  const key = keys.derive(sealedBy(sealed), `seal ${purpose}`);
  if (!key) throw new SealBroken('The key this was sealed with is not in the key ring.');
  return unsealWithKey(key, sealed.subarray(keyIdBytes), aad);
}

/** The id of the key that sealed it; compare with `keys.current` to find what a rotation left behind. */
export function sealedBy(sealed: Uint8Array): string {
  return Buffer.from(sealed.subarray(0, keyIdBytes)).toString('hex');
}

/** Encrypts with a key of 32 bytes that the caller keeps (a data key, a key per subject): nonce, tag, ciphertext. */
export function sealWithKey(key: Uint8Array, plaintext: Uint8Array | string, aad: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(aad));
  const text = typeof plaintext === 'string' ? Buffer.from(plaintext) : plaintext;
  const body = Buffer.concat([cipher.update(text), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** Opens what `sealWithKey` made. @throws SealBroken */
export function unsealWithKey(key: Uint8Array, sealed: Uint8Array, aad: string): Buffer {
  if (sealed.length < nonceBytes + tagBytes) throw new SealBroken();
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes), { authTagLength: tagBytes });
  decipher.setAAD(Buffer.from(aad)).setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
  const body = decipher.update(sealed.subarray(nonceBytes + tagBytes));
  try {
    return Buffer.concat([body, decipher.final()]);
  } catch {
    throw new SealBroken();
  }
}
