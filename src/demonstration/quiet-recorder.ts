import { sql } from 'kysely';
import { writeEntries } from '#modules/audit/index.ts';
import { deliverQueue, writeNotices } from '#modules/notices/index.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { actingAs, type Recorder, type Runtime } from '#platform/operation/index.ts';

/** Writes entries, notices and jobs as always, but asks nobody to send: what the demonstration tells itself of reaches no mail server. */
export function quietRecorder({ recorder, baseUrl, ...runtime }: Runtime): Recorder {
  // A ring of its own: keys of subjects remembered from before a reset are not in the database any more.
  const keys = { ...runtime.keys };
  const enqueue: Recorder['enqueue'] = async (tx, jobs) => {
    const others = jobs.filter(({ queue }) => queue !== deliverQueue);
    if (others.length) await recorder.enqueue(tx, others);
  };
  return {
    audit: (tx, actor, at, entries) => writeEntries(tx, actor, at, entries, keys),
    notify: (tx, at, notices) => writeNotices(tx, at, notices, { enqueue, mailDomain: new URL(baseUrl).hostname }),
    enqueue,
  };
}

/** Everything told so far counts as sent the moment it was written, to the address it would have gone to. */
export async function markSent({ db }: Runtime): Promise<void> {
  await inTransaction(db, actingAs({ kind: 'worker' }), tx =>
    sql`update notices.deliveries d set state = 'sent', attempts = 1, sent_at = d.created_at, next_at = null,
        address = case when d.address <> '' then d.address else coalesce(a.email, '') end
      from notices.notices n left join accounts.accounts a on a.id = n.account_id
      where n.id = d.notice_id and d.state = 'waiting' and d.channel <> 'print'`.execute(tx),
  );
}
