import { z } from 'zod';
import { operation, type Scope } from '#platform/operation/index.ts';
import { endSessionOfCookie } from '../sessions/end-sessions.ts';
import { openSession } from '../sessions/open-session.ts';
import { hasAccess, type Standing, standingOf } from '../sessions/standing.ts';
import { type AccountRow, holdAccount } from '../sign-in/find-account.ts';
import { knownDevice, rememberDevice } from '../sign-in/known-device.ts';
import type { AccountsTables } from '../tables.ts';
import { judgePasskey } from './judge-passkey.ts';
import { passkeyAnswer } from './read-answer.ts';

export type PasskeySignIn =
  /** Unknown, removed, of another address, replayed, of an account that has nothing to open: the same answer. */
  | { outcome: 'wrong' }
  /** Its counter went back: it may have been copied; the owner is told. */
  | { outcome: 'copied' }
  /** For the cookies of session and device. */
  | { outcome: 'signed_in'; secret: string; device: string };

const input = z.object({
  passkey: passkeyAnswer,
  device: z.string().optional(),
  session: z.string().optional(),
  agent: z.string().optional(),
  scripted: z.boolean().default(false),
});

/**
 * Signs in with a passkey alone: it is something one has, and verified who has it, so it counts as both factors (ACC.S1). It opens an
 * account that wrong passwords have locked, whose lock stays (ACC.S2).
 */
export const signInWithPasskey = operation({
  act: 'account.signed_in',
  actors: ['gate'],
  input,
  load: async () => ({}),
  policy: () => undefined,
  run: async (scope, _nothing, given): Promise<PasskeySignIn> => {
    const verdict = await judgePasskey(scope, given.passkey);
    const account = verdict.outcome === 'right' ? await holdAccount(scope.tx, verdict.account) : undefined;
    const standing = account && (await standingOf(scope.tx, account.id, scope.now, 'own'));
    if (account && standing && verdict.outcome === 'right' && mayOpen(account, standing))
      return welcome(scope, { account, standing, passkey: verdict.passkey }, given);
    const why = 'why' in verdict ? verdict.why : verdict.outcome === 'copied' ? 'copied' : (account?.state ?? 'gone');
    scope.audit({
      act: 'account.sign_in_failed',
      ...(account ? objectOf(account) : {}),
      values: { by: 'passkey', why },
    });
    return { outcome: verdict.outcome === 'copied' ? 'copied' : 'wrong' };
  },
});

/** A lock stops passwords, not passkeys (ACC.S2). */
const mayOpen = ({ state }: AccountRow, standing: Standing): boolean =>
  (state === 'active' || state === 'locked') && hasAccess(standing);

async function welcome(
  scope: Scope,
  { account, standing, passkey }: { account: AccountRow; standing: Standing; passkey: string },
  given: z.output<typeof input>,
): Promise<PasskeySignIn> {
  const { tx, now, runtime } = scope;
  await endSessionOfCookie(tx, given.session, 'signed_in_again', now);
  const owner = { id: account.id, epoch: account.device_epoch };
  const known = knownDevice(runtime.keys, given.device, owner, now);
  const { device, cookie } = rememberDevice(runtime.keys, given.device, owner, now);
  const { id, secret } = await openSession(tx, now, {
    account: account.id,
    organisation: standing.memberships.length === 1 ? standing.memberships[0]!.organisation.id : null,
    ...{ strength: 'two_factor', factor: 'passkey', device, scripted: given.scripted },
    ...(given.agent ? { agent: given.agent } : {}),
  });
  await tx
    .withTables<AccountsTables>()
    .updateTable('accounts.accounts')
    .set({ last_sign_in_at: now, ...(account.state === 'active' ? { wrong_passwords: 0 } : {}) })
    .where('id', '=', account.id)
    .execute();
  if (!known) scope.notify({ kind: 'new_device', to: { account: account.id } });
  scope.audit({
    act: 'account.signed_in',
    ...objectOf(account),
    values: { session: id, by: 'passkey', passkey, device: known ? 'known' : 'new', state: account.state },
  });
  return { outcome: 'signed_in', secret, device: cookie };
}

const objectOf = ({ id }: AccountRow) => ({ object: { kind: 'account', id }, subject: id });
