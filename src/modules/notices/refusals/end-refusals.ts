import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import type { JobRequest, Runtime } from '#platform/operation/index.ts';
import type { Delivery } from '../sending/load-delivery.ts';
import { addressKey } from './address-key.ts';

/**
 * A message arrived: the address is good, and so is every way to reach the same account or person that was marked before, because a
 * better one was found. Their tasks end (NOT.6).
 */
export async function endRefusals(
  tx: Tx,
  runtime: Runtime,
  { channel, address, account, person }: Pick<Delivery, 'channel' | 'address' | 'account' | 'person'>,
): Promise<void> {
  const { rows } = await sql<{ organisation: string | null; delivery: string }>`
    update notices.refused_addresses set ended_at = ${runtime.clock.now()}
    where ended_at is null and channel = ${channel} and (address_key = ${addressKey(address)}
      or account_id = ${account?.id ?? null}::uuid or person_id = ${person ?? null}::uuid)
    returning organisation_id as organisation, delivery_id as delivery`.execute(tx);
  const jobs = rows.flatMap(({ organisation, delivery }) => (organisation ? [settling(organisation, delivery)] : []));
  if (jobs.length) await runtime.recorder.enqueue(tx, jobs);
}

/** The job of the tasks module that ends what is not needed any more. */
const settling = (organisation: string, delivery: string): JobRequest => ({
  queue: 'tasks.settle',
  data: { organisation, kind: 'notice_failed', subject: delivery },
  key: delivery,
});
