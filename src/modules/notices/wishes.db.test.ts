import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#platform/db/id.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import type { MailTransport } from '#platform/mail/mail-transport.ts';
import { type Actor, ask, Invalid, type NoticeRequest } from '#platform/operation/index.ts';
import { type AccountsWorld, accountsWorld, rightPassword } from '#test/support/accounts-world.ts';
import { type TestRuntime, testRuntime } from '#test/support/runtime.ts';
import { changePreferences } from './preferences/change-preferences.ts';
import { readPreferences } from './preferences/read-preferences.ts';
import { refusedAddresses } from './refusals/refused-addresses.ts';

let runtime: TestRuntime;
let world: AccountsWorld;
let organisation: string;
let second: string;
let refused: ReadonlySet<string> = new Set();
const mail: TestRuntime['mail'] = [];

beforeAll(async () => {
  const mailTransport: MailTransport = {
    async send(message) {
      if (refused.has(message.to)) return { accepted: false, response: `550 no mailbox ${message.to}` };
      mail.push(message);
      return { accepted: true, response: '250 taken' };
    },
    close() {},
  };
  runtime = await testRuntime({ mailTransport, at: '2026-07-02T15:00:00Z' });
  world = accountsWorld(runtime.db);
  organisation = await world.organisation('NOR');
  second = await world.organisation('SOU');
});
afterAll(() => runtime?.close());
beforeEach(() => {
  mail.length = 0;
  refused = new Set();
});

async function reader(): Promise<string> {
  const id = await world.account(`reader.${newId().slice(-8)}`);
  await world.join(id, organisation);
  return id;
}
const wish = (
  id: string,
  choices: Record<string, string>,
  quiet = { quietFrom: '', quietUntil: '' },
  password = rightPassword,
) =>
  changePreferences(runtime, {
    ...{ account: { id, kind: 'employer' as const }, confirmation: { by: 'password' as const, password } },
    typed: { choices, ...quiet },
  });
const tell = (kind: string, account: string, more: Partial<NoticeRequest> = {}) =>
  inTransaction(runtime.db, { role: 'gate' }, tx =>
    runtime.recorder.notify(tx, runtime.clock.now(), [
      {
        kind,
        organisation,
        to: { account },
        reference: { number: 'NOR/OM/0001', day: '2026-07-20', side: 'owner' },
        ...more,
      },
    ]),
  );
const states = async (account: string) =>
  (
    await world.sql(
      `select n.kind, d.state from notices.deliveries d join notices.notices n on n.id = d.notice_id where n.account_id = $1 order by d.id`,
      [account],
    )
  ).map(row => `${row.kind} ${row.state}`);
const tasks = async () =>
  (await world.sql(`select state, label from tasks.tasks where kind = 'notice_failed' order by id`)).map(
    row => `${row.label} ${row.state}`,
  );

describe('somebody who chose how they are told', () => {
  it('[NOT.5.3] saves it with their password, and every problem is said at once', async () => {
    const id = await reader();
    const wrong = wish(
      id,
      { accepted: 'weekly', locked: 'off', rejected: 'off' },
      { quietFrom: '25:00', quietUntil: '' },
      '',
    );
    const error = await wrong.catch(problem => problem);
    expect(error).toBeInstanceOf(Invalid);
    expect(error.problems.map((each: { field: string; message: string }) => `${each.field} ${each.message}`)).toEqual([
      ...['accepted notice_choice', 'locked notice_choice', 'rejected notice_choice', 'quietFrom quiet_time'],
      'current current_missing',
    ]);
    expect(await ask(runtime, readPreferences, { kind: 'gate' }, { account: id })).toEqual({ choices: {} });
    await wish(
      id,
      { accepted: 'off', rejected: 'daily', submitted: 'at_once' },
      { quietFrom: '22.30', quietUntil: '7' },
    );
    expect(await ask(runtime, readPreferences, { kind: 'gate' }, { account: id })).toEqual({
      ...{ choices: { accepted: 'off', rejected: 'daily' }, quiet: { from: 1350, until: 420 } },
    });
  });

  it('[NOT.5.4] gets one mail a day for each organisation, in the morning, with what happened and where', async () => {
    const id = await reader();
    await world.join(id, second);
    await wish(id, { accepted: 'daily', letter_released: 'daily', case_closed: 'off' });
    await tell('accepted', id);
    await tell('letter_released', id, { reference: { number: 'NOR/OM/0002', case: second } });
    await tell('accepted', id, { organisation: second, reference: { number: 'SOU/OM/0001' } });
    await tell('case_closed', id);
    await tell('share_started', id);
    await runtime.drain();
    expect(mail.map(each => each.subject)).toEqual(['Cases are shared from now on']);
    await runtime.round('notices.digests');
    await runtime.drain();
    expect(mail).toHaveLength(1);
    runtime.clock.advance({ hours: 16 });
    await Promise.all([runtime.round('notices.digests'), runtime.round('notices.digests')]);
    await runtime.drain();
    const [, ...digests] = mail;
    expect(digests.map(each => each.subject).sort()).toEqual(['One thing happened', '2 things happened'].sort());
    const own = digests.find(each => each.subject.startsWith('2'))!;
    expect(own.text).toContain('* Referral NOR/OM/0001 was accepted\n  https://handrail.example/employer/cases');
    expect(own.text).toContain(
      `* Case NOR/OM/0002: a letter is ready\n  https://handrail.example/employer/cases/${second}`,
    );
    expect(own.text).not.toContain('SOU/');
    expect(own.html).toContain('Referral NOR/OM/0001 was accepted</a>');
    expect(await states(id)).toEqual([
      ...[
        'accepted digested',
        'letter_released digested',
        'accepted digested',
        'case_closed unwanted',
        'share_started sent',
      ],
      ...['daily_digest sent', 'daily_digest sent'],
    ]);
    runtime.clock.advance({ hours: 24 });
    await runtime.round('notices.digests');
    await runtime.drain();
    expect(mail).toHaveLength(3);
  });

  it('[NOT.5.5] reads the daily mail in Welsh if that is their language', async () => {
    const id = await reader();
    await world.sql(`update accounts.accounts set locale = 'cy' where id = $1`, [id]);
    await wish(id, { accepted: 'daily' });
    await tell('accepted', id);
    await runtime.drain();
    runtime.clock.advance({ hours: 24 });
    await runtime.round('notices.digests');
    await runtime.drain();
    expect(mail[0]).toMatchObject({ subject: 'Digwyddodd un peth', headers: { 'Content-Language': 'cy' } });
    expect(mail[0]!.text).toContain('* Cymeradwywyd atgyfeiriad NOR/OM/0001');
  });

  it('[NOT.5.6] is mailed after their quiet hours what can wait, and at once what cannot', async () => {
    const id = await reader();
    await wish(id, {}, { quietFrom: '00:00', quietUntil: '23:59' });
    await tell('accepted', id);
    await tell('delegation_started', id);
    await runtime.drain();
    expect(mail.map(each => each.subject)).toEqual(['Cases were delegated']);
    runtime.clock.advance({ hours: 24 });
    await runtime.drain();
    const [first] = await states(id);
    expect(first).toBe('accepted waiting');
    await wish(id, {});
    runtime.clock.advance({ hours: 24 });
    await runtime.drain();
    expect(await states(id)).toEqual(['accepted sent', 'delegation_started sent']);
  });
});

describe('an address that a server refuses for good', () => {
  const staff: Actor = { kind: 'case_administrator', account: newId(), roles: [] };
  const address = async (id: string) =>
    String((await world.sql('select email from accounts.accounts where id = $1', [id]))[0]!.email);

  it('[NOT.6.3] makes one task however much is sent there, and a message that arrives at a better one ends it', async () => {
    const id = await reader();
    refused = new Set([await address(id)]);
    for (const number of ['NOR/OM/0007', 'NOR/OM/0008']) await tell('accepted', id, { reference: { number } });
    await tell('accepted', id, { organisation: second, to: { email: (await address(id)).toUpperCase() } });
    refused = new Set([...refused, (await address(id)).toUpperCase()]);
    await runtime.drain();
    expect(await tasks()).toEqual(['NOR/OM/0007 open', 'NOR/OM/0001 open']);
    await world.sql(`update accounts.accounts set email = 'better@people.example' where id = $1`, [id]);
    await tell('accepted', id);
    await runtime.drain();
    expect(await tasks()).toEqual(['NOR/OM/0007 done', 'NOR/OM/0001 open']);
    await tell('accepted', id, { organisation: second, to: { email: `reader.${id}@people.example` } });
    await runtime.drain();
    expect(await tasks()).toEqual(['NOR/OM/0007 done', 'NOR/OM/0001 open']);
  });

  it('[NOT.6.4] of a sign-in’s own mail is the desk’s that serves its organisation, and is marked for those who serve it', async () => {
    const id = await reader();
    refused = new Set([await address(id)]);
    await tell('locked', id, { organisation: undefined as never, reference: {} });
    await runtime.drain();
    expect((await tasks()).filter(each => each === ' open')).toHaveLength(1);
    const account = await world.account('served', { kind: 'staff' });
    await world.staff(account, 'case_administrator', organisation);
    const asked = { addresses: [await address(id), 'else@people.example'] };
    const found = await ask(runtime, refusedAddresses, { ...staff, account } as Actor, asked);
    expect(found).toMatchObject([{ address: await address(id) }]);
    expect(await ask(runtime, refusedAddresses, staff, asked)).toEqual([]);
  });
});
