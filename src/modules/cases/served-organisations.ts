import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';

/** The organisations whoever acts serves today, from their assignments in the database (ACC.X3). */
export async function servedOrganisations(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select distinct app.staff_organisations() as id`.execute(tx);
  return rows.map(row => row.id);
}
