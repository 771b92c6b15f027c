import type { Tx } from '#platform/db/transaction.ts';
import { NotVisible } from '#platform/operation/index.ts';
import type { AccountsTables } from '../tables.ts';

/** What kind of account it is, and its address and name. Throws NotVisible. */
export const findKind = (tx: Tx, account: string) =>
  tx
    .withTables<AccountsTables>()
    .selectFrom('accounts.accounts')
    .select(['kind', 'email', 'username', 'given_name', 'family_name', 'password_hash'])
    .where('id', '=', account)
    .executeTakeFirstOrThrow(() => new NotVisible('account'));
