import type { Scope } from '#platform/operation/index.ts';
import { rotateSession } from '../sessions/open-session.ts';
import { holdAccount } from '../sign-in/find-account.ts';
import { knownDevice, rememberDevice } from '../sign-in/known-device.ts';
import type { FactorKind } from '../tables.ts';

/** What a page sets after the second factor: the session's new secret and the device's cookie. */
export interface Strengthened {
  secret: string;
  device: string;
}

/** Makes a session strong, under a new secret (ACC.S3), and the device known; the owner is told of a new device unless another notice says it. */
export async function strengthen(
  scope: Scope,
  of: { account: string; session: string; by: FactorKind; device?: string | undefined; quiet?: true },
): Promise<Strengthened> {
  const { tx, now, runtime } = scope;
  const account = await holdAccount(tx, of.account);
  const owner = { id: of.account, epoch: account?.device_epoch ?? 0 };
  const known = knownDevice(runtime.keys, of.device, owner, now);
  const remembered = rememberDevice(runtime.keys, of.device, owner, now);
  if (!known && !of.quiet) scope.notify({ kind: 'new_device', to: { account: of.account } });
  const secret = await rotateSession(tx, of.session, {
    ...{ strength: 'two_factor', factor: of.by, confirmed_at: now },
    device_id: remembered.device,
  });
  return { secret, device: remembered.cookie };
}
