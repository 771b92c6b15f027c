import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';

/**
 * Whether a place is named by anything: tried by deleting it behind a savepoint, so that every foreign key, of whichever module, answers
 * for itself. A place nothing names is back after the savepoint.
 */
export async function inUse(
  tx: Tx,
  organisation: string,
  list: 'divisions' | 'departments' | 'locations' | 'nodes',
  id: string,
): Promise<boolean> {
  await sql`savepoint trying`.execute(tx);
  try {
    await sql`delete from ${sql.table(`organisations.${list}`)} where organisation_id = ${organisation} and id = ${id}`.execute(
      tx,
    );
    return false;
  } catch (error) {
    if ((error as { code?: string }).code === '23503') return true;
    throw error;
  } finally {
    await sql`rollback to savepoint trying; `.execute(tx);
  }
}
