import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestClock, testClock } from '#platform/clock/clock.ts';
import { passingKeys } from '#platform/crypto/keys.ts';
import { startJobs } from '#platform/jobs/index.ts';
import type { Mail, MailTransport } from '#platform/mail/mail-transport.ts';
import type { TextMessage, TextTransport } from '#platform/mail/text-transport.ts';
import type { Runtime } from '#platform/operation/index.ts';
import { fileBlobStore } from '#platform/storage/file-blob-store.ts';
import { testDatabase } from '#test/support/database.ts';
import { drainJobs } from '#test/support/drain-jobs.ts';
import { makeRecorder } from '../../src/recorder.ts';
import { jobHandlers, timetable } from '../../src/worker/collect.ts';

/** The whole product below its pages, on a fresh database, with a clock that stands still and mail that is only collected. */
export interface TestRuntime extends Runtime {
  clock: TestClock;
  /** What was "sent" since the start. */
  mail: Mail[];
  texts: TextMessage[];
  /** Does every job that waits and is due by the test's clock, also those that come of them. Throws what a job throws. */
  drain(): Promise<void>;
  /** Does one round of a timetable entry, or of each. */
  round(name?: string): Promise<void>;
  close(): Promise<void>;
}

export interface TestRuntimeOptions {
  /** Where the clock stands; Monday 2 March 2026, nine in the morning, unless said. */
  at?: string;
  /** Instead of collecting mail. */
  mailTransport?: MailTransport;
  textTransport?: TextTransport;
  pdf?: Runtime['pdf'];
  /** The key ring; one of its own unless said. */
  keys?: Runtime['keys'];
}

export async function testRuntime(options: TestRuntimeOptions = {}): Promise<TestRuntime> {
  const clock = testClock(options.at ?? '2026-03-02T09:00:00Z');
  const mail: Mail[] = [];
  const texts: TextMessage[] = [];
  const handlers = jobHandlers({
    mail: options.mailTransport ?? collecting(mail),
    texts: options.textTransport ?? collecting(texts),
    mailFrom: 'Handrail <no-reply@handrail.example>',
  });
  const db = await testDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'handrail-'));
  const keys = options.keys ?? passingKeys();
  const jobs = await startJobs(db, { queues: handlers, clock });
  const runtime: Runtime = {
    ...{ db, clock, keys, blobs: fileBlobStore(folder), baseUrl: 'https://handrail.example' },
    pdf: options.pdf ?? noPdf,
    recorder: makeRecorder({ keys, jobs, mailDomain: 'handrail.example' }),
  };
  return Object.assign(runtime, {
    ...{ clock, mail, texts },
    drain: () => drainJobs(runtime, handlers),
    async round(name?: string) {
      for (const entry of timetable.filter(each => !name || each.name === name)) await entry.run(runtime);
    },
    async close() {
      await jobs.stop();
      await db.close();
      await rm(folder, { recursive: true, force: true });
    },
  });
}

function collecting<Message>(into: Message[]) {
  return {
    send: async (message: Message) => {
      into.push(message);
      return { accepted: true, response: '250 taken' };
    },
    close() {},
  };
}

const noPdf: Runtime['pdf'] = {
  make: async () => Promise.reject(new Error('this test said nothing of a PDF maker')),
  close: async () => {},
};
