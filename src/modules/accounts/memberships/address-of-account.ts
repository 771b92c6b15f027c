import type { Tx } from '#platform/db/transaction.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { firstLocale } from '#platform/i18n/negotiate-locale.ts';
import type { AccountsTables } from '../tables.ts';

/** Where an account's mail goes, and how it is written. */
export interface AccountAddress {
  email: string;
  username: string;
  locale: Locale;
  zone: string;
}

/** The address of an account of this moment; undefined when there is no such account. */
export async function addressOfAccount(tx: Tx, account: string): Promise<AccountAddress | undefined> {
  const row = await tx
    .withTables<AccountsTables>()
    .selectFrom('accounts.accounts')
    .select(['email', 'username', 'locale', 'time_zone as zone'])
    .where('id', '=', account)
    .executeTakeFirst();
  return row && { ...row, locale: firstLocale(row.locale) };
}
