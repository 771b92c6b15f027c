import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#platform/db/id.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import {
  type Actor,
  ask,
  Invalid,
  type NoticeRequest,
  NotVisible,
  perform,
  Refused,
  Stale,
  WrongState,
} from '#platform/operation/index.ts';
import { type AccountsWorld, accountsWorld } from '#test/support/accounts-world.ts';
import { type TestRuntime, testRuntime } from '#test/support/runtime.ts';
import { listWordings } from './wordings/list-wordings.ts';
import { previewWording, readWording } from './wordings/read-wording.ts';
import { restoreWording, saveWording } from './wordings/save-wording.ts';
import { sendTest } from './wordings/send-test.ts';

let runtime: TestRuntime;
let world: AccountsWorld;
let organisation: string;
let other: string;
let owner: string;
let admin: Actor;

beforeAll(async () => {
  runtime = await testRuntime();
  world = accountsWorld(runtime.db);
  organisation = await world.organisation('NOR', { name: 'Northfold <b>Council</b>', brand: { colour: '#7a1f5c' } });
  other = await world.organisation('SOU');
  owner = await world.account('owner');
  await world.join(owner, organisation);
  const account = await world.account('admin', { kind: 'staff', email: 'admin@service.example' });
  await world.staff(account, 'provider_administrator');
  admin = { kind: 'administrator', account, roles: [{ role: 'provider_administrator', organisation: null }] };
});
afterAll(() => runtime?.close());
beforeEach(() => {
  runtime.mail.length = 0;
});

const asked = (wording = 'accepted', locale: 'en' | 'cy' = 'en') => ({ organisation, wording, locale });
const text = {
  subject: 'Good news about ((number))',
  body: 'We took it, at ((organisation)).\n\n[Look]((link))\n\nSoon.',
};
const save = (given: object = {}, actor = admin) =>
  perform(runtime, saveWording, actor, { ...asked(), ...text, seen: 0, reason: 'Friendlier', ...given });
const read = (wording = 'accepted', locale: 'en' | 'cy' = 'en') =>
  ask(runtime, readWording, admin, asked(wording, locale));
const told = async (notice: Partial<NoticeRequest> = {}) => {
  await inTransaction(runtime.db, { role: 'gate' }, tx =>
    runtime.recorder.notify(tx, runtime.clock.now(), [
      { kind: 'accepted', organisation, to: { account: owner }, reference: { number: 'NOR/OM/0001' }, ...notice },
    ]),
  );
  await runtime.drain();
  return runtime.mail.at(-1)!;
};
const problems = (act: Promise<unknown>) =>
  act.then(
    () => [],
    error => (error instanceof Invalid ? error.problems.map(({ field, message }) => `${field} ${message}`) : error),
  );

describe('an organisation’s own words', () => {
  it('[NOT.4.5] are sent from then on in their language, in both forms, and ours in the other', async () => {
    await save();
    const mail = await told();
    expect(mail.subject).toBe('Good news about NOR/OM/0001');
    expect(mail.text).toMatch(
      /^We took it, at Northfold <b>Council<\/b>\.\n\nLook:\nhttps:\/\/handrail\.example\/employer\/cases\n\nSoon\./,
    );
    expect(mail.html).toContain('We took it, at Northfold &lt;b>Council&lt;/b>.');
    expect(mail.html).not.toContain('<b>Council');
    expect((await told({ locale: 'cy' })).subject).toBe('Cymeradwywyd atgyfeiriad NOR/OM/0001');
    expect((await told({ organisation: other })).subject).toBe('Referral NOR/OM/0001 was accepted');
    const copy = await told({ reference: { number: 'NOR/OM/0002', copy: 1 } });
    expect(copy.text).toContain('because a colleague shares their cases with you');
  });

  it('[NOT.4.6] are kept in every version with who and why, and ours come back by one act', async () => {
    const before = await read();
    expect(before).toMatchObject({ own: true, version: 1, now: text });
    await save({ seen: 1, body: `${text.body} Bye.` });
    await perform(runtime, restoreWording, admin, { ...asked(), seen: 2, reason: 'Ours are fine' });
    const after = await read();
    expect(after).toMatchObject({ own: false, version: 3, now: after.ours });
    expect(after.versions.map(({ version, body, reason }) => [version, body !== undefined, reason])).toEqual([
      ...[
        [3, false, 'Ours are fine'],
        [2, true, 'Friendlier'],
        [1, true, 'Friendlier'],
      ],
    ]);
    expect(after.versions[0]!.writtenBy).toBe('Robin Marsh');
    expect((await told()).subject).toBe('Referral NOR/OM/0001 was accepted');
    await expect(perform(runtime, restoreWording, admin, { ...asked(), seen: 3, reason: 'Again' })).rejects.toThrow(
      WrongState,
    );
  });

  it('[NOT.4.7] saved by two at the same moment are one version; the other is told and loses nothing', async () => {
    const both = await Promise.allSettled([save({ seen: 3 }), save({ seen: 3, subject: 'Mine about ((number))' })]);
    expect(both.map(each => each.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(each => each.status === 'rejected')).toMatchObject({ reason: expect.any(Stale) });
    for (const seen of [3, 99]) await expect(save({ seen })).rejects.toThrow(Stale);
    expect((await read()).version).toBe(4);
  });

  it('[NOT.4.2] that cannot be sent are refused in words, and nothing is stored', async () => {
    expect(await problems(save({ seen: 4, body: 'Hello ((name))' }))).toEqual([
      ...['body wording_unknown', 'body wording_needs'],
    ]);
    expect(await problems(save({ seen: 4, reason: ' ' }))).toEqual(['reason wording_reason']);
    expect(await problems(save({ seen: 4, body: 'x'.repeat(1_000_000) }))).toEqual(['body wording_body_long']);
    expect((await read()).version).toBe(4);
  });

  it('[NOT.4.8] are looked at and mailed as a test with data that is nobody’s, to whoever asks', async () => {
    const seen = await ask(runtime, previewWording, admin, { ...asked(), ...text });
    expect(seen).toMatchObject({ example: { subject: 'Good news about NOR/OM/0042', colour: '#7a1f5c' } });
    expect(await ask(runtime, previewWording, admin, { ...asked(), ...text, body: '' })).toMatchObject({
      problems: [{ field: 'body', message: 'wording_body_missing' }],
    });
    await perform(runtime, sendTest, admin, asked('sight_code', 'cy'));
    await perform(runtime, sendTest, admin, asked('share_started.owner'));
    await runtime.drain();
    expect(runtime.mail.map(mail => [mail.to, mail.subject])).toEqual([
      ['admin@service.example', '[Prawf] Eich cod'],
      ['admin@service.example', '[Test] Cases are shared from now on'],
    ]);
    expect(runtime.mail[0]!.text).toContain('123456');
    expect(runtime.mail[1]!.text).toContain('You share all your cases');
  });

  it('[NOT.4.9] are the provider administrators’ to change, and nobody else’s', async () => {
    const publisher: Actor = { ...admin, roles: [{ role: 'publisher', organisation: null }] } as Actor;
    await expect(save({ seen: 4 }, publisher)).rejects.toThrow(Refused);
    const employer = { kind: 'employer', account: owner, organisation, membership: newId(), permissions: [] } as const;
    await expect(save({ seen: 4 }, employer)).rejects.toThrow(NotVisible);
    await expect(ask(runtime, listWordings, admin, { organisation: newId() })).rejects.toThrow(NotVisible);
    await expect(
      inTransaction(runtime.db, { role: 'employer', organisation, account: owner }, tx =>
        tx.withTables<{ 'notices.wordings': { id: string } }>().selectFrom('notices.wordings').select('id').execute(),
      ),
    ).rejects.toThrow('permission denied');
    const { lines } = await ask(runtime, listWordings, admin, { organisation });
    expect(lines.find(line => line.name === 'accepted')).toMatchObject({ manner: 'free', own: ['en'] });
    expect(lines.map(line => line.kind)).not.toContain('password_changed');
  });
});
