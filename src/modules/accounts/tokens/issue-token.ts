import { newId } from '#platform/db/id.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { AccountsTables } from '../tables.ts';

/** What a mailed token is good for; also the purpose its text is made with. */
export type TokenPurpose = 'activation' | 'reset' | 'invitation';

export interface TokenRequest {
  purpose: TokenPurpose;
  account: string;
  organisation?: string;
  subject?: Record<string, unknown>;
  hours: number;
}

/**
 * Makes a token for an account and ends the earlier ones of the same purpose: only the newest link works (ACC.S4). Its text is made when
 * it is mailed, from what is answered here, and kept nowhere.
 */
export async function issueToken(
  { tx, now }: { tx: Tx; now: Date },
  of: TokenRequest,
): Promise<{ token: string; version: number }> {
  await revokeTokens(tx, of.account, of.purpose, now);
  const id = newId(now.getTime());
  const row = {
    ...{ id, purpose: of.purpose, account_id: of.account, organisation_id: of.organisation ?? null },
    ...{ subject: of.subject ?? {}, version: 1, created_at: now, used_at: null, revoked_at: null },
    expires_at: new Date(now.getTime() + of.hours * 3_600_000),
  };
  await tx.withTables<AccountsTables>().insertInto('accounts.tokens').values(row).execute();
  return { token: id, version: 1 };
}

/** Ends the unused tokens of a purpose. */
export async function revokeTokens(tx: Tx, account: string, purpose: TokenPurpose, now: Date): Promise<void> {
  await tx
    .withTables<AccountsTables>()
    .updateTable('accounts.tokens')
    .set({ revoked_at: now })
    .where('account_id', '=', account)
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .execute();
}
