import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { macToken } from '#platform/crypto/mac-token.ts';
import type { Database } from '#platform/db/database.ts';
import { newId } from '#platform/db/id.ts';
import { exportRows } from '#platform/list/export-rows.ts';
import { ask, Invalid, NotVisible, perform, Refused, type StaffActor, WrongState } from '#platform/operation/index.ts';
import { type AccountsWorld, accountsWorld, rightPassword } from '#test/support/accounts-world.ts';
import { testDatabase } from '#test/support/database.ts';
import { requestReset } from '../recovery/request-reset.ts';
import { requestActivation } from '../registration/request-activation.ts';
import { identify } from '../sessions/identify.ts';
import { signIn } from '../sign-in/sign-in.ts';
import { unlockAccount } from '../sign-in/unlock-account.ts';
import { linkState } from '../tokens/link-state.ts';
import { changeEmail } from './change-email.ts';
import { correctEmail } from './correct-email.ts';
import { type AccountLine, accountExport, listAccounts } from './list-accounts.ts';
import { readAccount } from './read-account.ts';

let database: Database;
let world: AccountsWorld;
let organisation: string;
let other: string;
let administrator: StaffActor;

beforeAll(async () => {
  database = await testDatabase();
  world = accountsWorld(database);
  [organisation, other] = [await world.organisation('ADM'), await world.organisation('OTH')];
  const account = await world.account('ada.admin', { kind: 'staff' });
  await world.staff(account, 'provider_administrator');
  const roles = [{ role: 'provider_administrator', organisation: null }];
  administrator = { kind: 'administrator', account, roles };
});
afterAll(() => database.close());

let number = 0;
async function add(state: 'active' | 'pending' | 'locked' = 'active', at = organisation): Promise<string> {
  number += 1;
  const account = await world.account(`user${number}.${newId().slice(-6)}`, { state });
  await world.join(account, at, { state: state === 'pending' ? 'pending' : 'active' });
  return account;
}
const correct = (account: string, email: string, reason = 'Called back on the switchboard number') =>
  perform(world.runtime, correctEmail, administrator, { account, email, reason });
const messages = (act: Promise<unknown>) =>
  act.then(
    () => [],
    error => (error instanceof Invalid ? error.problems.map(({ field, message }) => `${field} ${message}`) : error),
  );
const list = (asked: object, actor = administrator) => ask(world.runtime, listAccounts, actor, asked);

describe('the address of a pending account', () => {
  it('[ACC.R7.1] is corrected with a reason; the old activation link dies and a fresh one goes to the new address', async () => {
    const account = await add('pending');
    const email = `right${number}@adm.example`;
    const [before] = await world.sql('select email from accounts.accounts where id = $1', [account]);
    await perform(world.runtime, requestActivation, { kind: 'gate' }, { email: before!.email });
    const text = () => {
      const { reference } = world.notices('activation').at(-1)!;
      return macToken(world.runtime.keys, 'activation', String(reference!.token), Number(reference!.version));
    };
    const state = (token: string) => ask(world.runtime, linkState, { kind: 'gate' }, { purpose: 'activation', token });
    const old = text();
    expect((await state(old)).state).toBe('good');
    await correct(account, email);
    expect((await state(old)).state).not.toBe('good');
    expect((await state(text())).state).toBe('good');
    expect(world.notices('activation').at(-1)!.to).toEqual({ account });
    expect((await ask(world.runtime, readAccount, administrator, { id: account })).email).toBe(email);
    const entry = world.runtime.recorder.entries.findLast(each => each.act === 'account.email_corrected');
    expect(entry!.values).toEqual({ from: before!.email, to: email, why: 'Called back on the switchboard number' });
  });

  it('[ACC.R7.2] is one of a domain of its own organisation that nobody has, and the reason is asked', async () => {
    const account = await add('pending');
    const taken = `taken${number}@adm.example`;
    await world.account(`holder${number}`, { email: taken });
    expect(await messages(correct(account, 'right@oth.example'))).toEqual(['email email_not_allowed']);
    expect(await messages(correct(account, taken.toUpperCase()))).toEqual(['email email_taken']);
    expect(await messages(correct(account, 'two@adm.example, three@adm.example'))).toEqual(['email email_wrong']);
    expect(await messages(correct(account, 'right@adm.example', ' '))).toEqual(['reason reason_missing']);
  });

  it('[ACC.R7.3] is corrected before activation only, and by provider administrators only', async () => {
    await expect(correct(await add('active'), 'right@adm.example')).rejects.toThrow(WrongState);
    const pending = await add('pending');
    const act = (actor: StaffActor) =>
      perform(world.runtime, correctEmail, actor, { account: pending, email: 'x@adm.example', reason: 'So' });
    await expect(act({ ...administrator, roles: [] })).rejects.toThrow(Refused);
    await expect(act({ ...administrator, kind: 'clinician' })).rejects.toThrow(NotVisible);
  });
});

describe('the address of an account that was activated', () => {
  const change = (account: string, email: string, actor = administrator) =>
    perform(world.runtime, changeEmail, actor, { account, email, reason: 'Married' });
  const addressOf = async (account: string) =>
    (await ask(world.runtime, readAccount, administrator, { id: account })).email;

  it('[ACC.S5.1] is changed with a reason, both addresses are told, and the username stays', async () => {
    const account = await add();
    const before = await ask(world.runtime, readAccount, administrator, { id: account });
    await change(account, `new${number}@adm.example`);
    expect(await ask(world.runtime, readAccount, administrator, { id: account })).toMatchObject({
      ...{ email: `new${number}@adm.example`, username: before.username, state: 'active' },
    });
    expect(world.notices('email_changed').slice(-2)).toEqual([
      { kind: 'email_changed', to: { account } },
      { kind: 'email_changed', to: { email: before.email } },
    ]);
    const entry = world.runtime.recorder.entries.findLast(each => each.act === 'account.email_changed');
    expect(entry!.values).toMatchObject({ from: before.email, to: `new${number}@adm.example`, why: 'Married' });
  });

  it('[ACC.S5.2] leaves no session and no mailed link alive', async () => {
    const account = await add();
    const [{ username, email }] = (await world.sql('select username, email from accounts.accounts where id = $1', [
      account,
    ])) as [{ username: string; email: string }];
    const entered = await signIn(world.runtime, { name: username, password: rightPassword });
    await perform(world.runtime, requestReset, { kind: 'gate' }, { email });
    const { reference } = world.notices('reset').at(-1)!;
    const token = macToken(world.runtime.keys, 'reset', String(reference!.token), 1);
    const secret = entered.outcome === 'signed_in' ? entered.secret : '';
    expect(await identify(world.runtime, secret)).toBeDefined();
    await change(account, `moved${number}@adm.example`);
    expect(await identify(world.runtime, secret)).toBeUndefined();
    expect((await ask(world.runtime, linkState, { kind: 'gate' }, { purpose: 'reset', token })).state).toBe('unknown');
    expect((await signIn(world.runtime, { name: username, password: rightPassword })).outcome).toBe('signed_in');
  });

  it('[ACC.S5.3] is in a mail domain of its organisations, another one, and nobody’s; staff have no such domain', async () => {
    const account = await add();
    const [taken, same] = [await addressOf(await add()), await addressOf(account)];
    expect(await messages(change(account, 'x@oth.example'))).toEqual(['email email_not_allowed']);
    await world.sql('update accounts.accounts set email = $2, email_key = $2 where id = $1', [
      account,
      `own${number}@adm.example`,
    ]);
    expect(await messages(change(account, `OWN${number}@adm.example`))).toEqual(['email email_same']);
    await world.sql("update organisations.organisations set domains = '{adm.example,people.example}' where id = $1", [
      organisation,
    ]);
    expect(await messages(change(account, taken))).toEqual(['email email_taken']);
    expect(await messages(change(account, same))).toEqual([]);
    const nurse = await world.account(`nurse${newId().slice(-6)}`, { kind: 'staff' });
    expect(await messages(change(nurse, `nurse${number}@clinic.example`))).toEqual([]);
  });

  it('[ACC.S5.4] is changed by provider administrators only, and not before activation', async () => {
    const account = await add();
    const to = 'someone@adm.example';
    await expect(change(account, to, { ...administrator, roles: [] })).rejects.toThrow(Refused);
    await expect(change(account, to, { ...administrator, kind: 'clinician' })).rejects.toThrow(NotVisible);
    await expect(change(await add('pending'), to)).rejects.toThrow(WrongState);
  });
});

describe('an account of somebody who calls', () => {
  it('[ACC.S2.12] is unlocked with a reason by an administrator, its owner is told and signs in again', async () => {
    const account = await add('locked');
    const [row] = await world.sql('select username from accounts.accounts where id = $1', [account]);
    const enter = () => signIn(world.runtime, { name: String(row!.username), password: rightPassword });
    expect((await enter()).outcome).toBe('wrong');
    world.runtime.clock.advance({ minutes: 2 });
    await perform(world.runtime, unlockAccount, administrator, { account, reason: 'Called back' });
    expect((await enter()).outcome).toBe('signed_in');
    expect(world.notices('unlocked').at(-1)!.to).toEqual({ account });
  });

  it('[ALL.6.61] is found by name, username, address, organisation and state, each alone and together', async () => {
    const account = await add('locked', other);
    await world.sql(`update accounts.accounts set given_name = 'Siân', family_name = 'Ŵyn-Prŷs' where id = $1`, [
      account,
    ]);
    const [row] = await world.sql('select username, email from accounts.accounts where id = $1', [account]);
    for (const filters of [
      { name: 'wyn-prys sian' },
      { username: String(row!.username).toUpperCase() },
      { email: row!.email },
      { name: 'ŴYN', organisation: other, state: 'locked' },
    ])
      expect((await list({ filters })).rows.map(({ id }) => id)).toEqual([account]);
    for (const filters of [{ name: 'wyn', organisation }, { name: 'wyn', state: 'active' }, { organisation: 'x' }])
      expect((await list({ filters })).rows).toEqual([]);
  });

  it('[ALL.6.62] stands in a list that sorts by every column, pages without loss, and is exported as filtered', async () => {
    for (let i = 0; i < 60; i++) await add('active', other);
    for (const sort of ['name', 'username', 'email', 'organisation', 'state', 'signedIn'])
      for (const direction of ['up', 'down']) {
        const first = await list({ sort, direction, filters: { organisation: other } });
        const rest = await list({ sort, direction, filters: { organisation: other }, after: first.next });
        const ids = [...first.rows, ...rest.rows].map(({ id }) => id);
        expect([sort, new Set(ids).size, ids.length]).toEqual([sort, 61, 61]);
      }
    const exported: AccountLine[] = [];
    const asked = { filters: { organisation: other } };
    for await (const { rows } of exportRows(world.runtime, accountExport, administrator, [asked]))
      exported.push(...rows);
    expect(exported).toHaveLength(61);
  });

  it('[ALL.2.61] is shown to administrators only, and each look is written down', async () => {
    const account = await add();
    world.runtime.recorder.entries.length = 0;
    await ask(world.runtime, readAccount, administrator, { id: account });
    await list({});
    expect(world.acts()).toEqual(['account.read', 'account.listed']);
    const nurse: StaffActor = { ...administrator, kind: 'clinician' };
    await expect(list({}, nurse)).rejects.toThrow(NotVisible);
    await expect(ask(world.runtime, readAccount, nurse, { id: account })).rejects.toThrow(NotVisible);
  });
});
