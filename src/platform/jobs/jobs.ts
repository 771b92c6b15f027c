import { fromKysely, PgBoss } from 'pg-boss';
import type { Clock } from '../clock/clock.ts';
import type { Database } from '../db/database.ts';
import { newId } from '../db/id.ts';
import type { Tx } from '../db/transaction.ts';
import type { Log } from '../log/make-log.ts';
import type { JobRequest } from '../operation/index.ts';
import { claimRound, endRound } from './claim-round.ts';
import { grantSending } from './grant-sending.ts';
import { startPolling, type Work } from './polling.ts';
import { prepareQueues, type Queue } from './prepare-queues.ts';
import { queueDatabase } from './queue-database.ts';
import { startRounds } from './rounds.ts';

/** The queue of one process. */
export interface Jobs {
  /** Writes jobs in the caller's transaction: they exist if and when it commits. Throws for a queue nobody named at the start. */
  enqueue(tx: Tx, requests: readonly JobRequest[]): Promise<void>;
  /** Does the jobs of a queue from now on, `atOnce` of them side by side. One that throws is tried again, and in the end kept as dead. */
  work(
    queue: string,
    handler: (data: Readonly<Record<string, unknown>>) => Promise<void>,
    options?: { atOnce?: number },
  ): void;
  /** Comes round every so many seconds of the given clock; of several processes one does it. The first round comes at once. */
  schedule(name: string, everySeconds: number, handler: () => Promise<void>): void;
  /** Takes nothing new, waits for what is under way (`withinMs`, 8 s unless said), and leaves the rest to the next start. */
  stop(options?: { withinMs?: number }): Promise<void>;
}

export interface JobsOptions {
  /** Every queue of the installation, whoever works it: they are made and warmed before anything can be sent in a transaction. */
  queues: readonly Queue[];
  clock: Clock;
  log?: Log;
  /** How often waiting jobs are looked for, in milliseconds; what this process sends itself is looked for at once. */
  pollMs?: number;
}

const soon = 40;

/** Starts the queue (pg-boss) on the installation's own pool. */
export async function startJobs(db: Database, options: JobsOptions): Promise<Jobs> {
  const { log, clock } = options;
  const queue = queueDatabase(db);
  const boss = new PgBoss({
    ...{ db: queue, schema: 'pgboss', createSchema: false, backend: db.kind === 'pglite' ? 'pglite' : 'postgres' },
    ...{ supervise: true, superviseIntervalSeconds: 60, schedule: false, reindex: false, monitorVacuum: false },
  });
  boss.on('error', error => log?.error({ err: error }, 'the queue reports an error'));
  await boss.start();
  await prepareQueues(boss, options.queues);
  await grantSending(queue);
  const polling = startPolling({
    boss,
    queue,
    ...(log ? { log } : {}),
    pollMs: options.pollMs ?? 1_000,
    batch: db.kind === 'pglite' ? 4 : 20,
  });
  const rounds = startRounds({
    ...(log ? { log } : {}),
    claim: (name, every) => claimRound(queue, clock, name, every),
    end: name => endRound(queue, name),
  });
  return {
    async enqueue(tx, requests) {
      for (const [name, ofQueue] of Map.groupBy(requests, request => request.queue)) {
        if (!options.queues.some(each => each.queue === name)) throw new Error(`no queue is called ${name}`);
        // Without a key each job is the only one of its own.
        const jobs = ofQueue.map(({ data, startAfter, key }) => ({
          data,
          singletonKey: key ?? newId(),
          ...(startAfter ? { startAfter } : {}),
        }));
        await boss.insert(name, jobs, { db: fromKysely(tx) });
      }
      // The commit follows in a moment; when it does not, polling finds what was sent.
      if (requests.length) polling.nudge(soon);
    },
    work: (name, handler, { atOnce = 1 } = {}) => polling.add(name, { handler, atOnce } satisfies Work),
    schedule: rounds.add,
    async stop({ withinMs = 8_000 } = {}) {
      await Promise.all([polling.stop(withinMs), rounds.stop(withinMs)]);
      await boss.stop({ graceful: false, close: false });
    },
  };
}
