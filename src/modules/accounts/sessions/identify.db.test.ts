import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#platform/db/database.ts';
import { newId } from '#platform/db/id.ts';
import { ask, NotVisible, perform } from '#platform/operation/index.ts';
import { type AccountsWorld, accountsWorld, rightPassword } from '#test/support/accounts-world.ts';
import { testDatabase } from '#test/support/database.ts';
import { signIn } from '../sign-in/sign-in.ts';
import { chooseOrganisation } from './choose-organisation.ts';
import { identify } from './identify.ts';
import { keepAlive } from './keep-alive.ts';
import { listSessions } from './list-sessions.ts';
import { signOut } from './sign-out.ts';

let database: Database;
let world: AccountsWorld;
let codes = 0;
beforeAll(async () => {
  database = await testDatabase();
  world = accountsWorld(database);
});
afterAll(() => database.close());

const who = (secret: string | undefined, options?: { activity: boolean }) => identify(world.runtime, secret, options);
const organisation = (policies: object = {}) => {
  codes += 1;
  return world.organisation(`ID${String.fromCharCode(64 + codes)}`, { policies });
};

async function someone(policies: object = {}, permissions = ['refer']) {
  const name = `wren.${newId().slice(-8)}`;
  const account = await world.account(name);
  const place = await organisation(policies);
  const membership = await world.join(account, place, { permissions });
  return { name, account, place, membership };
}

async function enter(name: string, more: object = {}) {
  const answer = await signIn(world.runtime, { name, password: rightPassword, ...more });
  if (answer.outcome !== 'signed_in') throw new Error(answer.outcome);
  return answer;
}

describe('who a session belongs to', () => {
  it('[ACC.X5.51] membership, permissions, roles and state are read anew at each request', async () => {
    const { name, account, place, membership } = await someone();
    const { secret } = await enter(name);
    expect(await who(secret)).toMatchObject({
      account: { id: account, name: 'Robin Marsh', kind: 'employer' },
      membership: { id: membership, permissions: ['refer'], organisation: { id: place } },
      ...{ strength: 'password', needsSecondFactor: false, staff: [] },
    });
    await world.sql(`update accounts.memberships set permissions = '{refer,approve}' where id = $1`, [membership]);
    expect((await who(secret))?.membership?.permissions).toEqual(['refer', 'approve']);
    await world.sql(`update accounts.memberships set state = 'disabled' where id = $1`, [membership]);
    expect(await who(secret)).toBeUndefined();
    await world.sql(`update accounts.memberships set state = 'active' where id = $1`, [membership]);
    expect(await who(secret)).toBeDefined();
    await world.sql(`update accounts.accounts set state = 'dormant' where id = $1`, [account]);
    expect(await who(secret)).toBeUndefined();
  });

  it('[ACC.X5.52] a role of staff that ends is gone with the next request', async () => {
    const account = await world.account(`staff.${newId().slice(-8)}`, { kind: 'staff' });
    const place = await organisation();
    const role = await world.staff(account, 'nurse', place);
    await world.staff(account, 'case_administrator', place, '[2020-01-01,2026-01-01)');
    const [{ username } = { username: '' }] = await world.sql('select username from accounts.accounts where id = $1', [
      account,
    ]);
    const { secret } = await enter(String(username));
    expect((await who(secret))?.staff).toEqual([{ role: 'nurse', organisation: place }]);
    await world.sql(`update accounts.staff_assignments set valid = '[2020-01-01,2026-03-01)' where id = $1`, [role]);
    expect(await who(secret)).toBeUndefined();
  });

  it('[ACC.O2.2] staff, several organisations, a policy or an enrolled factor ask for the second factor', async () => {
    const needs = async (name: string) => (await who((await enter(name)).secret))?.needsSecondFactor;
    const plain = await someone();
    expect(await needs(plain.name)).toBe(false);
    await world.join(plain.account, await organisation());
    expect(await needs(plain.name)).toBe(true);
    expect(await needs((await someone({ secondFactor: 'all' })).name)).toBe(true);
    expect(await needs((await someone({ secondFactor: 'administrators' })).name)).toBe(false);
    expect(await needs((await someone({ secondFactor: 'administrators' }, ['user_administration'])).name)).toBe(true);
    const enrolled = await someone();
    await world.authenticator(enrolled.account);
    expect(await needs(enrolled.name)).toBe(true);
  });

  it('[ALL.4.1] a session ends after 20 minutes of rest, to the second, and activity in between counts', async () => {
    const { secret } = await enter((await someone()).name);
    world.runtime.clock.advance({ minutes: 10, seconds: 30 });
    expect(await who(secret)).toBeDefined();
    world.runtime.clock.advance({ seconds: 40 });
    expect(await who(secret)).toBeDefined();
    world.runtime.clock.advance({ minutes: 19, seconds: 59 });
    expect(await who(secret, { activity: false })).toBeDefined();
    world.runtime.clock.advance({ seconds: 1 });
    expect(await who(secret)).toBeUndefined();
  });

  it('[ALL.4.2] polling keeps nothing alive', async () => {
    const { secret } = await enter((await someone()).name);
    for (let minute = 0; minute < 19; minute++) {
      world.runtime.clock.advance({ minutes: 1 });
      expect(await who(secret, { activity: false })).toBeDefined();
    }
    world.runtime.clock.advance({ minutes: 1 });
    expect(await who(secret, { activity: false })).toBeUndefined();
  });

  it('[ALL.4.3] the organisation decides how long, and where no script runs it is at least 20 minutes', async () => {
    const { name } = await someone({ idleMinutes: 5 });
    const scripted = await enter(name, { scripted: true });
    const plain = await enter(name);
    world.runtime.clock.advance({ minutes: 5 });
    expect(await who(scripted.secret)).toBeUndefined();
    expect((await who(plain.secret))?.idleMinutes).toBe(20);
    const patient = await enter((await someone({ idleMinutes: 60 })).name);
    world.runtime.clock.advance({ minutes: 59 });
    expect(await who(patient.secret)).toBeDefined();
  });

  it('[ALL.4.4] one press stays, and after 12 hours nothing does', async () => {
    const { secret } = await enter((await someone()).name);
    const session = await world.session(secret);
    const started = world.runtime.clock.now().getTime();
    for (let i = 0; i < 47; i++) {
      world.runtime.clock.advance({ minutes: 15 });
      const identity = await who(secret, { activity: false });
      expect((await keepAlive(world.runtime, identity!)).secondsLeft).toBe(Math.min(1200, 43_200 - (i + 1) * 900));
    }
    expect((session!.ends_at as Date).getTime() - started).toBe(12 * 3_600_000);
    world.runtime.clock.advance({ minutes: 15 });
    expect(await who(secret)).toBeUndefined();
  });

  it('[ALL.4.5] the end of summer time lengthens no session', async () => {
    world.runtime.clock.set('2026-10-25T00:50:00Z');
    const { secret } = await enter((await someone()).name);
    world.runtime.clock.set('2026-10-25T01:09:59Z');
    expect(await who(secret, { activity: false })).toBeDefined();
    world.runtime.clock.set('2026-10-25T01:10:00Z');
    expect(await who(secret)).toBeUndefined();
  });

  it('[ACC.S3.4] the last use is written at most once a minute', async () => {
    const { secret } = await enter((await someone()).name);
    const at = async () => (await world.session(secret))!.last_seen_at as Date;
    const first = await at();
    world.runtime.clock.advance({ seconds: 59 });
    await who(secret);
    expect(await at()).toEqual(first);
    world.runtime.clock.advance({ seconds: 1 });
    await who(secret);
    expect((await at()).getTime() - first.getTime()).toBe(60_000);
  });

  it('[ACC.S3.5] somebody sees where they are signed in and ends a session; nobody ends another account’s', async () => {
    const one = await someone();
    const other = await someone();
    const { secret: here } = await enter(one.name, { agent: 'Firefox/140' });
    const { secret: there } = await enter(one.name, { agent: 'Chrome/150' });
    const gate = { kind: 'gate' } as const;
    const list = () => ask(world.runtime, listSessions, gate, { account: one.account });
    expect((await list()).map(session => session.agent).sort()).toEqual(['Chrome/150', 'Firefox/140']);
    const session = String((await world.session(there))!.id);
    const end = (account: string) => perform(world.runtime, signOut, gate, { account, session, why: 'ended_by_owner' });
    await expect(end(other.account)).rejects.toThrow(NotVisible);
    await end(one.account);
    expect(await who(there)).toBeUndefined();
    expect(await who(here)).toBeDefined();
    expect(await list()).toHaveLength(1);
  });

  it('[ACC.S3.6] only a hash of the cookie is kept, and choosing an organisation changes the cookie', async () => {
    const { name, account, place } = await someone();
    const second = await organisation();
    await world.join(account, second);
    const { secret } = await enter(name);
    const identity = await who(secret);
    expect(identity?.membership).toBeUndefined();
    const stored = await world.sql(
      'select secret_hash::text, csrf_secret from accounts.sessions where account_id = $1',
      [account],
    );
    expect(JSON.stringify(stored)).not.toContain(secret);
    const choose = (to: string) =>
      perform(
        world.runtime,
        chooseOrganisation,
        { kind: 'gate' },
        { account, session: identity!.session, organisation: to },
      );
    const chosen = await choose(second);
    expect(await who(secret)).toBeUndefined();
    const after = await who(chosen.secret);
    expect(after?.membership?.organisation.id).toBe(second);
    expect(after?.csrfSecret).toBe(identity?.csrfSecret);
    await expect(choose(await organisation())).rejects.toThrow(NotVisible);
    expect((await who((await choose(place)).secret))?.membership?.organisation.id).toBe(place);
  });
});
