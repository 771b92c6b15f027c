import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import type { Locale } from '#platform/i18n/locale.ts';

/** Where an account is written to, and in which language. */
export interface AccountAddress {
  email: string;
  username: string;
  locale: Locale;
  zone: string;
}

/** The address of an account as it is now, for the worker that sends; undefined when there is no such account. */
export async function addressOfAccount(tx: Tx, account: string): Promise<AccountAddress | undefined> {
  const { rows } =
    await sql<AccountAddress>`select email, username, locale, time_zone as zone from accounts.accounts where id = ${account}`.execute(
      tx,
    );
  return rows[0];
}
