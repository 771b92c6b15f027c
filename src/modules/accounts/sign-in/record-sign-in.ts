import { z } from 'zod';
import { operation, type Scope } from '#platform/operation/index.ts';
import { endSessionOfCookie } from '../sessions/end-sessions.ts';
import { openSession } from '../sessions/open-session.ts';
import { hasAccess, hasFactor, type Standing, standingOf, wantsSecondFactor } from '../sessions/standing.ts';
import type { AccountsTables } from '../tables.ts';
import { type Attempts, attemptKey, countAttempt, forgetAttempts, holdAttempts, secondsToWait } from './attempts.ts';
import { type AccountRow, holdAccount } from './find-account.ts';
import { rememberDevice } from './known-device.ts';
import { mayPass } from './lock.ts';
import { noteWrongPassword } from './note-wrong-password.ts';
import type { SignInAnswer } from './sign-in.ts';
import { signInKey } from './sign-in-key.ts';

// A name without an account walks the same way with this id, so that it takes as long (ACC.S2).
const nobody = '00000000-0000-0000-0000-000000000000';

const input = z.object({
  name: z.string(),
  device: z.string().optional(),
  account: z.uuid().optional(),
  /** The hash the password was right for; missing when it was wrong. */
  comparedWith: z.string().optional(),
  freshHash: z.string().optional(),
  session: z.string().optional(),
  agent: z.string().optional(),
  scripted: z.boolean(),
});
type Input = z.output<typeof input>;

interface Found {
  account: AccountRow | undefined;
  device: string | undefined;
  key: Buffer;
  attempts: Attempts;
}

/** Records a try to sign in and opens the session when it may. Tries for one name and device come here one after the other. */
export const recordSignIn = operation({
  act: 'account.signed_in',
  actors: ['gate'],
  input,
  load: async ({ tx, now, runtime }, { name, device, account: id }): Promise<Found> => {
    const account = await holdAccount(tx, id ?? nobody);
    const { key, device: known } = signInKey(runtime.keys, name, device, account, now);
    return { account, device: known, key, attempts: await holdAttempts(tx, 'sign_in', key, now) };
  },
  policy: () => undefined,
  run: async (scope, found, given): Promise<SignInAnswer> => {
    const { account, attempts } = found;
    const seconds = secondsToWait(attempts, scope.now);
    if (seconds > 0) {
      scope.audit({ act: 'account.sign_in_failed', ...objectOf(account), values: { why: 'too_soon' } });
      return { outcome: 'wait', seconds };
    }
    const right = account && given.comparedWith !== undefined && given.comparedWith === account.password_hash;
    if (right && account.state === 'pending') {
      scope.audit({ act: 'account.sign_in_failed', ...objectOf(account), values: { why: 'pending' } });
      return { outcome: 'pending' };
    }
    const standing = await standingOf(scope.tx, account?.id ?? nobody, scope.now, 'own');
    if (right && hasAccess(standing) && mayPass(account, found.device)) {
      return welcome(scope, { ...found, account }, standing, given);
    }
    await countAttempt(scope.tx, 'sign_in', found.key, scope.now, attempts);
    await noteWrongPassword(scope, account, found.device, standing);
    return { outcome: 'wrong' };
  },
});

async function welcome(
  scope: Scope,
  { account, device, key }: Found & { account: AccountRow },
  standing: Standing,
  given: Input,
): Promise<SignInAnswer> {
  const { tx, now, runtime } = scope;
  await forgetAttempts(tx, 'sign_in', key);
  if (device) await forgetAttempts(tx, 'device', attemptKey(runtime.keys, 'device', account.id, device));
  await endSessionOfCookie(tx, given.session, 'signed_in_again', now);
  const secondFactor = !wantsSecondFactor(standing) ? 'none' : hasFactor(standing) ? 'give' : 'enrol';
  const owner = { id: account.id, epoch: account.device_epoch };
  const remembered = secondFactor === 'none' ? rememberDevice(runtime.keys, given.device, owner, now) : undefined;
  const { id, secret } = await openSession(tx, now, {
    account: account.id,
    organisation: standing.memberships.length === 1 ? standing.memberships[0]!.organisation.id : null,
    strength: 'password',
    ...(remembered || device ? { device: remembered?.device ?? device } : {}),
    ...(given.agent ? { agent: given.agent } : {}),
    scripted: given.scripted,
  });
  await tx
    .withTables<AccountsTables>()
    .updateTable('accounts.accounts')
    .set({
      // A known device clears its own count; were it to clear the strangers' too, each sign-in of the owner would give them tries.
      ...(device ? {} : { wrong_passwords: 0 }),
      last_sign_in_at: now,
      ...(given.freshHash ? { password_hash: given.freshHash } : {}),
    })
    .where('id', '=', account.id)
    .execute();
  if (!device && account.last_sign_in_at && secondFactor === 'none')
    scope.notify({ kind: 'new_device', to: { account: account.id } });
  scope.audit({
    act: 'account.signed_in',
    ...objectOf(account),
    values: { session: id, device: device ? 'known' : 'new' },
  });
  return { outcome: 'signed_in', secret, secondFactor, ...(remembered ? { device: remembered.cookie } : {}) };
}

const objectOf = (account: AccountRow | undefined) =>
  account ? { object: { kind: 'account', id: account.id }, subject: account.id } : {};
