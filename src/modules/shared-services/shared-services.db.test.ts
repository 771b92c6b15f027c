import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { identify, signIn } from '#modules/accounts/index.ts';
import type { Database } from '#platform/db/database.ts';
import { newId } from '#platform/db/id.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { exportRows } from '#platform/list/export-rows.ts';
import { actingAs, ask, type EmployerActor, Invalid, NotVisible, perform } from '#platform/operation/index.ts';
import { type AccountsWorld, accountsWorld, rightPassword } from '#test/support/accounts-world.ts';
import { caseWorld } from '#test/support/case-world.ts';
import { testDatabase } from '#test/support/database.ts';
import {
  approveRequest,
  askForService,
  declineRequest,
  endService,
  listOwnServices,
  listRequests,
  noteEnrolments,
  readRequest,
  readRequestCode,
  requestExport,
  rotateRequestCode,
  withdrawRequest,
} from './index.ts';

let database: Database;
let world: AccountsWorld;
let [home, council] = ['', ''];
let approver: EmployerActor;
let code: string;
let asker: { id: string; username: string };
let counter = 0;

const gate = { kind: 'gate' } as const;
const nowhere = { node: null, location: null, division: null, department: null };
const letters = () => String.fromCharCode(65 + Math.floor(counter / 26), 65 + (counter % 26));

beforeAll(async () => {
  database = await testDatabase();
  world = accountsWorld(database);
});
afterAll(() => database.close());
beforeEach(async () => {
  counter += 1;
  [home, council] = [await world.organisation(`H${letters()}`), await world.organisation(`C${letters()}`)];
  approver = await member(council, ['refer', 'see_all', 'shared_services_approval']);
  const username = `asker.${newId().slice(-8)}`;
  asker = { id: await world.account(username), username };
  await world.join(asker.id, home);
  ({ code } = await perform(world.runtime, rotateRequestCode, approver, { organisation: council, reason: 'First' }));
  world.runtime.recorder.notices.length = 0;
});

async function member(organisation: string, permissions: string[]): Promise<EmployerActor> {
  const account = await world.account(`m.${newId().slice(-8)}`);
  const membership = await world.join(account, organisation, { permissions });
  return { kind: 'employer', account, organisation, membership, permissions };
}
const request = (typed = code, account = asker.id) =>
  perform(world.runtime, askForService, gate, { account, code: typed });
const requested = async (typed = code) => {
  const answer = await request(typed);
  if (answer.outcome !== 'requested') throw new Error(answer.outcome);
  return answer.request;
};
const own = async (account = asker.id) => (await ask(world.runtime, listOwnServices, gate, { account })).services;
const approve = (id: string, permissions = ['refer'], by = approver, place: object = nowhere) =>
  perform(world.runtime, approveRequest, by, { request: id, permissions, place });
const told = () =>
  world
    .notices('shared_services')
    .map(({ to, reference }) => [reference!.step, reference!.side, 'account' in to && to.account]);
const bothTold = (step: string) => [
  [step, 'asker', asker.id],
  [step, 'approver', approver.account],
];
const memberships = () =>
  world.sql(
    'select id, state, permissions, node_id from accounts.memberships where organisation_id = $1 and account_id = $2',
    [...[council, asker.id]],
  );
const entered = async () => {
  const answer = await signIn(world.runtime, { name: asker.username, password: rightPassword });
  if (answer.outcome !== 'signed_in') throw new Error(answer.outcome);
  return answer;
};
/** Enrolled, asked, approved: works for both. */
async function working(): Promise<{ id: string; there: EmployerActor }> {
  await world.authenticator(asker.id);
  const id = await requested();
  await approve(id);
  const [row] = await memberships();
  world.runtime.recorder.notices.length = 0;
  return {
    id,
    there: {
      kind: 'employer',
      account: asker.id,
      organisation: council,
      membership: String(row!.id),
      permissions: ['refer'],
    },
  };
}

describe('asking to work for another organisation', () => {
  it('[ACC.M2.1] takes its request code as people type it, and tells both sides without a name', async () => {
    const id = await requested(` ${code.toLowerCase().replaceAll('-', ' – ')} `);
    expect(await own()).toMatchObject([{ id, organisation: council, state: 'enrolling', enrolledAt: null }]);
    expect(told()).toEqual(bothTold('requested'));
    expect(JSON.stringify(world.runtime.recorder.notices)).not.toMatch(/Robin|Marsh/);
  });

  it('[ACC.M2.2] answers unknown and former codes alike, and costs a growing delay after five', async () => {
    await perform(world.runtime, rotateRequestCode, approver, { organisation: council, reason: 'Leaked' });
    expect([await request(code), await request('KD3M-XARW-HP7C')]).toEqual([
      { outcome: 'wrong' },
      { outcome: 'wrong' },
    ]);
    for (let i = 0; i < 3; i++) await request('x');
    expect(await request('x')).toEqual({ outcome: 'wrong' });
    expect(await request('x')).toEqual({ outcome: 'wait', seconds: 1 });
    world.runtime.clock.advance({ seconds: 1 });
    expect(await request('x'.repeat(1000))).toEqual({ outcome: 'wrong' });
    expect(await request('x')).toEqual({ outcome: 'wait', seconds: 2 });
    expect(await request('x', (await member(home, [])).account)).toEqual({ outcome: 'wrong' });
    expect(await own()).toEqual([]);
  });

  it('[ACC.M2.3] is refused in words where there is nothing to ask', async () => {
    const colleague = await member(council, ['refer']);
    expect(await request(code, colleague.account)).toEqual({ outcome: 'own' });
    await requested();
    expect(await request()).toEqual({ outcome: 'asked' });
    const gone = await world.account(`gone.${newId().slice(-8)}`);
    await world.join(gone, home);
    await world.join(gone, council, { state: 'disabled' });
    expect(await request(code, gone)).toEqual({ outcome: 'disabled' });
    await world.sql("update accounts.memberships set state = 'disabled' where id = $1", [approver.membership]);
    expect(await request(code, (await member(home, [])).account)).toEqual({ outcome: 'nobody' });
    const nurse = await world.account(`nurse.${newId().slice(-8)}`, { kind: 'staff' });
    await expect(request(code, nurse)).rejects.toThrow('service.employers_only');
  });

  it('[ACC.M2.3] twice at the same moment makes one request', async () => {
    const answers = await Promise.all([request(), request(), request()]);
    expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['asked', 'asked', 'requested']);
  });

  it('[ACC.M2.4] waits for a second factor, and both sides are told once it is there', async () => {
    await requested();
    await noteEnrolments(world.runtime);
    expect(told()).toEqual(bothTold('requested'));
    await world.authenticator(asker.id);
    expect(await own()).toMatchObject([{ state: 'waiting' }]);
    await noteEnrolments(world.runtime);
    await noteEnrolments(world.runtime);
    expect(told()).toEqual([...bothTold('requested'), ...bothTold('enrolled')]);
  });

  it('[ACC.M2.8] is taken back by whoever asked and by nobody else', async () => {
    const id = await requested();
    const withdraw = (account: string) => perform(world.runtime, withdrawRequest, gate, { account, request: id });
    await expect(withdraw(approver.account)).rejects.toThrow(NotVisible);
    await withdraw(asker.id);
    expect(told().slice(2)).toEqual(bothTold('withdrawn'));
    await expect(withdraw(asker.id)).rejects.toThrow('service.not_waiting');
    await expect(approve(id)).rejects.toThrow('service.not_waiting');
    expect((await request()).outcome).toBe('requested');
  });
});

describe('deciding about a request', () => {
  it('[ACC.M2.5] waits for the second factor, and gives nothing the approver does not hold', async () => {
    const early = await requested();
    await expect(approve(early)).rejects.toThrow('service.not_enrolled');
    await world.authenticator(asker.id);
    await noteEnrolments(world.runtime);
    await expect(approve(early, ['reassign'])).rejects.toThrow('service.not_yours_to_grant');
    await expect(approve(early, [])).rejects.toThrow(Invalid);
    const plain = await member(council, ['refer']);
    await expect(approve(early, ['refer'], plain)).rejects.toThrow(NotVisible);
    const call = (by: EmployerActor, granted: string) =>
      inTransaction(database, actingAs(by), async tx => {
        const { sql } = await import('kysely');
        const done = await sql<{
          id: string | null;
        }>`select app.admit_service(${early}, gen_random_uuid(), ${granted}::text[],
          null, null, null, null, now()) as id`.execute(tx);
        return done.rows[0]!.id;
      });
    expect(await call({ ...plain, permissions: ['shared_services_approval'] }, '{refer}')).toBeNull();
    expect(await call(approver, '{refer,reassign}')).toBeNull();
    expect(await memberships()).toEqual([]);
  });

  it('[ACC.M2.6] makes a member with those permissions at that place, of whom a second factor is asked', async () => {
    const node = await caseWorld(database).node(council, 'Depot');
    await world.authenticator(asker.id);
    const before = await entered();
    const id = await requested();
    const far = await caseWorld(database).node(home, 'Elsewhere');
    await expect(approve(id, ['refer'], approver, { ...nowhere, node: far })).rejects.toThrow(Invalid);
    await approve(id, ['see_all', 'refer'], approver, { ...nowhere, node });
    expect(await memberships()).toMatchObject([{ state: 'active', permissions: ['refer', 'see_all'], node_id: node }]);
    expect(told().slice(2)).toEqual(bothTold('active'));
    const identity = (await identify(world.runtime, before.secret))!;
    expect(identity.memberships.map(({ organisation }) => organisation).sort()).toEqual([home, council].sort());
    expect(identity.needsSecondFactor).toBe(true);
    expect((await own())[0]).toMatchObject({ state: 'active' });
  });

  it('[ACC.M2.7] declines it with a reason the asker reads, and they may ask again', async () => {
    const id = await requested();
    const decline = (reason: string) => perform(world.runtime, declineRequest, approver, { request: id, reason });
    await expect(decline(' ')).rejects.toThrow(Invalid);
    await decline('We do not know you');
    expect((await own())[0]).toMatchObject({ state: 'declined', reason: 'We do not know you' });
    expect(told().slice(2)).toEqual(bothTold('declined'));
    await expect(decline('Again')).rejects.toThrow('service.not_waiting');
    expect((await request()).outcome).toBe('requested');
  });

  it('[ACC.M2.9] happens once, also when two do it at the same moment', async () => {
    await world.authenticator(asker.id);
    const id = await requested();
    const other = await member(council, ['refer', 'shared_services_approval']);
    const answers = await Promise.allSettled([
      approve(id),
      approve(id, ['refer'], other),
      perform(world.runtime, declineRequest, other, { request: id, reason: 'No' }),
    ]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('[ACC.M2.13] is for requests to one’s own organisation, and shows what the asker was called when they asked', async () => {
    const id = await requested();
    await world.sql("update accounts.accounts set family_name = 'Later' where id = $1", [asker.id]);
    const { request: seen } = await ask(world.runtime, readRequest, approver, { request: id });
    expect(seen).toMatchObject({ name: 'Robin Marsh', email: `${asker.username}@people.example`, state: 'enrolling' });
    expect(JSON.stringify(seen)).not.toContain(home);
    const foreign = await member(home, ['shared_services_approval']);
    await expect(ask(world.runtime, readRequest, foreign, { request: id })).rejects.toThrow(NotVisible);
    expect((await ask(world.runtime, listRequests, foreign, {})).rows).toEqual([]);
    const pretender = { ...(await member(council, ['refer'])), permissions: ['shared_services_approval'] };
    await expect(ask(world.runtime, readRequest, pretender, { request: id })).rejects.toThrow(NotVisible);
    expect((await ask(world.runtime, listRequests, pretender, {})).rows).toEqual([]);
    expect(JSON.stringify(await own())).not.toContain(approver.membership);
  });

  it('[ACC.M2.14] starts from a list that is filtered, sorted, paged and exported', async () => {
    await world.sql(
      `insert into shared_services.requests (organisation_id, id, account_id, display_name, sort_key, job_title, email, state, requested_at)
       select $1, gen_random_uuid(), $2, 'Ann ' || n, 'ann ' || lpad(n::text, 3, '0'), 'Adviser', 'ann@x.example', 'withdrawn', '2026-01-01'
       from generate_series(1, 60) n`,
      [council, asker.id],
    );
    const id = await requested();
    const list = (asked: object) => ask(world.runtime, listRequests, approver, asked);
    expect((await list({ filters: { state: 'enrolling' } })).rows.map(row => row.id)).toEqual([id]);
    expect((await list({ filters: { name: 'ANN', jobTitle: 'advis', email: 'ann@' } })).rows).toHaveLength(50);
    expect((await list({ filters: { name: 'nobody' } })).rows).toEqual([]);
    for (const sort of ['name', 'jobTitle', 'email', 'state', 'requested', 'decided']) {
      const first = await list({ sort, direction: 'up' });
      const rest = await list({ sort, direction: 'up', after: first.next });
      expect([sort, new Set([...first.rows, ...rest.rows].map(row => row.id)).size]).toEqual([sort, 61]);
    }
    let exported = 0;
    for await (const { rows } of exportRows(world.runtime, requestExport, approver, [
      { filters: { state: 'withdrawn' } },
    ]))
      exported += rows.length;
    expect(exported).toBe(60);
  });
});

describe('a running service', () => {
  it('[ACC.M2.10] ends for whoever leaves, with what is shared with them, and they may ask again', async () => {
    const { id, there } = await working();
    const share = newId();
    await world.sql(
      "insert into sharing.shares (organisation_id, id, owner_id, with_id, created_at) values ($1, $2, $3, $4, '2026-03-01Z')",
      [council, share, approver.membership, there.membership],
    );
    const { secret } = await entered();
    await perform(world.runtime, endService, there, { request: id, reason: 'The project is over' });
    expect((await identify(world.runtime, secret))!.memberships.map(each => each.organisation)).toEqual([home]);
    expect((await own())[0]).toMatchObject({ state: 'left' });
    expect((await world.sql('select ended_at from sharing.shares where id = $1', [share]))[0]!.ended_at).not.toBeNull();
    expect(told()).toEqual(bothTold('left'));
    await expect(perform(world.runtime, endService, there, { request: id, reason: 'Again' })).rejects.toThrow(
      'service.not_active',
    );
    world.runtime.clock.advance({ minutes: 1 });
    await approve(await requested(), ['see_all']);
    expect(await memberships()).toMatchObject([{ state: 'active', permissions: ['see_all'] }]);
    expect((await own()).map(({ state }) => state)).toEqual(['active', 'left']);
  });

  it('[ACC.M2.11] is ended by those who decide, with a reason, and is not asked for again until they are enabled', async () => {
    const { id } = await working();
    const end = (by = approver, reason = 'Over') => perform(world.runtime, endService, by, { request: id, reason });
    await expect(end(await member(council, ['refer']))).rejects.toThrow(NotVisible);
    await expect(end(approver, '')).rejects.toThrow(Invalid);
    await end();
    expect(await memberships()).toMatchObject([{ state: 'disabled' }]);
    expect((await own())[0]).toMatchObject({ state: 'ended' });
    expect(await request()).toEqual({ outcome: 'disabled' });
    await world.sql("update accounts.memberships set state = 'active' where account_id = $1", [asker.id]);
    expect((await own())[0]).toMatchObject({ state: 'active' });
  });

  it('[ACC.M2.10] nobody leaves the organisation they registered with', async () => {
    const here = await member(council, ['refer']);
    await expect(perform(world.runtime, endService, here, { request: newId(), reason: 'Off' })).rejects.toThrow(
      NotVisible,
    );
  });
});

it('[ACC.M2.12] the request code is for those who decide and for provider administrators, and a new one ends the one before', async () => {
  const read = (by: EmployerActor | { kind: 'administrator'; account: string; roles: [] }) =>
    ask(world.runtime, readRequestCode, by, { organisation: council });
  expect((await read(approver)).code).toBe(code);
  const plain = await member(council, ['refer', 'user_administration']);
  await expect(read(plain)).rejects.toThrow(NotVisible);
  expect((await read({ ...plain, permissions: ['shared_services_approval'] })).code).toBeUndefined();
  await expect(read(await member(home, ['shared_services_approval']))).rejects.toThrow(NotVisible);
  const account = await world.account(`adm.${newId().slice(-8)}`, { kind: 'staff' });
  await world.staff(account, 'provider_administrator');
  expect((await read({ kind: 'administrator', account, roles: [] })).code).toBe(code);
  const waiting = await requested();
  const fresh = await perform(world.runtime, rotateRequestCode, approver, { organisation: council, reason: 'Leaked' });
  expect(await request(code, (await member(home, [])).account)).toEqual({ outcome: 'wrong' });
  expect((await read(approver)).code).toBe(fresh.code);
  expect((await own())[0]).toMatchObject({ id: waiting, state: 'enrolling' });
});
