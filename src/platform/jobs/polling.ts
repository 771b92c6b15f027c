import type { PgBoss } from 'pg-boss';
import type { Log } from '../log/make-log.ts';
import type { QueueDatabase } from './queue-database.ts';

export interface Work {
  handler(data: Readonly<Record<string, unknown>>): Promise<void>;
  atOnce: number;
}

export interface Polling {
  add(queue: string, work: Work): void;
  /** Looks for work in so many milliseconds, instead of waiting for the next look. */
  nudge(inMs: number): void;
  stop(withinMs: number): Promise<void>;
}

interface World {
  boss: PgBoss;
  queue: QueueDatabase;
  log?: Log;
  pollMs: number;
  /** Jobs taken at a time: few where one connection serves everybody. */
  batch: number;
}

/** One look finds the queues in which something is due; an idle installation pays one small question a second, however many queues. */
export function startPolling(world: World): Polling {
  const works = new Map<string, Work>();
  const busy = new Map<string, Promise<void>>();
  let stopping = false;
  let timer: NodeJS.Timeout | undefined;
  let due = Number.POSITIVE_INFINITY;

  function wake(inMs: number): void {
    const at = performance.now() + inMs;
    if (stopping || !works.size || at >= due) return;
    due = at;
    clearTimeout(timer);
    timer = setTimeout(look, inMs);
  }
  let looking: Promise<void> = Promise.resolve();
  function look(): void {
    due = Number.POSITIVE_INFINITY;
    const names = [...works.keys()].filter(name => !busy.has(name));
    looking = (names.length ? queuesDue(world.queue, names) : Promise.resolve([]))
      .then(found => {
        for (const name of stopping ? [] : found)
          busy.set(
            name,
            empty(name).finally(() => busy.delete(name)),
          );
      })
      .catch(error => world.log?.error({ err: error }, 'the queue cannot be read'))
      .finally(() => wake(world.pollMs));
  }
  async function empty(name: string): Promise<void> {
    const work = works.get(name)!;
    const size = Math.max(work.atOnce, 1) * (work.atOnce > 1 ? 1 : world.batch);
    try {
      for (let taken = size; taken === size && !stopping; ) {
        const jobs = await world.boss.fetch<Record<string, unknown>>(name, { batchSize: size });
        taken = jobs.length;
        for (let i = 0; i < jobs.length; i += work.atOnce)
          await Promise.all(jobs.slice(i, i + work.atOnce).map(job => settle(world, name, work, job)));
      }
    } catch (error) {
      world.log?.error({ err: error, queue: name }, 'jobs cannot be taken');
    }
  }
  return {
    add(name, work) {
      works.set(name, work);
      wake(0);
    },
    nudge: wake,
    async stop(withinMs) {
      stopping = true;
      clearTimeout(timer);
      await looking;
      await within(withinMs, Promise.all(busy.values()));
    },
  };
}

async function queuesDue(queue: QueueDatabase, names: string[]): Promise<string[]> {
  const { rows } = await queue.executeSql(
    `select n as name from unnest($1::text[]) n where exists (select from pgboss.job_common j
      where j.name = n and j.state < 'active' and j.start_after <= now())`,
    [names],
  );
  return rows.map(row => String(row.name));
}

async function settle(
  { boss, log }: World,
  queue: string,
  work: Work,
  job: { id: string; data: Record<string, unknown>; retryCount: number },
): Promise<void> {
  try {
    await work.handler(job.data);
  } catch (error) {
    log?.error({ err: error, queue, job: job.id }, 'a job failed');
    // No text of the error is kept with the job: it may repeat what somebody typed.
    await boss.fail(queue, [job], { error: error instanceof Error ? error.name : 'unknown' });
    return;
  }
  await boss.complete(queue, [job]);
}

/** Waits for work, but not longer than so many milliseconds. */
export async function within(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([work, new Promise(done => (timer = setTimeout(done, ms)))]).finally(() => clearTimeout(timer));
}
