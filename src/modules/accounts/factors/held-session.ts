import type { Tx } from '#platform/db/transaction.ts';
import type { AccountsTables } from '../tables.ts';

/** A live session of an account, held until the transaction ends; undefined when it ended meanwhile. */
export function holdSession(tx: Tx, of: { account: string; session: string }, now: Date) {
  return tx
    .withTables<AccountsTables>()
    .selectFrom('accounts.sessions')
    .select(['id', 'strength', 'factor', 'account_id'])
    .where('id', '=', of.session)
    .where('account_id', '=', of.account)
    .where('ended_at', 'is', null)
    .where('ends_at', '>', now)
    .forUpdate()
    .executeTakeFirst();
}
