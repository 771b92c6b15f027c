import type { Tx } from '#platform/db/transaction.ts';
import type { AccountsTables } from '../tables.ts';

/** Whether an account has an authenticator that counts. */
export async function hasAuthenticator(tx: Tx, account: string): Promise<boolean> {
  const factor = await tx
    .withTables<AccountsTables>()
    .selectFrom('accounts.factors')
    .select('id')
    .where('account_id', '=', account)
    .where('confirmed_at', 'is not', null)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return factor !== undefined;
}
