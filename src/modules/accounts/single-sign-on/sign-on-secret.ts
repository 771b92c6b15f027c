import type { Keys } from '#platform/crypto/keys.ts';
import { seal, unseal } from '#platform/crypto/seal.ts';

const purpose = 'single sign-on';

/** The client secret as it is kept: sealed, good for this organisation only. */
export const sealSignOnSecret = (keys: Keys, organisation: string, secret: string): Buffer =>
  seal(keys, purpose, secret, organisation);

/** The secret again. @throws SealBroken */
export const openSignOnSecret = (keys: Keys, organisation: string, sealed: Uint8Array): string =>
  unseal(keys, purpose, sealed, organisation).toString();
