import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import { NotVisible } from '#platform/operation/index.ts';

/** What a case keeps of its owner, so that lists sort by their name without a join. Throws NotVisible for an unknown membership. */
export async function ownerColumns(tx: Tx, organisation: string, membership: string) {
  const { rows } = await sql<{ owner_id: string; owner_name: string; owner_key: string }>`
    select id as owner_id, display_name as owner_name, sort_key as owner_key from accounts.memberships
    where organisation_id = ${organisation} and id = ${membership}`.execute(tx);
  if (!rows[0]) throw new NotVisible('membership');
  return rows[0];
}
