import { findRecoveryCode } from '#platform/crypto/recovery-codes.ts';
import { verifyTotp } from '#platform/crypto/totp.ts';
import type { Scope } from '#platform/operation/index.ts';
import { attemptKey, countAttempt, forgetAttempts, holdAttempts, secondsToWait } from '../sign-in/attempts.ts';
import type { AccountsTables, FactorKind } from '../tables.ts';
import { useMailedCode } from './mailed-code.ts';
import { openTotpSecret } from './totp-secret.ts';

export type CodeVerdict =
  | { outcome: 'right'; by: Exclude<FactorKind, 'passkey'> }
  | { outcome: 'wrong'; count: number }
  | { outcome: 'wait'; seconds: number };

/**
 * Judges a code of the account's authenticator, one that was mailed for this session, or one of its recovery codes, and uses it up: a step
 * of the authenticator counts once, and so do the others. Wrong codes cost the growing delay of wrong passwords.
 * @param session without one no mailed code counts: unlocking by mail alone would be the same mailbox twice (ACC.S2)
 */
export async function judgeCode(hand: Scope, account: string, typed: string, session?: string): Promise<CodeVerdict> {
  const { tx, now, runtime } = hand;
  const key = attemptKey(runtime.keys, 'factor', account);
  const attempts = await holdAttempts(tx, 'factor', key, now);
  const seconds = secondsToWait(attempts, now);
  if (seconds > 0) return { outcome: 'wait', seconds };
  const by = (await isAuthenticatorCode(hand, account, typed))
    ? 'authenticator'
    : session && (await useMailedCode(hand, { account, session }, typed))
      ? 'mailed_code'
      : (await isRecoveryCode(hand, account, typed))
        ? 'recovery_code'
        : undefined;
  if (!by) return { outcome: 'wrong', count: await countAttempt(tx, 'factor', key, now, attempts) };
  await forgetAttempts(tx, 'factor', key);
  if (by === 'recovery_code') hand.notify({ kind: 'recovery_code_used', to: { account } });
  return { outcome: 'right', by };
}

async function isAuthenticatorCode({ tx, now, runtime }: Scope, account: string, code: string): Promise<boolean> {
  const tables = tx.withTables<AccountsTables>();
  const factor = await tables
    .selectFrom('accounts.factors')
    .select(['id', 'sealed_secret', 'last_step'])
    .where('account_id', '=', account)
    .where('confirmed_at', 'is not', null)
    .where('removed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!factor) return false;
  const secret = openTotpSecret(runtime.keys, factor.id, factor.sealed_secret);
  const { ok, step } = verifyTotp({ secret, code, at: now, lastStep: factor.last_step });
  if (!ok) return false;
  await tables.updateTable('accounts.factors').set({ last_step: step }).where('id', '=', factor.id).execute();
  return true;
}

async function isRecoveryCode({ tx, now, runtime }: Scope, account: string, typed: string): Promise<boolean> {
  const tables = tx.withTables<AccountsTables>();
  const rows = await tables
    .selectFrom('accounts.recovery_codes')
    .select('code_hash')
    .where('account_id', '=', account)
    .where('used_at', 'is', null)
    .execute();
  const hashes = rows.map(row => row.code_hash);
  const found = findRecoveryCode(runtime.keys, account, hashes, typed);
  if (found === undefined) return false;
  const used = await tables
    .updateTable('accounts.recovery_codes')
    .set({ used_at: now })
    .where('account_id', '=', account)
    .where('code_hash', '=', hashes[found]!)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return used.numUpdatedRows === 1n;
}
