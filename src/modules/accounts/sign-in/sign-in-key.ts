import type { Keys } from '#platform/crypto/keys.ts';
import { usernameKey } from '../names/username.ts';
import { attemptKey } from './attempts.ts';
import type { AccountRow } from './find-account.ts';
import { knownDevice } from './known-device.ts';

/**
 * Whose delay a try counts towards: the typed name and the device (ACC.S2). All devices an account does not know are one; a name
 * without an account knows none, so it is delayed in the same way.
 */
export function signInKey(
  keys: Keys,
  name: string,
  cookie: string | undefined,
  account: AccountRow | undefined,
  now: Date,
): { key: Buffer; device: string | undefined } {
  const owner = account && { id: account.id, epoch: account.device_epoch };
  const device = owner && knownDevice(keys, cookie, owner, now);
  return { key: attemptKey(keys, 'sign_in', usernameKey(name.trim()), device ?? ''), device };
}
