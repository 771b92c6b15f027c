import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { activate, activateWithPassword, linkState, signIn } from '#modules/accounts/index.ts';
import { macToken } from '#platform/crypto/mac-token.ts';
import type { Database } from '#platform/db/database.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { actingAs, ask, type EmployerActor, perform, type StaffActor } from '#platform/operation/index.ts';
import { type AccountsWorld, accountsWorld } from '#test/support/accounts-world.ts';
import { type CaseWorld, caseWorld } from '#test/support/case-world.ts';
import { testDatabase } from '#test/support/database.ts';
import { providerAdministrator } from '#test/support/provider-administrator.ts';
import { importUsers, listUsers, previewUsers } from '../index.ts';

let db: Database;
let world: CaseWorld;
let runtime: AccountsWorld['runtime'];
let provider: StaffActor;
let ada: EmployerActor;
let works: string;
let crew: string;
let counter = 0;
const reason = 'The new starters of April';

beforeAll(async () => {
  db = await testDatabase();
  world = caseWorld(db);
  provider = await providerAdministrator(world, await world.organisation('ZY'));
}, 60_000);
afterAll(() => db.close());
beforeEach(async () => {
  ({ runtime } = accountsWorld(db));
  counter += 1;
  works = await world.organisation(`IM${String.fromCharCode(64 + counter)}`);
  crew = await world.node(works, 'Crew', await world.node(works, 'Works'));
  ada = await world.member(works, 'Ada Admin', { permissions: ['refer', 'user_administration'] });
});

const person = (name: string, more = '') => `${name},Person,${name.toLowerCase()}.${counter}@people.example${more}`;
const preview = (text: string, by: EmployerActor | StaffActor = ada, organisation = works) =>
  ask(runtime, previewUsers, by, { organisation, text });
const load = (text: string, by: EmployerActor | StaffActor = ada, organisation = works) =>
  perform(runtime, importUsers, by, { organisation, text, reason });
const outcomes = async (text: string, by?: EmployerActor | StaffActor) => {
  const read = await preview(text, by);
  return 'rows' in read ? read.rows.map(row => row.outcome) : [read.problem];
};
const users = async () => (await ask(runtime, listUsers, ada, {})).rows.map(({ name, state }) => [name, state]);
const membershipOf = async (email: string) =>
  (
    await world.sql(
      'select m.*, a.username, a.state as account_state from accounts.memberships m join accounts.accounts a on a.id = m.account_id where a.email = $1',
      [email],
    )
  )[0];

it('[ACC.U6.1, ACC.U6.6] is previewed with every problem of every row, and a wrong row makes nobody', async () => {
  const text = [
    'E-mail address;Family name;Given name;Position;Permissions',
    `nia.${counter}@people.example;Parry;Nia;crew;refer`,
    'elsewhere@other.example;;Sol<b>;Nowhere;fly|see all',
    `nia.${counter}@People.example;Parry;Nia;;`,
  ].join('\n');
  const read = await preview(text);
  expect(
    'rows' in read && read.rows.map(({ line, outcome, problems }) => [line, outcome, problems.map(p => p.message)]),
  ).toEqual([
    [2, 'new', []],
    [
      ...[3, 'wrong'],
      [
        'user.row_name',
        'user.row_family_name_missing',
        'user.row_domain',
        'user.row_node',
        'user.row_permission',
        'user.row_not_yours',
      ],
    ],
    [4, 'twice', []],
  ]);
  await expect(load(text)).rejects.toMatchObject({ problems: [{ values: { lines: '3' } }] });
  expect(await users()).toEqual([['Ada Admin', 'active']]);
  expect(runtime.recorder.notices).toEqual([]);
});

it('[ACC.U6.2] makes pending users where the list says, mails them, and makes nobody twice', async () => {
  const text = [
    person('Nia', ',Team leader,Works › Crew,,,,'),
    person('Nia', ',,,,,,'),
    person('Gwen', ',,,,,,refer'),
  ].join('\n');
  expect(await load(text)).toEqual({ told: 2 });
  expect(await membershipOf(`nia.${counter}@people.example`)).toMatchObject({
    ...{ organisation_id: works, node_id: crew, permissions: ['refer'], job_title: 'Team leader', state: 'pending' },
    ...{ username: `nia.${counter}`, account_state: 'pending', display_name: 'Nia Person' },
  });
  expect(runtime.recorder.notices.map(each => each.kind)).toEqual(['user_invitation', 'user_invitation']);
  expect(await outcomes(text)).toEqual(['here', 'twice', 'here']);
  expect(await load(text)).toEqual({ told: 0 });
  expect(await users()).toHaveLength(3);
  const both = await Promise.all([load(person('Twm')), load(person('Twm'))]);
  expect(both.map(each => each.told).sort()).toEqual([0, 1]);
});

it('[ACC.U6.3] gives only what the giver holds, and only in their own organisation', async () => {
  expect(await outcomes(person('Sol', ',,,,,,see_all'))).toEqual(['wrong']);
  expect(await outcomes(person('Sol', ',,,,,,User Administration; refer'))).toEqual(['new']);
  await expect(load(person('Sol'), { ...ada, permissions: ['refer'] })).rejects.toThrow('user.no_permission');
  const other = await world.organisation(`IX${String.fromCharCode(64 + counter)}`);
  await expect(load(person('Sol'), ada, other)).rejects.toThrow('users.imported');
  const { sql } = await import('kysely');
  const forced = (organisation: string, permissions: string[], by: EmployerActor) =>
    inTransaction(db, actingAs(by), async tx => {
      const people = JSON.stringify([{ line: 1, permissions, emailKey: 'x@people.example', names: [] }]);
      const done = await sql`select * from app.add_users(${organisation}, ${people}::jsonb, now(), now())`.execute(tx);
      return done.rows.length;
    });
  await expect(forced(works, ['see_all'], ada)).rejects.toThrow(/not theirs to give/);
  expect(await forced(other, ['refer'], ada)).toBe(0);
  expect(await forced(works, ['refer'], await world.member(works, 'Una User'))).toBe(0);
});

it('[ACC.U6.4] an address of somewhere else looks like any other to an employer, and gets a mail but no account', async () => {
  const far = await world.organisation(`IY${String.fromCharCode(64 + counter)}`);
  const email = `far.${counter}@people.example`;
  const stranger = await world.member(far, 'Far Away', { email });
  const text = `Other,Name,${email}`;
  expect(await outcomes(text)).toEqual(['new']);
  expect(await load(text)).toEqual({ told: 1 });
  expect(runtime.recorder.notices).toEqual([{ kind: 'already_registered', to: { account: stranger.account } }]);
  expect(
    (await world.sql('select id from accounts.memberships where account_id = $1', [stranger.account])).length,
  ).toBe(1);
  expect(await outcomes(text, provider)).toEqual(['elsewhere']);
  expect(await load(text, provider)).toEqual({ told: 0 });
});

it('[ACC.U6.5] whoever was made so chooses the first password by the link, once, and signs in then', async () => {
  await load(person('Mair'));
  const { token: id, version } = runtime.recorder.notices[0]!.reference as { token: string; version: number };
  const token = macToken(runtime.keys, 'activation', id, version);
  const gate = { kind: 'gate' } as const;
  const looked = await ask(runtime, linkState, gate, { purpose: 'activation', token });
  expect(looked.account).toMatchObject({ username: `mair.${counter}`, needsPassword: true });
  expect(await signIn(runtime, { name: `mair.${counter}`, password: '' })).toEqual({ outcome: 'wrong' });
  // Without a password it is not activated: nobody could sign in.
  await expect(perform(runtime, activate, gate, { token })).rejects.toThrow('link.used');
  const weak = activateWithPassword(runtime, { token, password: 'short', passwordAgain: 'short' });
  await expect(weak).rejects.toThrow('password_short');
  const password = 'Heron+lamp+29';
  await activateWithPassword(runtime, { token, password, passwordAgain: password });
  await expect(activateWithPassword(runtime, { token, password, passwordAgain: password })).rejects.toThrow(
    'link.used',
  );
  runtime.clock.advance({ seconds: 5 });
  const opened = await signIn(runtime, { name: `mair.${counter}`, password });
  expect(opened).toMatchObject({ outcome: 'signed_in' });
  expect(await users()).toContainEqual(['Mair Person', 'active']);
});

it('[ACC.U6.7] a provider administrator makes the first holder of a permission', async () => {
  await load(person('Bea', ',,,,,,user_administration;see_all'), provider);
  expect((await membershipOf(`bea.${counter}@people.example`))!.permissions).toEqual([
    'see_all',
    'user_administration',
  ]);
  expect(runtime.recorder.entries.at(-1)).toMatchObject({
    ...{ act: 'users.imported', organisation: works },
    values: { why: reason, made: [{ permissions: ['see_all', 'user_administration'] }] },
  });
});

it('gives everybody a username of their own, also of addresses that look alike or are short', async () => {
  const text = ['rn', 'm', 'm2', 'rn2'].map(name => `Al,Ike,${name}@people.example`).join('\n');
  await load(text);
  const names = await world.sql(
    "select username from accounts.accounts where family_name = 'Ike' order by created_at, id",
  );
  expect(new Set(names.map(each => each.username)).size).toBe(4);
});
