import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#platform/db/database.ts';
import { newId } from '#platform/db/id.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { actingAs, ask, perform, type StaffActor } from '#platform/operation/index.ts';
import { type AccountsWorld, accountsWorld } from '#test/support/accounts-world.ts';
import { testDatabase } from '#test/support/database.ts';
import { identify } from '../sessions/identify.ts';
import { openSession } from '../sessions/open-session.ts';
import { changeRole, endRole } from './change-role.ts';
import { grantRole } from './grant-role.ts';
import { listStaff } from './list-staff.ts';
import { readStaff } from './read-staff.ts';
import { reinviteStaff } from './reinvite-staff.ts';
import { staffRoles } from './roles.ts';
import { disableStaff, enableStaff } from './shut-out-staff.ts';

let database: Database;
let world: AccountsWorld;
let organisation: string;
let other: string;
let boss: StaffActor;
let nurse: string;
let number = 0;

beforeAll(async () => {
  database = await testDatabase();
  world = accountsWorld(database);
  [organisation, other] = [await world.organisation('RLA'), await world.organisation('RLB')];
  boss = await administrator();
}, 60_000);
afterAll(() => database.close());
beforeEach(async () => {
  world.runtime.recorder.notices.length = 0;
  world.runtime.recorder.entries.length = 0;
  nurse = await add();
});

function add(): Promise<string> {
  number += 1;
  return world.account(`member${number}`, { kind: 'staff' });
}
async function administrator(valid?: string): Promise<StaffActor> {
  const account = await add();
  const role = 'provider_administrator';
  await world.staff(account, role, undefined, valid);
  return { kind: 'administrator', account, roles: [{ role, organisation: null }] };
}
const grant = (given: object, by = boss) =>
  perform(world.runtime, grantRole, by, {
    ...{ account: nurse, role: 'nurse', organisations: [organisation], reason: 'New in post' },
    ...given,
  });
const read = (account = nurse) => ask(world.runtime, readStaff, boss, { account });
const held = async () => (await read()).roles.map(({ role, organisation: at, time }) => [role, at, time]);
const signedIn = async (account = nurse) => {
  const now = world.runtime.clock.now();
  const { secret } = await inTransaction(database, { role: 'gate' }, tx =>
    openSession(tx, now, { account, organisation: null, strength: 'two_factor' }),
  );
  return async () => (await identify(world.runtime, secret))?.staff;
};
const because = { reason: 'Asked by their manager' };

describe('a role', () => {
  it('[ACC.V2.2] is granted at several organisations at once, works on the next request and stands on the page with its reason', async () => {
    await grant({ role: 'case_administrator', organisations: [other] });
    const now = await signedIn();
    expect(await now()).toEqual([{ role: 'case_administrator', organisation: other }]);
    world.runtime.clock.advance({ seconds: 1 });
    await grant({ organisations: [organisation, other] });
    expect(await now()).toHaveLength(3);
    const { changes } = await read();
    expect(changes.map(({ act, role, reason }) => [act, role, reason]).slice(0, 2)).toEqual([
      ['role_granted', 'nurse', 'New in post'],
      ['role_granted', 'nurse', 'New in post'],
    ]);
    expect(world.notices('staff_roles_changed').at(-1)!.to).toEqual({ account: nurse });
    expect(world.acts()).toContain('staff.role_granted');
  });

  it.each(staffRoles)('[ACC.V2.3] %s can be granted', async role => {
    const overAll = role === 'privacy_officer' || role === 'provider_administrator';
    await grant({ role, organisations: overAll ? [] : [organisation] });
    expect(await held()).toEqual([[role, overAll ? null : organisation, 'current']]);
  });

  it('[ACC.V2.4] that starts on a later day begins by itself with that day in London, also where the clocks change, and ends after its last day', async () => {
    // The clocks go forward on 29 March 2026: the day after begins at 23:00 of universal time.
    await grant({ from: '2026-03-30', lastDay: '2026-03-30' });
    const { runtime } = world;
    const before = runtime.clock.now();
    expect(await held()).toEqual([['nurse', organisation, 'coming']]);
    const at = async (instant: string) => {
      runtime.clock.set(instant);
      return (await signedIn())().then(staff => staff?.length ?? 0);
    };
    const seen = [
      ...[await at('2026-03-29T22:59:59Z'), await at('2026-03-29T23:00:00Z')],
      ...[await at('2026-03-30T22:59:59Z'), await at('2026-03-30T23:00:00Z')],
    ];
    runtime.clock.set(before.toISOString());
    expect(seen).toEqual([0, 1, 1, 0]);
  });

  it('[ACC.V2.5] has its days changed, and is ended at once; one to come is taken back as if it never was', async () => {
    await grant({ lastDay: '2026-04-30' });
    const role = (await read()).roles[0]!;
    await perform(world.runtime, changeRole, boss, { assignment: role.id, lastDay: '2026-05-31', ...because });
    expect((await read()).roles[0]!.until).toEqual(new Date('2026-05-31T23:00:00Z'));
    const now = await signedIn();
    expect(await now()).toHaveLength(1);
    world.runtime.clock.advance({ seconds: 1 });
    await perform(world.runtime, endRole, boss, { assignment: role.id, ...because });
    expect(await now()).toBeUndefined();
    await expect(perform(world.runtime, endRole, boss, { assignment: role.id, ...because })).rejects.toThrow(
      'staff.role_over',
    );
    await grant({ from: '2026-06-01' });
    const coming = (await read()).roles.find(each => each.time === 'coming')!;
    await perform(world.runtime, changeRole, boss, { assignment: coming.id, from: '2026-06-15', ...because });
    expect((await read()).roles.find(each => each.id === coming.id)!.from).toEqual(new Date('2026-06-14T23:00:00Z'));
    await perform(world.runtime, endRole, boss, { assignment: coming.id, ...because });
    expect((await read()).roles.map(each => each.id)).toEqual([role.id]);
  });

  it('[ACC.V2.6] is not granted twice for one time, in the past, the wrong way round, or at a place that does not fit', async () => {
    await grant({});
    const problem = (given: object) =>
      grant(given).then(
        () => 'taken',
        error => error.problems?.[0]?.message,
      );
    expect(await problem({})).toBe('role_held');
    expect(await problem({ organisations: [] })).toBe('role_place');
    expect(await problem({ organisations: [newId()] })).toBe('role_place');
    expect(await problem({ role: 'privacy_officer' })).toBe('role_place');
    expect(await problem({ role: 'king' })).toBe('role_missing');
    expect(await problem({ from: '2020-01-01' })).toBe('role_past');
    expect(await problem({ from: '2026-05-02', lastDay: '2026-05-01' })).toBe('role_dates');
    expect(await problem({ from: '2026-02-30' })).toBe('role_day');
    expect(await problem({ reason: ' ' })).toBe('reason_missing');
    expect(await held()).toEqual([['nurse', organisation, 'current']]);
  });
});

describe('who changes it', () => {
  it('[ACC.V2.7] is a provider administrator, never for themselves, in the application and in the database', async () => {
    await expect(grant({ account: boss.account })).rejects.toThrow('staff.self');
    await expect(grant({}, { ...boss, roles: [] })).rejects.toThrow('staff.not_administrator');
    const assign = (account: string) =>
      inTransaction(database, actingAs(boss), async tx => {
        const { sql } = await import('kysely');
        await sql`insert into accounts.staff_assignments (id, account_id, role, organisation_id, valid, reason)
          values (${newId()}, ${account}, 'nurse', ${organisation}, '[2020-01-01,)', 'x')`.execute(tx);
      });
    await expect(assign(nurse)).resolves.toBeUndefined();
    await expect(assign(boss.account)).rejects.toThrow(/row-level security/);
  });

  it('[ACC.V2.8] never takes the last provider administrator away: not by ending, dating, disabling, nor two at the same moment', async () => {
    await world.sql("update accounts.staff_assignments set valid = 'empty' where role = 'provider_administrator'");
    boss = await administrator();
    const second = await administrator();
    const roleOf = async (who: StaffActor) => (await read(who.account)).roles[0]!.id;
    const [first, other] = [await roleOf(boss), await roleOf(second)];
    const end = (assignment: string, by: StaffActor) => perform(world.runtime, endRole, by, { assignment, ...because });
    const ends = await Promise.allSettled([end(other, boss), end(first, second)]);
    expect(ends.map(each => each.status).sort()).toEqual(['fulfilled', 'rejected']);
    const left = ends[0]!.status === 'fulfilled' ? boss : second;
    // Somebody with an end is there for a while only: the one without must stay.
    const passing = await administrator('[2020-01-01,2099-01-01)');
    const last = await roleOf(left);
    await expect(end(last, passing)).rejects.toThrow('staff.last_administrator');
    const dated = { assignment: last, lastDay: '2026-12-31', ...because };
    await expect(perform(world.runtime, changeRole, passing, dated)).rejects.toThrow('staff.last_administrator');
    const shut = perform(world.runtime, disableStaff, passing, { account: left.account, ...because });
    await expect(shut).rejects.toThrow('staff.last_administrator');
    boss = left;
  });
});

describe('a member of staff', () => {
  it('[ACC.V1.8] is disabled with the next request, also in the database, and enabled with the roles they have', async () => {
    await grant({});
    const now = await signedIn();
    const served = () =>
      inTransaction(database, { role: 'clinician', account: nurse }, async tx => {
        const { sql } = await import('kysely');
        return (await sql`select app.staff_organisations()`.execute(tx)).rows.length;
      });
    expect([await now(), await served()]).toEqual([[{ role: 'nurse', organisation }], 1]);
    await perform(world.runtime, disableStaff, boss, { account: nurse, ...because });
    expect([await now(), await served()]).toEqual([undefined, 0]);
    // Whoever signs in anew finds nothing either.
    expect(await (await signedIn())()).toBeUndefined();
    expect(world.notices('staff_disabled')).toHaveLength(1);
    await perform(world.runtime, enableStaff, boss, { account: nurse, ...because });
    expect([await now(), await served()]).toEqual([undefined, 1]);
    expect(await (await signedIn())()).toHaveLength(1);
    await expect(perform(world.runtime, enableStaff, boss, { account: nurse, ...because })).rejects.toThrow(
      'staff.not_disabled',
    );
  });

  it('[ACC.V1.9] who has not accepted is sent a fresh link, and one who has is not', async () => {
    await world.sql("update accounts.accounts set state = 'pending' where id = $1", [nurse]);
    await perform(world.runtime, reinviteStaff, boss, { account: nurse, ...because });
    expect(world.notices('staff_invitation')).toHaveLength(1);
    const again = { account: boss.account, ...because };
    const somebody = await administrator();
    await expect(perform(world.runtime, reinviteStaff, somebody, again)).rejects.toThrow('staff.accepted');
  });

  it('[ACC.V1.10] stands in a list that filters by role, organisation and state, sorts by every column and pages without loss', async () => {
    await grant({ role: 'physiotherapist', organisations: [other] });
    const list = (asked: object) => ask(world.runtime, listStaff, boss, asked);
    const ids = async (filters: Record<string, string>) => (await list({ filters })).rows.map(row => row.id);
    expect(await ids({ role: 'physiotherapist' })).toContain(nurse);
    expect(await ids({ role: 'physiotherapist', organisation: other })).toContain(nurse);
    expect(await ids({ role: 'scheduler', organisation: other })).not.toContain(nurse);
    expect(await ids({ state: 'disabled' })).not.toContain(nurse);
    await perform(world.runtime, disableStaff, boss, { account: nurse, ...because });
    expect(await ids({ state: 'disabled' })).toContain(nurse);
    for (let i = 0; i < 60; i++) await add();
    for (const sort of ['name', 'email', 'role', 'organisation', 'state', 'signedIn']) {
      const first = await list({ sort });
      const rest = await list({ sort, after: first.next });
      const all = [...first.rows, ...rest.rows].map(row => row.id);
      expect([sort, new Set(all).size]).toEqual([sort, all.length]);
      expect(all.length).toBeGreaterThan(60);
    }
    await expect(ask(world.runtime, listStaff, { ...boss, kind: 'clinician' }, {})).rejects.toThrow();
  });
});
