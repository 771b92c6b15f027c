import { sha256 } from '#platform/crypto/random.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { AccountsTables } from '../tables.ts';

export type EndReason =
  | 'signed_out'
  | 'signed_in_again'
  | 'password_reset'
  | 'password_changed'
  | 'address_changed'
  | 'not_the_owner'
  | 'ended_by_owner'
  | 'too_many_codes';

/** Ends every live session of an account; answers how many there were. */
export async function endSessions(tx: Tx, account: string, reason: EndReason, now: Date): Promise<number> {
  const ended = await live(tx, reason, now).where('account_id', '=', account).executeTakeFirst();
  return Number(ended.numUpdatedRows);
}

/** Ends every other live session of an account; answers how many there were. */
export async function endOtherSessions(
  tx: Tx,
  of: { account: string; session: string },
  reason: EndReason,
  now: Date,
): Promise<number> {
  const ended = await live(tx, reason, now)
    .where('account_id', '=', of.account)
    .where('id', '<>', of.session)
    .executeTakeFirst();
  return Number(ended.numUpdatedRows);
}

/** Ends one session of an account; false when there is none such. */
export async function endSession(
  tx: Tx,
  account: string,
  session: string,
  reason: EndReason,
  now: Date,
): Promise<boolean> {
  const ended = await live(tx, reason, now)
    .where('account_id', '=', account)
    .where('id', '=', session)
    .executeTakeFirst();
  return ended.numUpdatedRows > 0n;
}

/** Ends the session of a cookie, if there is one: whoever signs in never goes on with an older one (fixation). */
export async function endSessionOfCookie(
  tx: Tx,
  cookie: string | undefined,
  reason: EndReason,
  now: Date,
): Promise<void> {
  if (!cookie) return;
  await live(tx, reason, now)
    .where('secret_hash', '=', sha256(cookie.slice(0, 200)))
    .execute();
}

const live = (tx: Tx, reason: EndReason, now: Date) =>
  tx
    .withTables<AccountsTables>()
    .updateTable('accounts.sessions')
    .set({ ended_at: now, ended_reason: reason })
    .where('ended_at', 'is', null);
