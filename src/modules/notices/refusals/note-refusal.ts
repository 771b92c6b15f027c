import { sql } from 'kysely';
import { newId } from '#platform/db/id.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Delivery } from '../sending/load-delivery.ts';
import { addressKey } from './address-key.ts';

/**
 * Marks an address as refused for good (NOT.6). Answers the organisation whose desk is to find a better one: once per address, so nothing
 * where it is marked already; nothing either for an account that works for no organisation, which provider administrators see marked.
 */
export async function noteRefusal(
  tx: Tx,
  now: Date,
  { id, channel, address, account, person, organisation }: Delivery,
  answer: string,
): Promise<string | undefined> {
  const { rows } = await sql<{ home: string | null }>`
    select ${organisation?.id ?? null}::uuid as home union all select app.home_organisation(${account?.id ?? null}::uuid)`.execute(
    tx,
  );
  const desk = rows.find(row => row.home)?.home ?? null;
  const marked = await sql`
    insert into notices.refused_addresses (id, organisation_id, channel, address, address_key, account_id, person_id, delivery_id, answer, refused_at)
    values (${newId()}, ${desk}, ${channel}, ${address}, ${addressKey(address)}, ${account?.id ?? null}, ${person ?? null}, ${id}, ${answer}, ${now})
    on conflict do nothing returning id`.execute(tx);
  return marked.rows.length && desk ? desk : undefined;
}
