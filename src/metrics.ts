import { Gauge, type Registry } from 'prom-client';
import { queueDatabase } from '#platform/jobs/index.ts';
import type { Runtime } from '#platform/operation/index.ts';

/** Jobs are counted at most so often, however many scrapers ask. */
const countedFor = 10_000;

/** What an installation tells beside its requests: connections of the database, and jobs that wait or were given up. */
export function installationMetrics({ db }: Pick<Runtime, 'db'>): (registry: Registry) => void {
  return registry => {
    const registers = [registry];
    new Gauge({
      ...{
        registers,
        name: 'handrail_database_connections',
        help: 'Connections of this process.',
        labelNames: ['state'],
      },
      collect() {
        this.set({ state: 'open' }, db.pool.totalCount);
        this.set({ state: 'idle' }, db.pool.idleCount);
        this.set({ state: 'waited_for' }, db.pool.waitingCount);
      },
    });
    const seldom = cached(() => countJobs(db));
    new Gauge({
      ...{ registers, name: 'handrail_jobs', help: 'Jobs by queue and state; dead_letters holds those given up.' },
      labelNames: ['queue', 'state'],
      async collect() {
        this.reset();
        for (const { queue, state, n } of await seldom()) this.set({ queue, state }, n);
      },
    });
  };
}

interface Counted {
  queue: string;
  state: string;
  n: number;
}

async function countJobs(db: Runtime['db']): Promise<Counted[]> {
  const { rows } = await queueDatabase(db).executeSql(
    `select name as queue, state::text as state, count(*)::int as n from pgboss.job_common
     where state < 'completed' group by 1, 2`,
  );
  return rows as unknown as Counted[];
}

/** The same answer for a while; none at all where the database is away, so that the other numbers still come. */
function cached(count: () => Promise<Counted[]>): () => Promise<Counted[]> {
  let last: { at: number; counted: Promise<Counted[]> } | undefined;
  return () => {
    if (!last || performance.now() - last.at > countedFor)
      last = { at: performance.now(), counted: count().catch(() => []) };
    return last.counted;
  };
}
