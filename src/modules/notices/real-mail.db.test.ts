import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#platform/db/id.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { type MailTransport, smtpTransport } from '#platform/mail/mail-transport.ts';
import { type TestRuntime, testRuntime } from '#test/support/runtime.ts';
import { asOwner } from '#test/support/test-service.ts';

type Mood = 'accepting' | 'refusing' | 'refusing sender' | 'busy' | 'dropping';

let mood: Mood;
let mailbox: Email[];
let server: SMTPServer;
let hanging: Server;
let accepting: MailTransport;
let transport: MailTransport;
let runtime: TestRuntime;

beforeAll(async () => {
  const connections = new Set<{ destroy(): void }>();
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onMailFrom: (_address, _session, done) =>
      done(mood === 'refusing sender' ? reply(550, 'Sender not allowed') : null),
    onRcptTo: (address, _session, done) =>
      done(
        mood === 'refusing'
          ? reply(550, `No mailbox ${address.address}`)
          : mood === 'busy'
            ? reply(451, 'Try later')
            : null,
      ),
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        mailbox.push(await PostalMime.parse(Buffer.concat(chunks)));
        // Taken, and the answer is lost: the sender cannot know.
        if (mood !== 'dropping') return done();
        for (const each of connections) each.destroy();
      });
    },
  });
  server.server.on('connection', socket => void connections.add(socket));
  server.on('error', () => {});
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready));
  hanging = createServer(() => {});
  await new Promise<void>(ready => hanging.listen(0, '127.0.0.1', ready));
  accepting = smtpTransport(`smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, { timeoutMs: 2_000 });
  transport = accepting;
  runtime = await testRuntime({ mailTransport: { send: mail => transport.send(mail), close() {} } });
});
afterAll(async () => {
  await runtime?.close();
  await new Promise<void>(done => server.close(done));
  hanging.close();
});
beforeEach(async () => {
  mood = 'accepting';
  mailbox = [];
  transport = accepting;
  await asOwner(runtime.db, 'delete from notices.deliveries');
});

const reply = (responseCode: number, text: string) => Object.assign(new Error(text), { responseCode });
const token = newId();
const tell = (locale: 'en' | 'cy' = 'en') =>
  inTransaction(runtime.db, { role: 'gate' }, tx =>
    runtime.recorder.notify(tx, runtime.clock.now(), [
      { kind: 'activation', to: { email: 'nia@northfold.example' }, locale, reference: { token, version: 1 } },
    ]),
  );
const delivery = async () => (await asOwner(runtime.db, 'select * from notices.deliveries')).rows[0];
async function triedAgain(): Promise<void> {
  mood = 'accepting';
  transport = accepting;
  runtime.clock.advance({ minutes: 5 });
  await runtime.drain();
}

describe('a real mail server', () => {
  it('[NOT.3.1] that accepts gets one mail of text and HTML in the reader’s language', async () => {
    await tell('cy');
    await runtime.drain();
    expect(mailbox).toHaveLength(1);
    const [mail] = mailbox;
    expect(mail?.subject).toBe('Rhowch eich cyfrif ar waith');
    expect(mail?.to).toEqual([{ name: '', address: 'nia@northfold.example' }]);
    expect(mail?.text).toContain('https://handrail.example/activate/');
    expect(mail?.html).toContain('<html lang="cy">');
    expect(mail?.headers.find(header => header.key === 'content-language')?.value).toBe('cy');
    expect(mail?.messageId).toBe((await delivery()).message_id);
    expect(await delivery()).toMatchObject({ state: 'sent', attempts: 1 });
  });

  it('[ALL.7.2] that refuses the recipient is believed, and its answer is kept without the address', async () => {
    mood = 'refusing';
    await tell();
    await runtime.drain();
    expect(await delivery()).toMatchObject({ state: 'failed', attempts: 1 });
    expect((await delivery()).last_error).toContain('550');
    expect((await delivery()).last_error).not.toContain('northfold');
    await triedAgain();
    expect(mailbox).toEqual([]);
  });

  it.each(['refusing sender', 'busy'] as const)('[ALL.7.4] that is %s gets the mail later', async how => {
    mood = how;
    await tell();
    await runtime.drain();
    expect(await delivery()).toMatchObject({ state: 'waiting', attempts: 1 });
    await triedAgain();
    expect(mailbox).toHaveLength(1);
    expect(await delivery()).toMatchObject({ state: 'sent', attempts: 2 });
  });

  it('[ALL.7.4] that hangs, or is not there, gets the mail later', async () => {
    for (const port of [(hanging.address() as AddressInfo).port, 1]) {
      await asOwner(runtime.db, 'delete from notices.deliveries');
      mailbox = [];
      transport = smtpTransport(`smtp://127.0.0.1:${port}`, { timeoutMs: 300 });
      await tell();
      await runtime.drain();
      expect(await delivery()).toMatchObject({ state: 'waiting', attempts: 1 });
      await triedAgain();
      expect(mailbox).toHaveLength(1);
    }
  });

  it('[ALL.7.1] whose answer was lost gets it again under the same Message-ID', async () => {
    mood = 'dropping';
    await tell();
    await runtime.drain();
    expect(await delivery()).toMatchObject({ state: 'waiting', attempts: 1 });
    await triedAgain();
    expect(mailbox).toHaveLength(2);
    expect(mailbox[0]!.messageId).toBe(mailbox[1]!.messageId);
    expect(await delivery()).toMatchObject({ state: 'sent' });
  });
});
