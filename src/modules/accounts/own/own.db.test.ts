import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#platform/db/database.ts';
import { newId } from '#platform/db/id.ts';
import { ask, Invalid, NotVisible, perform, WrongState } from '#platform/operation/index.ts';
import { type AccountsWorld, accountsWorld, rightPassword } from '#test/support/accounts-world.ts';
import { testDatabase } from '#test/support/database.ts';
import { accountSecurityEvents, ownSecurityEvents, securityNotices } from '../history/security-events.ts';
import { disownSessions } from '../sessions/disown-sessions.ts';
import { identify } from '../sessions/identify.ts';
import { sweepSessions } from '../sessions/sweep-sessions.ts';
import { signIn } from '../sign-in/sign-in.ts';
import { changeDetails } from './change-details.ts';
import { changePassword } from './change-password.ts';
import { readOwnAccount } from './read-own-account.ts';
import { renewRecoveryCodes } from './renew-recovery-codes.ts';

let database: Database;
let world: AccountsWorld;
let organisation: string;
beforeAll(async () => {
  database = await testDatabase();
  world = accountsWorld(database);
  organisation = await world.organisation('OWN');
});
afterAll(() => database.close());

const fields = {
  ...{ title: 'Dr', givenName: 'Siân', familyName: 'Ŵyn', jobTitle: 'Head', address: '2 Quay', postcode: 'sa1 1aa' },
  ...{ telephone: '01632 960 123', locale: 'cy', zone: 'Europe/Paris' },
};

async function owner() {
  const name = `owner.${newId().slice(-8)}`;
  const id = await world.account(name);
  await world.join(id, organisation);
  const enter = async () => {
    const answer = await signIn(world.runtime, { name, password: rightPassword });
    if (answer.outcome !== 'signed_in') throw new Error(answer.outcome);
    return { secret: answer.secret, session: (await identify(world.runtime, answer.secret))!.session };
  };
  return { id, name, enter, account: { id, kind: 'employer' as const } };
}
const by = (password: string) => ({ by: 'password' as const, password });
const problems = (act: Promise<unknown>) =>
  act.then(
    () => [],
    error => (error instanceof Invalid ? error.problems.map(({ field, message }) => `${field} ${message}`) : error),
  );
const read = (account: string) => ask(world.runtime, readOwnAccount, { kind: 'gate' }, { account });

describe('what happened about an account', () => {
  const told = (account: string, kind: string, at: Date) =>
    world.sql('insert into notices.notices (id, kind, account_id, created_at) values ($1, $2, $3, $4)', [
      ...[newId(), kind, account, at],
    ]);
  const events = (account: string, asked: object = {}) =>
    ask(world.runtime, ownSecurityEvents, { kind: 'gate' }, { ...asked, account });
  const kinds = async (account: string, asked: object = {}) =>
    (await events(account, asked)).rows.map(({ kind }) => kind);

  it('[ACC.S6.2] is shown to its owner, sign-ins and every security event they were told of, the newest first', async () => {
    const { id, enter } = await owner();
    await enter();
    const { clock } = world.runtime;
    for (const kind of securityNotices) {
      clock.advance({ minutes: 1 });
      await told(id, kind, clock.now());
    }
    await told(id, 'submitted', clock.now());
    expect(await kinds(id)).toEqual([...[...securityNotices].reverse(), 'signed_in']);
    expect(await kinds(id, { filters: { kind: 'locked' } })).toEqual(['locked']);
    expect(await kinds((await owner()).id)).toEqual([]);
  });

  it('[ACC.S6.3] is paged without losing or doubling an event, also of one moment', async () => {
    const { id } = await owner();
    const at = world.runtime.clock.now();
    for (let i = 0; i < 55; i++) await told(id, 'locked', at);
    const first = await events(id);
    const rest = await events(id, { after: first.next });
    expect([first.rows.length, rest.rows.length]).toEqual([50, 5]);
    expect(new Set([...first.rows, ...rest.rows].map(row => row.id)).size).toBe(55);
  });

  it('[ACC.S6.4] is shown to provider administrators too, each look being written down, and to no other staff', async () => {
    const { id, enter } = await owner();
    await enter();
    const look = (account: string, kind: 'administrator' | 'clinician') =>
      ask(world.runtime, accountSecurityEvents, { kind, account, roles: [] }, { account: id });
    const staff = await world.account(`adm.${newId().slice(-8)}`, { kind: 'staff' });
    await expect(look(staff, 'clinician')).rejects.toThrow(NotVisible);
    expect((await look(staff, 'administrator')).rows).toEqual([]);
    await world.staff(staff, 'provider_administrator');
    expect((await look(staff, 'administrator')).rows).toHaveLength(1);
    expect(world.runtime.recorder.entries.at(-1)).toMatchObject({ act: 'account.history_read', subject: id });
  });

  it('[ACC.S6.5] that was not them ends every other session and forgets the devices, and goes on under a new secret', async () => {
    const { id, name, enter } = await owner();
    const [here, there] = [await enter(), await enter()];
    const device = await signIn(world.runtime, { name, password: rightPassword });
    const { secret } = await perform(
      world.runtime,
      disownSessions,
      { kind: 'gate' },
      { account: id, session: here.session },
    );
    expect(await identify(world.runtime, there.secret)).toBeUndefined();
    expect(await identify(world.runtime, here.secret)).toBeUndefined();
    expect((await identify(world.runtime, secret))!.session).toBe(here.session);
    const before = world.notices('new_device').length;
    const cookie = device.outcome === 'signed_in' ? device.device : undefined;
    await signIn(world.runtime, { name, password: rightPassword, device: cookie });
    expect(world.notices('new_device')).toHaveLength(before + 1);
  });

  it('[ACC.S6.6] is kept a year after a session ended', async () => {
    const { id, enter } = await owner();
    await enter();
    world.runtime.clock.advance({ days: 364 });
    await perform(world.runtime, sweepSessions, { kind: 'worker' }, {});
    expect(await kinds(id)).toEqual(['signed_in']);
    world.runtime.clock.advance({ days: 2 });
    await perform(world.runtime, sweepSessions, { kind: 'worker' }, {});
    expect(await kinds(id)).toEqual([]);
  });
});

describe('the owner of an account', () => {
  it('[ACC.M1.1] changes names, address, language and time zone with the current password, and colleagues see the name', async () => {
    const { id, account } = await owner();
    await changeDetails(world.runtime, { account, confirmation: by(rightPassword), fields });
    expect((await read(id)).details).toEqual({ ...fields, postcode: 'SA1 1AA' });
    const [seen] = await world.sql(
      'select display_name, sort_key, job_title from accounts.memberships where account_id = $1',
      [id],
    );
    expect(seen).toEqual({ display_name: 'Siân Ŵyn', sort_key: 'wyn sian', job_title: 'Head' });
    const entry = world.runtime.recorder.entries.findLast(each => each.act === 'account.details_changed')!;
    expect(entry.values).toMatchObject({ from: { given_name: 'Robin' }, to: { given_name: 'Siân' } });
  });

  it('[ACC.M1.2] is told every problem at once, and nothing is saved without the current password', async () => {
    const { id, account } = await owner();
    const wrong = { ...fields, familyName: '', zone: 'Europe/Atlantis' };
    expect(await problems(changeDetails(world.runtime, { account, confirmation: by('wrong'), fields: wrong }))).toEqual(
      [...['familyName family_name_missing', 'zone zone_unknown', 'current current_wrong']],
    );
    world.runtime.clock.advance({ minutes: 2 });
    expect(await problems(changeDetails(world.runtime, { account, confirmation: by(''), fields }))).toEqual([
      'current current_missing',
    ]);
    expect((await read(id)).details.givenName).toBe('Robin');
  });

  it('[ACC.M1.3] pays a growing delay for wrong current passwords, also at the same moment, and is not locked', async () => {
    const { id, account, enter } = await owner();
    const attempt = (password: string) =>
      problems(changeDetails(world.runtime, { account, confirmation: by(password), fields }));
    const tries = await Promise.all(['a', 'b', 'c', 'd', 'e'].map(attempt));
    expect(tries.flat().filter(problem => problem === 'current current_wrong')).toHaveLength(1);
    expect(await attempt(rightPassword)).toEqual(['current current_wait']);
    world.runtime.clock.advance({ seconds: 2 });
    expect(await attempt('wrong')).toEqual(['current current_wrong']);
    world.runtime.clock.advance({ seconds: 1 });
    expect(await attempt(rightPassword)).toEqual(['current current_wait']);
    world.runtime.clock.advance({ seconds: 2 });
    expect(await attempt(rightPassword)).toEqual([]);
    await enter();
    expect((await world.sql('select state from accounts.accounts where id = $1', [id]))[0]!.state).toBe('active');
  });

  it('[ACC.M1.4] changes the password: other sessions end, this one gets a new secret, and a notice is mailed', async () => {
    const { id, account, enter } = await owner();
    const [here, elsewhere] = [await enter(), await enter()];
    const next = 'Tall,ships_sail4th';
    const change = (given: object) =>
      changePassword(world.runtime, {
        ...{ account, session: here.session, confirmation: by(rightPassword) },
        ...{ password: next, passwordAgain: next, ...given },
      });
    expect(await problems(change({ password: 'short', confirmation: by('wrong') }))).toEqual(
      expect.arrayContaining(['current current_wrong', 'password password_short', 'passwordAgain password_differs']),
    );
    world.runtime.clock.advance({ minutes: 2 });
    const { secret } = await change({});
    expect((await identify(world.runtime, secret))!.session).toBe(here.session);
    for (const old of [here.secret, elsewhere.secret]) expect(await identify(world.runtime, old)).toBeUndefined();
    expect(world.notices('password_changed').at(-1)!.to).toEqual({ account: id });
    await expect(enter()).rejects.toThrow('wrong');
  });

  it('[ACC.M1.5] keeps the rules of their organisations in a new password', async () => {
    const strict = await world.organisation('STRICT', { policies: { password: 'modern' } });
    const { id, account } = await owner();
    await world.join(id, strict);
    expect((await read(id)).policy).toMatchObject({ kind: 'modern', minLength: 15 });
    const given = { account, session: newId(), confirmation: by(rightPassword) };
    const short = { password: 'Heron+lamp+30', passwordAgain: 'Heron+lamp+30' };
    expect(await problems(changePassword(world.runtime, { ...given, ...short }))).toEqual(['password password_short']);
  });

  it('[ACC.M1.6] with an authenticator gets ten new recovery codes; the ones before count no more', async () => {
    const { id, account } = await owner();
    const renew = (password: string) => renewRecoveryCodes(world.runtime, { account, confirmation: by(password) });
    await expect(renew(rightPassword)).rejects.toThrow(WrongState);
    await world.authenticator(id);
    const first = await renew(rightPassword);
    const second = await renew(rightPassword);
    expect(new Set([...first, ...second]).size).toBe(20);
    const kept = await world.sql('select code_hash from accounts.recovery_codes where account_id = $1', [id]);
    expect(kept).toHaveLength(10);
    expect(await problems(renew('wrong'))).toEqual(['current current_wrong']);
  });
});
