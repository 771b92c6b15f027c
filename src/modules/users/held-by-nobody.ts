import { sql } from 'kysely';
import { permissions } from '#modules/organisations/index.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** Permissions that nobody of the acting organisation holds who can sign in (ACC.U4). */
export async function heldByNobody(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ held: string }>`
    select distinct unnest(u.permissions) as held from app.users() u where u.state = 'active' and not u.pending`.execute(
    tx,
  );
  const held = new Set(rows.map(row => row.held));
  return permissions.filter(permission => !held.has(permission));
}
