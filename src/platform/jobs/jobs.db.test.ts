import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '#platform/clock/clock.ts';
import type { Database } from '#platform/db/database.ts';
import { newId } from '#platform/db/id.ts';
import { type Acting, inTransaction } from '#platform/db/transaction.ts';
import { testDatabase } from '#test/support/database.ts';
import { deadLetters, type Jobs, queueDatabase, startJobs } from './index.ts';

let db: Database;
let jobs: Jobs;
const never = { limit: 0, firstDelay: 1, longestDelay: 1 };
const queues = [
  { queue: 'letters' },
  { queue: 'fragile', retries: never },
  { queue: 'stubborn', retries: { limit: 3, firstDelay: 1, longestDelay: 1 } },
  { queue: 'later' },
];
const acting: Acting[] = [
  { role: 'gate' },
  { role: 'employer', organisation: newId(), account: newId(), membership: newId() },
  { role: 'person', organisation: newId(), person: newId() },
  { role: 'clinician', account: newId() },
  { role: 'case_administrator', account: newId() },
  { role: 'administrator', account: newId() },
  { role: 'worker', organisation: newId() },
];

beforeAll(async () => {
  db = await testDatabase();
  jobs = await startJobs(db, { queues, clock: systemClock, pollMs: 200 });
});
afterAll(async () => {
  await jobs?.stop();
  await db?.close();
});

const waiting = async (queue: string) =>
  (
    await queueDatabase(db).executeSql(
      'select data, start_after from pgboss.job_common where name = $1 order by created_on, id',
      [queue],
    )
  ).rows;
const until = async (true_: () => boolean, ms = 8_000) => {
  for (const end = Date.now() + ms; !true_(); await new Promise(done => setTimeout(done, 20)))
    if (Date.now() > end) throw new Error('waited too long');
};

describe('jobs', () => {
  it('[ALL.7.3] every acting role leaves a job in its own transaction', async () => {
    for (const who of acting)
      await inTransaction(db, who, tx => jobs.enqueue(tx, [{ queue: 'later', data: { role: who.role } }]));
    expect((await waiting('later')).map(job => (job.data as { role: string }).role).sort()).toEqual(
      acting.map(who => who.role).sort(),
    );
  });

  it('[ALL.7.3] a transaction that is rolled back leaves no job', async () => {
    const before = (await waiting('letters')).length;
    const failing = inTransaction(db, acting[1]!, async tx => {
      await jobs.enqueue(tx, [
        { queue: 'letters', data: { n: 1 } },
        { queue: 'letters', data: { n: 2 } },
      ]);
      throw new Error('the change failed');
    });
    await expect(failing).rejects.toThrow('the change failed');
    expect(await waiting('letters')).toHaveLength(before);
  });

  it('an acting role can neither read what a job carries nor change it', async () => {
    for (const statement of [
      'select data from pgboss.job_common',
      'delete from pgboss.job_common',
      "update pgboss.job_common set state = 'completed'",
    ])
      await expect(raw(acting[1]!, statement)).rejects.toMatchObject({ code: '42501' });
  });

  it('of those that wait, there is one job of a key', async () => {
    const start = new Date(Date.now() + 3_600_000);
    for (const n of [1, 2])
      await inTransaction(db, { role: 'worker' }, tx =>
        jobs.enqueue(tx, [{ queue: 'later', data: { n }, key: 'same', startAfter: start }]),
      );
    const kept = (await waiting('later')).filter(job => 'n' in (job.data as object));
    expect(kept).toEqual([{ data: { n: 1 }, start_after: start }]);
  });

  it('a queue nobody named at the start takes nothing', async () => {
    await expect(
      inTransaction(db, { role: 'worker' }, tx => jobs.enqueue(tx, [{ queue: 'unknown', data: {} }])),
    ).rejects.toThrow('no queue is called unknown');
  });

  it('what is sent is done within moments, once', async () => {
    const done: unknown[] = [];
    jobs.work('letters', async data => void done.push(data.n));
    await inTransaction(db, acting[0]!, tx =>
      jobs.enqueue(
        tx,
        [1, 2, 3, 4, 5, 6, 7].map(n => ({ queue: 'letters', data: { n } })),
      ),
    );
    const began = Date.now();
    await until(() => done.length === 7);
    expect(Date.now() - began).toBeLessThan(2_000);
    await new Promise(go => setTimeout(go, 500));
    expect(done.toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('a job that fails is tried again', async () => {
    let tries = 0;
    jobs.work('stubborn', async () => {
      if (++tries < 2) throw new Error('not yet');
    });
    await inTransaction(db, acting[0]!, tx => jobs.enqueue(tx, [{ queue: 'stubborn', data: {} }]));
    await until(() => tries === 2);
  });

  it('a job that fails for good is kept among the dead, without the text of its error', async () => {
    jobs.work('fragile', async () => {
      throw new TypeError('somebody@works.example cannot be reached');
    });
    await inTransaction(db, acting[0]!, tx => jobs.enqueue(tx, [{ queue: 'fragile', data: { delivery: 'x' } }]));
    let dead: unknown[] = [];
    for (let i = 0; i < 100 && !dead.length; i++) {
      await new Promise(go => setTimeout(go, 50));
      dead = (
        await queueDatabase(db).executeSql('select data, output from pgboss.job_common where name = $1', [deadLetters])
      ).rows;
    }
    expect(dead).toMatchObject([{ data: { delivery: 'x' } }]);
    expect(JSON.stringify(dead)).not.toContain('somebody');
  });

  it('a round of the timetable is done by one of several processes', async () => {
    const other = await startJobs(db, { queues, clock: systemClock });
    const done: string[] = [];
    for (const [name, each] of [
      ['one', jobs],
      ['other', other],
    ] as const)
      each.schedule('sweep', 3_600, async () => void done.push(name));
    await until(() => done.length > 0);
    await new Promise(go => setTimeout(go, 300));
    expect(done).toHaveLength(1);
    await other.stop();
  });
});

const raw = (who: Acting, statement: string) =>
  inTransaction(db, who, async tx => {
    const { sql } = await import('kysely');
    await sql.raw(statement).execute(tx);
  });
