import type { Scope } from '#platform/operation/index.ts';
import { lockAfterOf, type Standing } from '../sessions/standing.ts';
import type { AccountsTables } from '../tables.ts';
import { attemptKey, countAttempt, holdAttempts } from './attempts.ts';
import type { AccountRow } from './find-account.ts';
import { locked } from './lock.ts';

/** Counts a wrong password on the account's or the known device's own counter, and locks when it is full (ACC.S2). */
export async function noteWrongPassword(
  scope: Scope,
  account: AccountRow | undefined,
  device: string | undefined,
  standing: Standing,
): Promise<void> {
  if (!account) {
    await setWrong(scope, nobody, 1);
    return scope.audit({ act: 'account.sign_in_failed', values: { why: 'unknown' } });
  }
  const object = { object: { kind: 'account', id: account.id }, subject: account.id };
  scope.audit({
    act: 'account.sign_in_failed',
    ...object,
    values: { why: account.state === 'locked' ? 'locked' : 'wrong' },
  });
  const count = await countUp(scope, account, device);
  if (account.state !== 'active' && !(account.state === 'locked' && device && account.locked_by === 'unknown_device'))
    return;
  if (count < lockAfterOf(standing)) return;
  const by = device ? 'known_device' : 'unknown_device';
  await accounts(scope).set(locked(by, scope.now)).where('id', '=', account.id).execute();
  scope.audit({
    act: 'account.locked',
    ...object,
    values: { from: account.state, to: 'locked', why: 'wrong passwords', by },
  });
  scope.notify({ kind: 'locked', to: { account: account.id } });
}

async function countUp(scope: Scope, account: AccountRow, device: string | undefined): Promise<number> {
  const { tx, now, runtime } = scope;
  if (device) {
    const key = attemptKey(runtime.keys, 'device', account.id, device);
    return countAttempt(tx, 'device', key, now, await holdAttempts(tx, 'device', key, now));
  }
  const count = account.wrong_passwords + 1;
  await setWrong(scope, account.id, count);
  return count;
}

// A name without an account writes as well, to no row, so that it takes as long.
const nobody = '00000000-0000-0000-0000-000000000000';

async function setWrong(scope: Scope, account: string, wrong_passwords: number): Promise<void> {
  await accounts(scope).set({ wrong_passwords }).where('id', '=', account).execute();
}

const accounts = ({ tx }: Scope) => tx.withTables<AccountsTables>().updateTable('accounts.accounts');
