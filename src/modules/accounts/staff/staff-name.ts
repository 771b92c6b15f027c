import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';

/** The name of somebody of the provider's staff, as employers and employees may see it; undefined when the account is not staff. */
export async function staffName(tx: Tx, account: string): Promise<string | undefined> {
  const { rows } = await sql<{ name: string | null }>`select app.staff_name(${account}::uuid) as name`.execute(tx);
  return rows[0]?.name ?? undefined;
}
