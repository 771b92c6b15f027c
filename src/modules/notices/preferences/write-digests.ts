import { sql } from 'kysely';
import { inTransaction } from '#platform/db/transaction.ts';
import { actingAs, type Runtime } from '#platform/operation/index.ts';

interface Due {
  account: string;
  organisation: string | null;
}

/**
 * Writes the daily mails whose hour has come where their readers live (NOT.5): one for each organisation somebody works for, with all that
 * was kept for it. What is listed and that it was told are one transaction.
 */
export async function writeDigests(runtime: Runtime): Promise<void> {
  const now = runtime.clock.now();
  const worker = actingAs({ kind: 'worker' });
  const { rows } = await inTransaction(runtime.db, worker, tx =>
    sql<Due>`select distinct n.account_id as account, d.organisation_id as organisation
      from notices.deliveries d join notices.notices n on n.id = d.notice_id
      where d.state = 'held' and d.next_at <= ${now} and n.account_id is not null limit 1000`.execute(tx),
  );
  for (const due of rows) await writeDigest(runtime, due);
}

async function writeDigest(runtime: Runtime, { account, organisation }: Due): Promise<void> {
  await inTransaction(runtime.db, actingAs({ kind: 'worker' }), async tx => {
    const taken = await sql<{ id: string }>`
      update notices.deliveries d set state = 'digested', next_at = null from notices.notices n
      where n.id = d.notice_id and d.state = 'held' and n.account_id = ${account}
        and d.organisation_id is not distinct from ${organisation}::uuid returning d.id`.execute(tx);
    // Another worker was first.
    if (!taken.rows.length) return;
    const reference = { count: taken.rows.length };
    const request = { kind: 'daily_digest', to: { account }, reference, ...(organisation ? { organisation } : {}) };
    await runtime.recorder.notify(tx, runtime.clock.now(), [request]);
    await sql`update notices.deliveries set digest_id = (
        select d.id from notices.deliveries d join notices.notices n on n.id = d.notice_id
        where n.kind = 'daily_digest' and n.account_id = ${account} and d.organisation_id is not distinct from ${organisation}::uuid
        order by d.created_at desc, d.id desc limit 1)
      where id = any (${taken.rows.map(row => row.id)}::uuid[])`.execute(tx);
  });
}
