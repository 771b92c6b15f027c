import { connect, createServer } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { newId } from '#platform/db/id.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { type MailTransport, smtpTransport } from '#platform/mail/mail-transport.ts';
import {
  type FaultyMailServer,
  faultyMailServer,
  type Step,
  steps,
  type Way,
} from '#test/support/faulty-mail-server.ts';
import { type TestRuntime, testRuntime } from '#test/support/runtime.ts';
import { asOwner } from '#test/support/test-service.ts';

const northfold = newId();
let server: FaultyMailServer;
let runtime: TestRuntime;
let transport: MailTransport;

beforeAll(async () => {
  server = await faultyMailServer();
  runtime = await testRuntime({ mailTransport: { send: mail => transport.send(mail), close() {} } });
  await asOwner(
    runtime.db,
    `insert into organisations.organisations (id, code, name, verification_code, domains, forms, contact, created_at)
     values ($1, 'NOR', 'Northfold Council', 'VC', '{northfold.example}', '{OM}', '{}', now())`,
    [northfold],
  );
});
afterAll(async () => {
  await runtime?.close();
  server?.close();
});
afterEach(async () => {
  server.received.length = 0;
  await asOwner(runtime.db, 'delete from notices.deliveries');
  await asOwner(runtime.db, 'delete from tasks.tasks');
  await asOwner(runtime.db, 'delete from notices.refused_addresses');
});

/** Tells somebody of a case; answers the delivery's id and Message-ID. */
async function tell(number: string): Promise<{ id: string; message_id: string }> {
  await inTransaction(runtime.db, { role: 'gate' }, tx =>
    runtime.recorder.notify(tx, runtime.clock.now(), [
      { kind: 'accepted', organisation: northfold, to: { email: 'nia@northfold.example' }, reference: { number } },
    ]),
  );
  return (await deliveries())[0] as { id: string; message_id: string };
}
const deliveries = async () =>
  (await asOwner(runtime.db, 'select * from notices.deliveries order by created_at desc, id desc')).rows;
const tasks = async () =>
  (await asOwner(runtime.db, 'select kind, desk, subject_id, label, state from tasks.tasks')).rows;

/** A server says what it says: nothing is sure before it answered the content, everything is afterwards. */
function expected(step: Step, way: Way): 'sent' | 'failed' | 'waiting' {
  if (step === 'QUIT') return 'sent';
  return way === 'refuses for good' && ['RCPT', 'DATA', 'content'].includes(step) ? 'failed' : 'waiting';
}

const ways: Way[] = ['drops', 'hangs', 'refuses for now', 'refuses for good'];
const faults = steps.flatMap(step =>
  ways
    .filter(way => way === 'drops' || step !== 'middle')
    .filter(way => !way.startsWith('refuses') || step !== 'connect')
    .map(way => ({ step, way, becomes: expected(step, way) })),
);
const of = (state: string) => faults.filter(({ becomes }) => becomes === state);

it.each(of('waiting'))(
  '[ALL.7.11] a mail server that $way at $step gets the mail again under the same Message-ID',
  async fault => {
    const { message_id } = await failOnce(fault);
    expect((await deliveries())[0]).toMatchObject({ state: 'waiting', attempts: 1 });
    const before = server.received.length;
    await mended();
    expect((await deliveries())[0]).toMatchObject({ state: 'sent', attempts: 2, last_error: null });
    expect(server.received).toEqual(Array.from({ length: before + 1 }, () => message_id));
    expect(await tasks()).toEqual([]);
  },
);

it.each(of('failed'))(
  '[ALL.7.12] a mail server that $way at $step is believed: no further try, and a task for somebody to look into',
  async fault => {
    const { id } = await failOnce(fault);
    expect((await deliveries())[0]).toMatchObject({ state: 'failed', attempts: 1, next_at: null });
    expect((await deliveries())[0].last_error).toContain('550');
    const before = server.received.length;
    await mended();
    expect(server.received).toHaveLength(before);
    expect(await tasks()).toEqual([
      { kind: 'notice_failed', desk: 'case_administrator', subject_id: id, label: 'NOR/OM/0001', state: 'open' },
    ]);
  },
);

it.each(of('sent'))('[ALL.7.13] a mail server that $way at $step has the mail already, once', async fault => {
  const { message_id } = await failOnce(fault);
  await mended();
  expect((await deliveries())[0]).toMatchObject({ state: 'sent', attempts: 1 });
  expect(server.received).toEqual([message_id]);
});

it('[ALL.7.14] a mail server that is not there for a day costs nothing but time: every mail of that day arrives, once', async () => {
  const free = createServer();
  await new Promise<void>(ready => free.listen(0, '127.0.0.1', ready));
  const { port } = free.address() as { port: number };
  await new Promise(closed => free.close(closed));
  await expect(new Promise((_, no) => connect(port, '127.0.0.1').on('error', no))).rejects.toThrow('ECONNREFUSED');
  transport = smtpTransport(`smtp://127.0.0.1:${port}`);
  const written: string[] = [];
  for (let hour = 0; hour < 24; hour++) {
    written.push((await tell(`NOR/OM/${1000 + hour}`)).message_id);
    for (let n = 0; n < 2; n++) {
      await runtime.drain();
      runtime.clock.advance({ minutes: 30 });
    }
  }
  expect((await deliveries()).map(({ state }) => state)).toEqual(Array(24).fill('waiting'));
  await mended({ hours: 1 });
  expect([...server.received].sort()).toEqual([...written].sort());
  expect((await deliveries()).map(({ state }) => state)).toEqual(Array(24).fill('sent'));
});

async function failOnce(fault: { step: Step; way: Way }) {
  server.fail(fault);
  transport = smtpTransport(server.url, { timeoutMs: fault.way === 'hangs' ? 400 : 5_000 });
  const told = await tell('NOR/OM/0001');
  await runtime.drain();
  return told;
}

async function mended(after: { minutes?: number; hours?: number } = { minutes: 5 }): Promise<void> {
  server.fail();
  transport = smtpTransport(server.url);
  runtime.clock.advance(after);
  await runtime.drain();
}
