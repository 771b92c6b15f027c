import { sql } from 'kysely';
import { inTransaction } from '#platform/db/transaction.ts';
import type { JobHandler, TimetableEntry } from '#platform/jobs/index.ts';
import { actingAs, type Runtime } from '#platform/operation/index.ts';
import { writeDigests } from './preferences/write-digests.ts';
import { deliver, type Transports } from './sending/deliver.ts';
import { deliverQueue, deliveryJob } from './write-notices.ts';

/** Sends what was written. A few mails go side by side: they wait for the network, not for the database. */
export function noticeJobs(transports: Transports): readonly JobHandler[] {
  return [{ queue: deliverQueue, atOnce: 4, handle: (runtime, data) => deliver(runtime, transports, data) }];
}

export const noticeTimetable: readonly TimetableEntry[] = [
  { name: 'notices.sweep', everySeconds: 300, run: sweepDeliveries },
  { name: 'notices.digests', everySeconds: 300, run: writeDigests },
];

/** Files the job of every delivery that should have been tried and was not: a queue that was restored or emptied loses no mail. */
export async function sweepDeliveries(runtime: Runtime): Promise<void> {
  const late = new Date(runtime.clock.now().getTime() - 60_000);
  await inTransaction(runtime.db, actingAs({ kind: 'worker' }), async tx => {
    const { rows } = await sql<{ id: string; organisation: string | null }>`
      select id, organisation_id as organisation from notices.deliveries
      where state = 'waiting' and next_at < ${late} order by next_at limit 1000`.execute(tx);
    const jobs = rows.map(row => deliveryJob(row.id, row.organisation));
    if (jobs.length) await runtime.recorder.enqueue(tx, jobs);
  });
}
