import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { identify } from '#modules/accounts/index.ts';
import type { Database } from '#platform/db/database.ts';
import { newId } from '#platform/db/id.ts';
import { ask, perform, type StaffActor } from '#platform/operation/index.ts';
import { openSession } from '#test/isolation/callers.ts';
import { type CaseWorld, caseWorld } from '#test/support/case-world.ts';
import { testDatabase } from '#test/support/database.ts';
import { smallRuntime } from '#test/support/small-runtime.ts';
import { leave, readLeaving } from './index.ts';

let db: Database;
let world: CaseWorld;
let runtime: ReturnType<typeof smallRuntime>;
let north: string;
let south: string;
let boss: StaffActor;
let leaver: StaffActor;
let ann: StaffActor;
let bea: StaffActor;
let counter = 0;

beforeAll(async () => {
  db = await testDatabase();
  world = caseWorld(db);
}, 60_000);
afterAll(() => db.close());
beforeEach(async () => {
  runtime = smallRuntime(db);
  counter += 1;
  north = await world.organisation(`LN${String.fromCharCode(64 + counter)}`);
  south = await world.organisation(`LS${String.fromCharCode(64 + counter)}`);
  leaver = await world.staff('nurse', north);
  await serve(leaver, 'nurse', south);
  [ann, bea] = [await world.staff('physician', north), await world.staff('nurse', north)];
  boss = await world.staff('provider_administrator', north);
  await world.sql('update accounts.staff_assignments set organisation_id = null where account_id = $1', [boss.account]);
  boss = { ...boss, kind: 'administrator', roles: [{ role: 'provider_administrator', organisation: null }] };
});

const serve = ({ account }: StaffActor, role: string, organisation: string) =>
  world.sql(
    `insert into accounts.staff_assignments (id, account_id, role, organisation_id, valid, reason) values ($1, $2, $3, $4, '[2020-01-01,)', 'test')`,
    [newId(), account, role, organisation],
  );
async function held(organisation: string, tab: 'pending' | 'open', more: object = {}): Promise<string> {
  const id = await world.case(organisation, undefined, { tab, ...more });
  await world.sql(`update cases.cases set claimed_by = $2, claimed_at = '2026-03-01Z' where id = $1`, [
    id,
    leaver.account,
  ]);
  return id;
}
async function task(organisation: string, subject = newId()): Promise<string> {
  const id = newId();
  await world.sql(
    `insert into tasks.tasks (organisation_id, id, kind, desk, subject_kind, subject_id, label, state, claimed_by, claimed_at, created_at)
     values ($1, $2, 'letter_check', 'clinician', 'case', $3, 'TST/OM/0009', 'claimed', $4, '2026-03-01Z', '2026-03-01Z')`,
    [organisation, id, subject, leaver.account],
  );
  return id;
}
const holder = async (table: 'cases.cases' | 'tasks.tasks', id: string) =>
  (await world.sql(`select claimed_by from ${table} where id = $1`, [id]))[0]!.claimed_by;
const go = (to: Record<string, string[]>, by = boss) =>
  perform(runtime, leave, by, { account: leaver.account, to, reason: 'Retires' });
const fields = (error: { problems?: { field: string; message: string }[] }) =>
  error.problems?.map(({ field, message }) => `${field.split('.')[1]} ${message}`);

describe('a member of staff who leaves', () => {
  it('[ACC.V4.35] hands over what they hold at each organisation, shared out among several, and then nothing opens', async () => {
    const waiting = [await held(north, 'pending'), await held(north, 'pending'), await held(north, 'pending')];
    const open = await held(north, 'open');
    const claimed = await task(north);
    const { cookies } = await openSession(world, runtime.clock.now(), { account: leaver.account });
    expect((await identify(runtime, cookies.session))?.staff).toHaveLength(2);
    const { holdings } = await ask(runtime, readLeaving, boss, { account: leaver.account });
    expect(holdings.map(({ kind, items }) => [kind, items.length])).toEqual([
      ['waiting', 3],
      ['open', 1],
      ['clinician', 1],
    ]);
    await go({
      [`${north}.waiting`]: [ann.account, bea.account],
      ...{ [`${north}.open`]: [bea.account], [`${north}.clinician`]: [ann.account] },
    });
    const now = await Promise.all(waiting.map(id => holder('cases.cases', id)));
    expect(now).toEqual([ann.account, bea.account, ann.account]);
    expect([await holder('cases.cases', open), await holder('tasks.tasks', claimed)]).toEqual([
      bea.account,
      ann.account,
    ]);
    expect(await identify(runtime, cookies.session)).toBeUndefined();
    const [session] = await world.sql('select ended_reason from accounts.sessions where account_id = $1', [
      leaver.account,
    ]);
    expect(session).toEqual({ ended_reason: 'left' });
    expect(runtime.recorder.notices.map(({ kind, to }) => [kind, to])).toEqual([
      ['handed_over', { account: ann.account }],
      ['handed_over', { account: bea.account }],
      ['staff_left', { account: leaver.account }],
    ]);
    const told = runtime.recorder.entries.filter(({ act }) => act === 'staff.handed_over');
    expect(told).toHaveLength(4);
    expect(told[0]).toMatchObject({ organisation: north, values: { to: ann.account, why: 'Retires' } });
  });

  it('[ACC.V4.36] cannot leave while something held has nobody, and nothing is done by halves', async () => {
    const [here, there] = [await held(north, 'open'), await held(south, 'open')];
    const refused = await go({ [`${north}.open`]: [ann.account] }).catch(fields);
    expect(refused).toEqual(['open leaving.receiver_missing']);
    expect([await holder('cases.cases', here), await holder('cases.cases', there)]).toEqual([
      leaver.account,
      leaver.account,
    ]);
    const { holdings } = await ask(runtime, readLeaving, boss, { account: leaver.account });
    expect(holdings.find(each => each.organisation.id === south)!.receivers).toEqual([]);
  });

  it('[ACC.V4.37] gives to nobody without a fitting role there, disabled, or whom the case is about or who declared to know them', async () => {
    const email = `ann.${counter}@people.example`;
    await world.sql('update accounts.accounts set email = $2, email_key = $2 where id = $1', [ann.account, email]);
    const own = await held(north, 'open', { personalEmail: email });
    const to = (...who: StaffActor[]) => ({ [`${north}.open`]: who.map(each => each.account) });
    expect(await go(to(ann)).catch(fields)).toEqual(['open leaving.receiver_unfit']);
    expect(await go(to(boss)).catch(fields)).toEqual(['open leaving.receiver_unfit']);
    const elsewhere = await world.staff('nurse', south);
    expect(await go(to(elsewhere)).catch(fields)).toEqual(['open leaving.receiver_unfit']);
    await world.sql(`insert into accounts.staff_standing values ($1, 'disabled', now())`, [bea.account]);
    expect(await go(to(bea)).catch(fields)).toEqual(['open leaving.receiver_unfit']);
    await world.sql('delete from accounts.staff_standing where account_id = $1', [bea.account]);
    // Bea knows somebody whom a second case is about.
    const known = await held(north, 'open', { givenName: 'Kit', familyName: 'Known', dateOfBirth: '1990-02-03' });
    await world.sql(
      `insert into persons.declarations (id, account_id, relation, given_name, family_name, name_key, given_key, family_key, declared_at)
       values ($1, $2, 'relative', 'Kit', 'Known', 'known kit', 'kit', 'known', now())`,
      [newId(), bea.account],
    );
    expect(await go(to(bea)).catch(fields)).toEqual(['open leaving.receiver_unfit']);
    // Of two, each gets the one that is not closed to them.
    await go(to(ann, bea));
    expect([await holder('cases.cases', own), await holder('cases.cases', known)]).toEqual([bea.account, ann.account]);
  });

  it('[ACC.V4.38] who holds nothing leaves at once, their roles to come with them, once, and not by their own hand', async () => {
    await world.sql(
      `insert into accounts.staff_assignments (id, account_id, role, organisation_id, valid, reason) values ($1, $2, 'physician', $3, '[2027-01-01,)', 'x')`,
      [newId(), leaver.account, north],
    );
    const own = { account: boss.account, reason: 'Retires' };
    await expect(perform(runtime, leave, boss, own)).rejects.toThrow('staff.self');
    await expect(go({}, { ...boss, roles: [] })).rejects.toThrow('staff.not_administrator');
    await go({});
    const left = `select from accounts.staff_assignments where account_id = $1 and not isempty(valid) and upper_inf(valid)`;
    expect(await world.sql(left, [leaver.account])).toEqual([]);
    await expect(go({})).rejects.toThrow('staff.has_left');
  });
});
