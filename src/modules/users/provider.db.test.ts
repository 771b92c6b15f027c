import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadVisibleCase } from '#modules/cases/index.ts';
import { reassignAll, reassignByNumber } from '#modules/reassignment/index.ts';
import { endShare } from '#modules/sharing/index.ts';
import type { Database } from '#platform/db/database.ts';
import { newId } from '#platform/db/id.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { actingAs, ask, type EmployerActor, perform, type StaffActor } from '#platform/operation/index.ts';
import { type CaseWorld, caseWorld } from '#test/support/case-world.ts';
import { testDatabase } from '#test/support/database.ts';
import { smallRuntime } from '#test/support/small-runtime.ts';
import {
  disableUser,
  enableUser,
  listUserShares,
  listUsers,
  moveUser,
  previewMove,
  readUser,
  setPermissions,
  setPositions,
  unlockUser,
} from './index.ts';

let db: Database;
let world: CaseWorld;
let runtime: ReturnType<typeof smallRuntime>;
let trust: string;
let elsewhere: string;
let provider: StaffActor;
let user: EmployerActor;
let colleague: EmployerActor;
let stranger: EmployerActor;
let counter = 0;

beforeAll(async () => {
  db = await testDatabase();
  world = caseWorld(db);
}, 60_000);
afterAll(() => db.close());
beforeEach(async () => {
  runtime = smallRuntime(db);
  counter += 1;
  trust = await world.organisation(`PA${String.fromCharCode(64 + counter)}`);
  elsewhere = await world.organisation(`PB${String.fromCharCode(64 + counter)}`);
  user = await world.member(trust, 'Ursula User');
  colleague = await world.member(trust, 'Colin Colleague');
  stranger = await world.member(elsewhere, 'Sam Stranger');
  provider = await administratorAt(trust);
});

async function administratorAt(organisation: string): Promise<StaffActor> {
  const { account } = await world.staff('provider_administrator', organisation);
  await world.sql('update accounts.staff_assignments set organisation_id = null where account_id = $1', [account]);
  const roles = [{ role: 'provider_administrator', organisation: null }];
  return { kind: 'administrator', account, roles, organisation };
}
const because = { reason: 'The organisation wrote to us' };
const read = (who = user) => ask(runtime, readUser, provider, { user: who.membership });
const sees = (who: EmployerActor, id: string) =>
  inTransaction(db, actingAs(who), async tx =>
    Boolean(await loadVisibleCase({ tx, actor: who, now: runtime.clock.now() }, id)),
  );

describe('a provider administrator who looks after an organisation', () => {
  it('[ACC.U1.61] sees its users and shares and nobody of another, and is written down for it', async () => {
    await world.share(user, colleague);
    const { rows } = await ask(runtime, listUsers, provider, {});
    expect(rows.map(row => row.name).sort()).toEqual(['Colin Colleague', 'Ursula User']);
    expect((await ask(runtime, listUserShares, provider, {})).rows).toMatchObject([
      { owner: 'Ursula User', with: 'Colin Colleague' },
    ]);
    await expect(read(stranger)).rejects.toThrow('user.read');
    expect(runtime.recorder.entries.at(0)).toMatchObject({ act: 'users.listed', organisation: trust });
  });

  it('[ACC.U4.61] makes the first holder of anything, with a reason, which the entry says', async () => {
    const first = ['refer', 'user_administration', 'see_all'];
    const set = (given: object, by = provider) =>
      perform(runtime, setPermissions, by, { user: user.membership, permissions: first, ...because, ...given });
    await expect(set({ reason: ' ' })).rejects.toThrow('user.reason_missing');
    expect((await read()).heldByNobody).toContain('user_administration');
    await set({});
    expect(runtime.recorder.entries.at(-1)!.values).toMatchObject({ first: ['see_all', 'user_administration'] });
    expect((await read()).heldByNobody).not.toContain('user_administration');
    await expect(set({}, { ...provider, roles: [{ role: 'publisher', organisation: null }] })).rejects.toThrow(
      'user.no_permission',
    );
  });

  it('[ACC.U1.62] disables, enables and unlocks a user, each told, and ends a share', async () => {
    const share = await world.share(colleague, user);
    await perform(runtime, endShare, provider, { share });
    await perform(runtime, disableUser, provider, { user: user.membership, ...because });
    expect((await read()).user.state).toBe('disabled');
    await perform(runtime, enableUser, provider, { user: user.membership, ...because });
    await world.sql("update accounts.accounts set state = 'locked' where id = $1", [user.account]);
    await perform(runtime, unlockUser, provider, { user: user.membership, ...because });
    expect((await read()).user).toMatchObject({ state: 'active', locked: false });
    expect(runtime.recorder.notices.map(each => each.kind)).toEqual([
      ...['share_ended', 'share_ended', 'disabled', 'enabled', 'unlocked'],
    ]);
  });

  it('[ACC.U5.61] moves a user and sets positions after a look at whose sight changes', async () => {
    const top = await world.node(trust, 'Top');
    const ward = await world.node(trust, 'Ward', top);
    const foreign = await world.node(elsewhere, 'Top');
    const positions = { user: colleague.membership, nodes: [top], ...because };
    await perform(runtime, setPositions, provider, positions);
    const id = await world.case(trust, user);
    const looked = await ask(runtime, previewMove, provider, { user: user.membership, node: ward });
    expect(looked).toMatchObject([{ name: 'Colin Colleague', cases: 1 }]);
    const place = { node: ward, location: null, division: null, department: null };
    await perform(runtime, moveUser, provider, { user: user.membership, place, ...because });
    expect(await sees(colleague, id)).toBe(true);
    const wrong = { user: user.membership, place: { ...place, node: foreign }, ...because };
    await expect(perform(runtime, moveUser, provider, wrong)).rejects.toThrow('user.place_missing');
  });

  it('[ACC.U3.61] gives one case by its number, or all, to another user, also where the organisation itself does not reassign', async () => {
    await world.sql(`update organisations.organisations set features = '{"reassignment": false}' where id = $1`, [
      trust,
    ]);
    const [one, two] = [await world.case(trust, user), await world.case(trust, user)];
    await world.recipient(user, two);
    const give = (given: object) =>
      perform(runtime, reassignByNumber, provider, {
        from: user.membership,
        to: colleague.membership,
        ...because,
        ...given,
      });
    await expect(give({ number: '77' })).rejects.toThrow('reassignment.number_unknown');
    await expect(give({ number: '0001', to: stranger.membership })).rejects.toThrow('case.reassigned');
    expect(await give({ number: 'tst/om/0001' })).toMatchObject({ reference: 'TST/OM/0001' });
    expect([await sees(user, one), await sees(colleague, one)]).toEqual([false, true]);
    const all = { from: user.membership, to: colleague.membership, ...because };
    expect(await perform(runtime, reassignAll, provider, all)).toEqual({ cases: 1, referrals: 0 });
    expect([await sees(user, two), await sees(colleague, two)]).toEqual([false, true]);
    const readers = await world.sql(
      'select membership_id, struck_at from advice.recipients where case_id = $1 order by named_at, id',
      [two],
    );
    expect(readers.filter(each => !each.struck_at).map(each => each.membership_id)).toEqual([colleague.membership]);
    await expect(perform(runtime, reassignAll, provider, { ...all, to: stranger.membership })).rejects.toThrow(
      'cases.reassigned',
    );
  });

  it('[ACC.U4.62] changes nothing of their own membership, in the application and in the database', async () => {
    const membership = newId();
    await world.sql(
      `insert into accounts.memberships (organisation_id, id, account_id, permissions, state, display_name, sort_key, created_at)
       values ($1, $2, $3, '{refer}', 'active', 'Own Self', 'self own', '2026-01-01Z')`,
      [trust, membership, provider.account],
    );
    const set = perform(runtime, setPermissions, provider, { user: membership, permissions: ['see_all'], ...because });
    await expect(set).rejects.toThrow('user.self');
    const changed = await inTransaction(db, actingAs(provider), async tx => {
      const { sql } = await import('kysely');
      return (await sql`update accounts.memberships set permissions = '{see_all}' where id = ${membership}`.execute(tx))
        .numAffectedRows;
    });
    expect(changed).toBe(0n);
  });

  it('[ACC.U1.63] who administers the provider no more finds nothing, though the application says they do', async () => {
    await world.sql("update accounts.staff_assignments set valid = '[2020-01-01,2021-01-01)' where account_id = $1", [
      provider.account,
    ]);
    expect((await ask(runtime, listUsers, provider, {})).rows).toEqual([]);
    await expect(read()).rejects.toThrow('user.read');
  });
});
