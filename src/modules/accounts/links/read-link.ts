import type { Selectable } from 'kysely';
import { readMacToken } from '#platform/crypto/mac-token.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Runtime } from '#platform/operation/index.ts';
import type { AccountsTables } from '../tables.ts';

export type LinkRow = Selectable<AccountsTables['accounts.links']> & { person_id: string };
export type LinkReading = { state: 'good'; link: LinkRow } | { state: 'unknown' | 'expired' | 'closed' };

/** What a link's text stands for now; with `hold` its row is kept until the transaction ends. */
export async function readLink(
  { tx, now, runtime }: { tx: Tx; now: Date; runtime: Runtime },
  purpose: string,
  text: string,
  { hold = false }: { hold?: boolean } = {},
): Promise<LinkReading> {
  const read = readMacToken(runtime.keys, purpose, text);
  if (!read) return { state: 'unknown' };
  const found = tx.withTables<AccountsTables>().selectFrom('accounts.links').selectAll().where('id', '=', read.id);
  const row = await (hold ? found.forUpdate() : found).executeTakeFirst();
  if (!row?.person_id || row.purpose !== purpose || row.version !== read.version) return { state: 'unknown' };
  if (row.closed_at) return { state: 'closed' };
  if (now >= row.expires_at) return { state: 'expired' };
  return { state: 'good', link: { ...row, person_id: row.person_id } };
}
