import type { Keys } from '#platform/crypto/keys.ts';
import { seal, unseal } from '#platform/crypto/seal.ts';

const purpose = 'authenticator';

/** The authenticator's secret as it is kept: sealed, good for this factor only. */
export const sealTotpSecret = (keys: Keys, factor: string, secret: string): Buffer =>
  seal(keys, purpose, secret, factor);

/** The secret again. @throws SealBroken */
export const openTotpSecret = (keys: Keys, factor: string, sealed: Uint8Array): string =>
  unseal(keys, purpose, sealed, factor).toString();
