import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { linkCode } from '#platform/crypto/link-code.ts';
import { macToken, readMacToken } from '#platform/crypto/mac-token.ts';
import { newId } from '#platform/db/id.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { NotSentYet, type Sent } from '#platform/mail/sending.ts';
import { noTextTransport } from '#platform/mail/text-transport.ts';
import type { NoticeRequest } from '#platform/operation/index.ts';
import { type TestRuntime, testRuntime } from '#test/support/runtime.ts';
import { asOwner } from '#test/support/test-service.ts';
import { deliver, type Transports } from './sending/deliver.ts';

let runtime: TestRuntime;
let transports: Transports;
let answer: () => Promise<Sent>;
const taken: Sent = { accepted: true, response: '250 taken' };
const northfold = newId();
const nia = newId();

beforeAll(async () => {
  const mail: TestRuntime['mail'] = [];
  const mailTransport: Transports['mail'] = {
    async send(message) {
      mail.push(message);
      return answer();
    },
    close() {},
  };
  runtime = await testRuntime({ mailTransport });
  transports = { mail: mailTransport, texts: noTextTransport, mailFrom: 'no-reply@handrail.example' };
  runtime.mail = mail;
  await asOwner(
    runtime.db,
    `insert into organisations.organisations (id, code, name, verification_code, domains, forms, languages, brand, created_at)
    values ($1, 'NOR', 'Northfold Council', 'VC', '{northfold.example}', '{OM}', '{cy,en}', '{"colour":"#7a1f5c"}', now())`,
    [northfold],
  );
  await asOwner(
    runtime.db,
    `insert into accounts.accounts (id, kind, username, username_key, username_skeleton, email, email_key, given_name, family_name, state, locale, created_at)
    values ($1, 'employer', 'nia.parry', 'nia.parry', 'nia.parry', 'nia@northfold.example', 'nia@northfold.example', 'Nia', 'Parry', 'active', 'en', now())`,
    [nia],
  );
});
afterAll(() => runtime?.close());
beforeEach(() => {
  runtime.mail.length = 0;
  runtime.texts.length = 0;
  answer = async () => taken;
});

const tell = (...notices: NoticeRequest[]) =>
  inTransaction(runtime.db, { role: 'gate' }, tx => runtime.recorder.notify(tx, runtime.clock.now(), notices));
const deliveries = async () =>
  (await asOwner(runtime.db, 'select * from notices.deliveries order by created_at desc, id desc')).rows;
const dropped = async (): Promise<Sent> => Promise.reject(new NotSentYet('421 try later, nia@northfold.example'));

describe('a notice', () => {
  it('[ALL.7.5] is mailed to the address that the account has when it is sent', async () => {
    await tell({ kind: 'password_changed', to: { account: nia } });
    await asOwner(runtime.db, `update accounts.accounts set email = 'nia.parry@northfold.example' where id = $1`, [
      nia,
    ]);
    await runtime.drain();
    expect(runtime.mail).toMatchObject([
      {
        to: 'nia.parry@northfold.example',
        subject: 'Your password was changed',
        headers: { 'Content-Language': 'en' },
      },
    ]);
    expect((await deliveries())[0]).toMatchObject({
      state: 'sent',
      attempts: 1,
      address: 'nia.parry@northfold.example',
      last_error: null,
    });
  });

  it('[ALL.7.3] of a change that is rolled back is never written, let alone sent', async () => {
    const before = (await deliveries()).length;
    await expect(
      inTransaction(runtime.db, { role: 'gate' }, async tx => {
        await runtime.recorder.notify(tx, runtime.clock.now(), [{ kind: 'locked', to: { account: nia } }]);
        throw new Error('the change failed');
      }),
    ).rejects.toThrow('the change failed');
    await runtime.drain();
    expect(runtime.mail).toEqual([]);
    expect(await deliveries()).toHaveLength(before);
  });

  it('[ALL.7.6] carries links and codes that are kept nowhere', async () => {
    const token = newId();
    await tell(
      { kind: 'activation', to: { email: 'new@northfold.example' }, reference: { token, version: 2 } },
      { kind: 'sight_code', organisation: northfold, to: { text: '+447700900123' }, reference: { token, version: 5 } },
    );
    await runtime.drain();
    const [, link] = /https:\/\/handrail\.example\/activate\/(\S+)/.exec(runtime.mail[0]!.text) ?? [];
    expect(readMacToken(runtime.keys, 'activation', link)).toEqual({ id: token, version: 2 });
    expect(runtime.mail[0]!.html).toContain(`href="https://handrail.example/activate/${link}"`);
    const code = linkCode(runtime.keys, token, 5);
    expect(runtime.texts[0]).toMatchObject({ to: '+447700900123', body: `Eich cod yw ${code}` });
    const kept = JSON.stringify(
      (
        await asOwner(
          runtime.db,
          'select n.*, d.* from notices.notices n join notices.deliveries d on d.notice_id = n.id',
        )
      ).rows,
    );
    expect(kept).not.toContain(link);
    expect(kept).not.toContain(code);
    expect(kept).not.toContain(macToken(runtime.keys, 'activation', token, 2));
  });

  it('[ALL.12.6] speaks the language of the account, else of the organisation, else English', async () => {
    const number = { number: 'NOR/OM/0001' };
    await tell({ kind: 'accepted', organisation: northfold, to: { account: nia }, reference: number });
    await tell({ kind: 'accepted', organisation: northfold, to: { email: 'b@northfold.example' }, reference: number });
    await tell({ kind: 'locked', to: { email: 'c@northfold.example' } });
    await tell({ kind: 'locked', to: { email: 'd@northfold.example' }, locale: 'cy' });
    await runtime.drain();
    const subjects = Object.fromEntries(runtime.mail.map(mail => [mail.to[0], mail.subject]));
    expect(subjects).toEqual({
      n: 'Referral NOR/OM/0001 was accepted',
      b: 'Cymeradwywyd atgyfeiriad NOR/OM/0001',
      c: 'Your account is locked',
      d: 'Mae eich cyfrif wedi’i gloi',
    });
  });

  it('[NOT.3.1] looks like its organisation, in text and HTML', async () => {
    await tell({
      kind: 'submitted',
      organisation: northfold,
      to: { account: nia },
      reference: { number: 'NOR/OM/0002', case: newId() },
    });
    await runtime.drain();
    expect(runtime.mail[0]!.html).toContain('border-top: 10px solid #7a1f5c');
    expect(runtime.mail[0]!.html).toContain('<html lang="en">');
    expect(runtime.mail[0]!.html).toContain('Northfold Council');
    expect(runtime.mail[0]!.text).toContain('Sent by the occupational health service of Northfold Council.');
  });

  it('that lacks what its template needs fails the change that tells it', async () => {
    await expect(tell({ kind: 'activation', to: { account: nia } })).rejects.toThrow(
      'needs the reference token, version',
    );
    await expect(tell({ kind: 'birthday', to: { account: nia } })).rejects.toThrow('no notice is called birthday');
  });

  it('[ALL.7.4] survives a mail server that is dead for a day, under one Message-ID', async () => {
    answer = dropped;
    await tell({ kind: 'locked', to: { account: nia } });
    const ended = runtime.clock.now().getTime() + 24 * 3_600_000;
    while (runtime.clock.now().getTime() < ended) {
      await runtime.drain();
      runtime.clock.advance({ minutes: 10 });
    }
    const tries = runtime.mail.length;
    expect(tries).toBeGreaterThan(20);
    expect(tries).toBeLessThan(40);
    expect((await deliveries())[0]).toMatchObject({
      state: 'waiting',
      attempts: tries,
      last_error: '421 try later, …@…',
    });
    answer = async () => taken;
    runtime.clock.advance({ hours: 1 });
    await runtime.drain();
    expect((await deliveries())[0]).toMatchObject({ state: 'sent', last_error: null });
    expect(new Set(runtime.mail.map(mail => mail.messageId)).size).toBe(1);
  });

  it('[NOT.6.1] given up after two days, or refused for good, becomes a task', async () => {
    answer = dropped;
    await tell({
      kind: 'accepted',
      organisation: northfold,
      to: { account: nia },
      reference: { number: 'NOR/OM/0003' },
    });
    for (let i = 0; i < 60; i++) {
      await runtime.drain();
      runtime.clock.advance({ hours: 1 });
    }
    const [late] = await deliveries();
    answer = async () => ({ accepted: false, response: '550 no such mailbox' });
    await tell({
      kind: 'accepted',
      organisation: northfold,
      to: { email: 'gone@northfold.example' },
      reference: { number: 'NOR/OM/0004' },
    });
    await runtime.drain();
    const [refused] = await deliveries();
    expect(late).toMatchObject({ state: 'failed', next_at: null });
    expect(refused).toMatchObject({ state: 'failed', attempts: 1, last_error: '550 no such mailbox' });
    const tasks = await asOwner(
      runtime.db,
      `select subject_id, desk from tasks.tasks where kind = 'notice_failed' order by created_at`,
    );
    expect(tasks.rows).toEqual([late, refused].map(each => ({ subject_id: each.id, desk: 'case_administrator' })));
  });

  it('whose job comes twice is sent once', async () => {
    await tell({ kind: 'locked', to: { account: nia } });
    const [waiting] = await deliveries();
    // While the first is still speaking to the mail server, the second begins and ends.
    answer = async () => {
      answer = async () => taken;
      await deliver(runtime, transports, { delivery: waiting.id });
      return taken;
    };
    await runtime.drain();
    await deliver(runtime, transports, { delivery: waiting.id });
    expect(runtime.mail).toHaveLength(1);
  });

  it('whose job was lost is found again', async () => {
    await tell({ kind: 'locked', to: { account: nia } });
    await asOwner(runtime.db, 'select 1');
    await runtime.db.asMigrator(client =>
      client.query('set role handrail_queue; delete from pgboss.job_common; reset role'),
    );
    await runtime.drain();
    expect(runtime.mail).toEqual([]);
    runtime.clock.advance({ minutes: 2 });
    await runtime.round('notices.sweep');
    await runtime.drain();
    expect(runtime.mail).toHaveLength(1);
  });

  it('for a letter to print becomes a task and is not mailed', async () => {
    await tell({
      kind: 'sight_ready',
      organisation: northfold,
      to: { print: '1 High Street' },
      reference: { token: newId(), version: 1 },
    });
    await runtime.drain();
    expect(runtime.mail).toEqual([]);
    const tasks = await asOwner(
      runtime.db,
      `select count(*)::int as n from tasks.tasks where kind = 'notice_to_print'`,
    );
    expect(tasks.rows).toEqual([{ n: 1 }]);
  });
});
