import type { Selectable } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import { emailKey } from '../names/email-address.ts';
import { usernameKey } from '../names/username.ts';
import type { AccountsTables } from '../tables.ts';

export type AccountRow = Selectable<AccountsTables['accounts.accounts']>;

/** The longest name or address that is looked for. */
export const longestName = 254;

/** The account of a username, or of an e-mail address that names exactly one (ACC.S1). */
export async function findAccount(tx: Tx, typed: string): Promise<AccountRow | undefined> {
  const name = typed.trim();
  if (!name || name.length > longestName) return undefined;
  const named = await accounts(tx).selectAll().where('username_key', '=', usernameKey(name)).executeTakeFirst();
  return named ?? findByEmail(tx, name);
}

/** The account of an e-mail address, where it names exactly one. */
export async function findByEmail(tx: Tx, typed: string): Promise<AccountRow | undefined> {
  if (!typed.includes('@') || typed.length > longestName) return undefined;
  const found = await accounts(tx).selectAll().where('email_key', '=', emailKey(typed)).limit(2).execute();
  return found.length === 1 ? found[0] : undefined;
}

/** The account's row, held until the transaction ends. */
export function holdAccount(tx: Tx, id: string): Promise<AccountRow | undefined> {
  return accounts(tx).selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

const accounts = (tx: Tx) => tx.withTables<AccountsTables>().selectFrom('accounts.accounts');
