import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '#platform/clock/clock.ts';
import { passingKeys } from '#platform/crypto/keys.ts';
import type { Database } from '#platform/db/database.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { type JobHandler, type Jobs, startJobs } from '#platform/jobs/index.ts';
import type { Runtime } from '#platform/operation/index.ts';
import { testDatabase } from '#test/support/database.ts';
import { asOwner } from '#test/support/test-service.ts';
import { makeRecorder } from '../recorder.ts';
import { jobHandlers, timetable } from './collect.ts';
import { startWorker } from './start-worker.ts';

let db: Database;
let runtime: Runtime;
let jobs: Jobs;
const sent: string[] = [];
let slow: 'not begun' | 'under way' | 'ended' = 'not begun';
const wait = (ms: number) => new Promise<void>(done => setTimeout(done, ms));

beforeAll(async () => {
  db = await testDatabase();
  const transports = {
    mail: {
      async send(mail: { to: string }) {
        sent.push(mail.to);
        return { accepted: true, response: '250 taken' };
      },
      close() {},
    },
    texts: { send: async () => ({ accepted: true, response: '200' }) },
    mailFrom: 'no-reply@handrail.example',
  };
  const slowly: JobHandler = {
    queue: 'test.slow',
    async handle() {
      slow = 'under way';
      await wait(700);
      slow = 'ended';
    },
  };
  const handlers = [...jobHandlers(transports), slowly];
  jobs = await startJobs(db, { queues: handlers, clock: systemClock });
  const keys = passingKeys();
  runtime = {
    db,
    clock: systemClock,
    keys,
    baseUrl: 'https://handrail.example',
    recorder: makeRecorder({ keys, jobs }),
  } as unknown as Runtime;
  startWorker(runtime, jobs, { handlers, timetable: timetable.filter(entry => entry.name.startsWith('audit.')) });
});
afterAll(() => db?.close());

async function until(met: () => boolean | Promise<boolean>): Promise<number> {
  const begun = performance.now();
  while (!(await met())) {
    if (performance.now() - begun > 10_000) throw new Error('waited too long');
    await wait(20);
  }
  return performance.now() - begun;
}

describe('the worker', () => {
  it('[ALL.7.4] sends what a change told within two seconds of its commit', async () => {
    await inTransaction(db, { role: 'gate' }, tx =>
      runtime.recorder.notify(tx, new Date(), [{ kind: 'locked', to: { email: 'nia@northfold.example' } }]),
    );
    expect(await until(() => sent.length > 0)).toBeLessThan(2_000);
    expect(sent).toEqual(['nia@northfold.example']);
  });

  it('[ALL.1.4] chains what was written within seconds', async () => {
    await inTransaction(db, { role: 'gate' }, tx =>
      runtime.recorder.audit(tx, { kind: 'gate' }, new Date(), [{ act: 'session.begun' }]),
    );
    expect(await until(async () => (await asOwner(db, 'select from audit.seals')).rowCount === 1)).toBeLessThan(8_000);
  });

  it('ends only when the job under way has ended', async () => {
    await inTransaction(db, { role: 'gate' }, tx => runtime.recorder.enqueue(tx, [{ queue: 'test.slow', data: {} }]));
    await until(() => slow === 'under way');
    await jobs.stop();
    expect(slow).toBe('ended');
    const { rows } = await db.asMigrator(async client => {
      await client.query('set role handrail_queue');
      const found = await client.query("select state from pgboss.job_common where name = 'test.slow'");
      await client.query('reset role');
      return found;
    });
    expect(rows).toEqual([{ state: 'completed' }]);
  });
});
