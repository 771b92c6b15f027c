import type { Selectable } from 'kysely';
import { readMacToken } from '#platform/crypto/mac-token.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Runtime } from '#platform/operation/index.ts';
import type { AccountsTables } from '../tables.ts';
import type { TokenPurpose } from './issue-token.ts';

export type TokenRow = Selectable<AccountsTables['accounts.tokens']> & { account_id: string };

export type TokenReading = { state: 'good'; token: TokenRow } | { state: 'used' | 'expired' | 'unknown' };

/**
 * What a token's text stands for now. Made for another purpose, changed or replaced by a newer one it is unknown; from the second it
 * expires it is expired. With `hold` its row is kept until the transaction ends, so that of two who use it one finds it used.
 */
export async function readToken(
  { tx, now, runtime }: { tx: Tx; now: Date; runtime: Runtime },
  purpose: TokenPurpose,
  text: string,
  { hold = false }: { hold?: boolean } = {},
): Promise<TokenReading> {
  const read = readMacToken(runtime.keys, purpose, text);
  if (!read) return { state: 'unknown' };
  const found = tx.withTables<AccountsTables>().selectFrom('accounts.tokens').selectAll().where('id', '=', read.id);
  const row = await (hold ? found.forUpdate() : found).executeTakeFirst();
  if (!row?.account_id || row.purpose !== purpose || row.version !== read.version) return { state: 'unknown' };
  if (row.used_at) return { state: 'used' };
  if (row.revoked_at) return { state: 'unknown' };
  if (now >= row.expires_at) return { state: 'expired' };
  return { state: 'good', token: { ...row, account_id: row.account_id } };
}

/** Marks a token used. */
export async function useToken(tx: Tx, token: TokenRow, now: Date): Promise<void> {
  await tx
    .withTables<AccountsTables>()
    .updateTable('accounts.tokens')
    .set({ used_at: now })
    .where('id', '=', token.id)
    .execute();
}
