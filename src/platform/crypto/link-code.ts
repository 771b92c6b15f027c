import type { Keys } from '#platform/crypto/keys.ts';
import { isOneTimeCode, oneTimeCode } from '#platform/crypto/one-time-code.ts';

const purpose = 'link';

/**
 * The six digits sent to somebody who opened a mailed link. Made again from the link's row and the version of its code whenever they
 * are sent, so that no readable copy is kept. A new code is a new version; expiry and tries are kept with the row.
 */
export function linkCode(keys: Keys, linkId: string, codeVersion: number): string {
  return oneTimeCode(keys, purpose, linkId, codeVersion);
}

/** Whether what was typed is that code, in constant time; one sent before a rotation of the keys counts too. */
export function isLinkCode(keys: Keys, linkId: string, codeVersion: number, typed: string): boolean {
  return isOneTimeCode(keys, purpose, linkId, codeVersion, typed);
}
