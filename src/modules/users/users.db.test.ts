import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { caseOverview, loadVisibleCase } from '#modules/cases/index.ts';
import { listSharing } from '#modules/sharing/index.ts';
import type { Database } from '#platform/db/database.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { actingAs, ask, type EmployerActor, Invalid, NotVisible, perform } from '#platform/operation/index.ts';
import { type CaseWorld, caseWorld } from '#test/support/case-world.ts';
import { testDatabase } from '#test/support/database.ts';
import { smallRuntime } from '#test/support/small-runtime.ts';
import {
  disableUser,
  enableUser,
  listUserShares,
  listUserSignIns,
  listUsers,
  moveUser,
  previewMove,
  previewPositions,
  readUser,
  sendActivation,
  setPermissions,
  setPositions,
  unlockUser,
} from './index.ts';

let db: Database;
let world: CaseWorld;
let runtime: ReturnType<typeof smallRuntime>;
let trust: string;
let top: string;
let north: string;
let south: string;
let administrator: EmployerActor;
let user: EmployerActor;
let counter = 0;

const why = 'Asked by their manager';

beforeAll(async () => {
  db = await testDatabase();
  world = caseWorld(db);
}, 60_000);
afterAll(() => db.close());
beforeEach(async () => {
  runtime = smallRuntime(db);
  counter += 1;
  trust = await world.organisation(`US${String.fromCharCode(64 + counter)}`);
  top = await world.node(trust, 'Trust');
  north = await world.node(trust, 'North', top);
  south = await world.node(trust, 'South', top);
  administrator = await world.member(trust, 'Ada Admin', { permissions: ['refer', 'user_administration'] });
  user = await world.member(trust, 'Ursula User', { node: north });
});

const sees = (reader: EmployerActor, id: string) =>
  inTransaction(db, actingAs(reader), async tx =>
    Boolean(await loadVisibleCase({ tx, actor: reader, now: runtime.clock.now() }, id)),
  );
const act = <O extends typeof disableUser>(operation: O, on = user, by = administrator) =>
  perform(runtime, operation, by, { user: on.membership, reason: why });
const stateOf = async (membership: string) =>
  (await world.sql('select state from accounts.memberships where id = $1', [membership]))[0]!.state;
const grant = (permissions: readonly string[], on = user, by = administrator) =>
  perform(runtime, setPermissions, by, { user: on.membership, permissions, reason: why });
const move = (node: string | null, more: object = {}) =>
  perform(runtime, moveUser, administrator, {
    ...{ user: user.membership, reason: why },
    place: { node, location: null, division: null, department: null, ...more },
  });
const hold = (nodes: readonly string[], on = user) =>
  perform(runtime, setPositions, administrator, { user: on.membership, nodes, reason: why });
const told = () => runtime.recorder.notices.map(({ kind, to }) => [kind, to]);

describe('who administers', () => {
  it('[ACC.U1.1] sees every user of their own organisation, and their state', async () => {
    const elsewhere = await world.organisation(`UX${String.fromCharCode(64 + counter)}`);
    await world.member(elsewhere, 'Fay Far');
    await world.sql("update accounts.accounts set state = 'pending' where id = $1", [user.account]);
    const { rows } = await ask(runtime, listUsers, administrator, {});
    expect(rows.map(({ name, state }) => [name, state])).toEqual([
      ['Ada Admin', 'active'],
      ['Ursula User', 'pending'],
    ]);
  });

  it('[ACC.U1.3] is decided by the database as well: without the permission there is nobody', async () => {
    const pretender = { ...user, permissions: ['user_administration'] };
    expect((await ask(runtime, listUsers, pretender, {})).rows).toEqual([]);
    await expect(ask(runtime, readUser, pretender, { user: administrator.membership })).rejects.toThrow('user.read');
    await expect(act(disableUser, administrator, pretender)).rejects.toThrow('user.disabled');
    await expect(
      inTransaction(db, actingAs(user), async tx => {
        const { sql } = await import('kysely');
        const done =
          await sql`update accounts.memberships set permissions = '{see_all}' where id = ${user.membership}`.execute(
            tx,
          );
        return Number(done.numAffectedRows);
      }),
    ).resolves.toBe(0);
  });

  it('[ACC.U4.2] changes nobody’s own account, and the database refuses it besides', async () => {
    for (const operation of [disableUser, enableUser, unlockUser])
      await expect(act(operation, administrator)).rejects.toThrow('user.self');
    await expect(grant(['refer'], administrator)).rejects.toThrow('user.self');
    const changed = await inTransaction(db, actingAs(administrator), async tx => {
      const { sql } = await import('kysely');
      const done =
        await sql`update accounts.memberships set permissions = '{see_all}' where id = ${administrator.membership}`.execute(
          tx,
        );
      return Number(done.numAffectedRows);
    });
    expect(changed).toBe(0);
  });
});

describe('a user', () => {
  it('[ACC.U2.1, ACC.U2.3] disabled keeps what they own, loses what was shared, and comes back as they were', async () => {
    const [mine, theirs] = [await world.case(trust, user), await world.case(trust, administrator)];
    await world.share(administrator, user);
    expect(await sees(user, theirs)).toBe(true);
    await act(disableUser);
    expect([await stateOf(user.membership), await sees(user, theirs)]).toEqual(['disabled', false]);
    await expect(act(disableUser)).rejects.toThrow('user.disabled_already');
    const [owner] = await world.sql('select owner_id from cases.cases where id = $1', [mine]);
    expect(owner!.owner_id).toBe(user.membership);
    await act(enableUser);
    expect(await stateOf(user.membership)).toBe('active');
    expect((await ask(runtime, readUser, administrator, { user: user.membership })).user).toMatchObject({
      ...{ permissions: ['refer'], node: north },
    });
    expect((await ask(runtime, listSharing, administrator, {})).given).toEqual([]);
    // The colleague is disabled by then: only the owner hears that the share ended.
    expect(told().map(([kind]) => kind)).toEqual(['share_ended', 'disabled', 'enabled']);
  });

  it('[ACC.U1.4] locked is unlocked with a reason, once, and told', async () => {
    await expect(act(unlockUser)).rejects.toThrow('user.not_locked');
    await world.sql(
      "update accounts.accounts set state = 'locked', wrong_passwords = 3, locked_by = 'unknown_device' where id = $1",
      [user.account],
    );
    expect(
      (await ask(runtime, listUsers, administrator, { filters: { state: 'locked' } })).rows.map(row => row.name),
    ).toEqual(['Ursula User']);
    await act(unlockUser);
    expect(told()).toEqual([['unlocked', { account: user.account }]]);
    const [account] = await world.sql('select state, wrong_passwords from accounts.accounts where id = $1', [
      user.account,
    ]);
    expect(account).toEqual({ state: 'active', wrong_passwords: 0 });
  });

  it('[ACC.U4.1, ACC.U4.3] is given only what the giver holds, and anything is taken away', async () => {
    await expect(grant(['refer', 'see_all'])).rejects.toThrow('user.not_yours_to_grant');
    await grant(['refer', 'user_administration']);
    expect((await ask(runtime, listUsers, user, {})).rows).toHaveLength(2);
    await world.sql("update accounts.memberships set permissions = '{refer,see_all,approve}' where id = $1", [
      user.membership,
    ]);
    await grant(['see_all']);
    expect((await ask(runtime, readUser, administrator, { user: user.membership })).user.permissions).toEqual([
      'see_all',
    ]);
    await expect(grant(['see_all'])).rejects.toThrow('user.nothing_changed');
    expect(told().map(([kind]) => kind)).toEqual(['permissions_changed', 'permissions_changed']);
  });

  it('[ACC.U5.2] is changed with a reason only, kept with what was before and after', async () => {
    await expect(
      perform(runtime, setPermissions, administrator, { user: user.membership, permissions: [], reason: ' ' }),
    ).rejects.toThrow(Invalid);
    await grant([]);
    expect(runtime.recorder.entries).toMatchObject([
      { act: 'user.permissions_set', values: { from: ['refer'], to: [], why } },
    ]);
  });

  it('[ACC.U5.1] is shown with everything about them', async () => {
    await world.case(trust, user);
    await world.case(trust, user, { tab: 'closed' });
    await world.share(user, administrator);
    const details = await ask(runtime, readUser, administrator, { user: user.membership });
    expect(details).toMatchObject({
      ...{ user: { name: 'Ursula User', node: north }, owns: { open: 1, pending: 0, closed: 1 } },
      ...{ shares: [{ with: 'Ada Admin', given: true, until: null }], holds: [], signIns: [] },
    });
  });

  it('[ACC.U1.5] whose share is listed can have it ended', async () => {
    await world.share(user, administrator);
    const { rows } = await ask(runtime, listUserShares, administrator, {});
    expect(rows).toMatchObject([{ owner: 'Ursula User', with: 'Ada Admin', kind: 'share' }]);
    expect((await ask(runtime, listUserShares, { ...user, permissions: ['user_administration'] }, {})).rows).toEqual(
      [],
    );
  });
});

describe('a user who waits for an activation link', () => {
  const send = (more: object = {}, by = administrator) =>
    perform(runtime, sendActivation, by, { user: user.membership, reason: why, ...more });
  const be = (state: string) =>
    world.sql('update accounts.accounts set state = $2 where id = $1', [user.account, state]);
  const tokens = () =>
    world.sql('select id, revoked_at from accounts.tokens where account_id = $1 order by created_at, id', [
      user.account,
    ]);
  const addressOf = async () =>
    (await world.sql('select email from accounts.accounts where id = $1', [user.account]))[0]!.email;

  it('[ACC.R7.4] gets a fresh one at the corrected address from a user administrator, with a reason; the old link dies', async () => {
    await be('pending');
    await send();
    const email = `Right.${counter}@people.example`;
    await send({ email });
    expect(await addressOf()).toBe(email);
    const sent = await tokens();
    expect(sent).toHaveLength(2);
    const [fresh, ...others] = sent.filter(token => token.revoked_at === null);
    expect(others).toEqual([]);
    expect(runtime.recorder.notices.at(-1)).toMatchObject({
      ...{ kind: 'activation', to: { account: user.account }, reference: { token: fresh!.id, version: 1 } },
    });
    expect(runtime.recorder.entries.at(-1)).toMatchObject({ subject: user.account, values: { to: email, why } });
    await expect(send({ reason: ' ' })).rejects.toThrow(Invalid);
  });

  it('[ACC.R7.5] keeps the address when the other is no address, of another domain or somebody’s', async () => {
    await be('pending');
    const [before, other] = [
      await addressOf(),
      await world.member(trust, 'Tam Taken', { email: `tam${counter}@people.example` }),
    ];
    expect(other.kind).toBe('employer');
    const problem = (email: string) =>
      send({ email }).then(
        () => 'taken',
        error => (error as Invalid).problems[0]!.message,
      );
    expect(await problem('two@people.example, three@people.example')).toBe('user.email_wrong');
    expect(await problem('right@elsewhere.example')).toBe('user.email_domain');
    expect(await problem(`TAM${counter}@people.example`)).toBe('user.email_unusable');
    expect([await addressOf(), await tokens()]).toEqual([before, []]);
  });

  it('[ACC.R7.6] is one not activated or dormant, of one’s own organisation, and never oneself; the database says so besides', async () => {
    await expect(send()).rejects.toThrow('user.no_activation');
    await be('dormant');
    const before = await addressOf();
    await send({ email: `other${counter}@people.example` });
    expect(await addressOf()).toBe(before);
    await expect(send({}, { ...user, permissions: ['user_administration'] })).rejects.toThrow(NotVisible);
    const far = await world.member(await world.organisation(`UZ${String.fromCharCode(64 + counter)}`), 'Fay Far');
    await world.sql("update accounts.accounts set state = 'pending' where id = $1", [far.account]);
    const call = (membership: string, by = administrator) =>
      inTransaction(db, actingAs(by), async tx => {
        const { sql } = await import('kysely');
        const at = runtime.clock.now();
        const done = await sql<{
          done: string | null;
        }>`select app.send_user_activation(${membership}, 'x@people.example', 'x@people.example',
          gen_random_uuid(), ${at}, ${at}) as done`.execute(tx);
        return done.rows[0]!.done;
      });
    expect([await call(far.membership), await call(user.membership, await world.member(trust, 'Pat Plain'))]).toEqual([
      null,
      null,
    ]);
    await world.sql("update accounts.accounts set state = 'pending' where id = $1", [administrator.account]);
    expect(await call(administrator.membership)).toBeNull();
  });

  it('[ACC.U1.6] stands in the list as dormant, and is found by it', async () => {
    await be('dormant');
    const { rows } = await ask(runtime, listUsers, administrator, { filters: { state: 'dormant' } });
    expect(rows.map(({ name, state }) => [name, state])).toEqual([['Ursula User', 'dormant']]);
  });
});

it('[ACC.U1.8] the lists of users and of shares page by every column, also where many have no date', async () => {
  await world.sql(
    `with a as (insert into accounts.accounts (id, kind, username, username_key, username_skeleton, email, email_key, given_name, family_name, state, created_at)
       select gen_random_uuid(), 'employer', n, n, n, n, n, 'Many', n, 'active', now() from (select $1 || g as n from generate_series(1, 55) g) m returning id),
     m as (insert into accounts.memberships (organisation_id, id, account_id, state, display_name, sort_key, created_at)
       select $2, gen_random_uuid(), id, 'active', 'Many', 'many', now() from a returning id)
     insert into sharing.shares (organisation_id, id, owner_id, with_id, created_at) select $2, gen_random_uuid(), id, $3, now() from m`,
    [`many${trust}`, trust, administrator.membership],
  );
  const seen = async (list: typeof listUsers | typeof listUserShares, sort: string) => {
    const first = await ask(runtime, list as typeof listUsers, administrator, { sort });
    const rest = await ask(runtime, list as typeof listUsers, administrator, { sort, after: first.next });
    return new Set([...first.rows, ...rest.rows].map(({ id }) => id)).size;
  };
  for (const sort of ['name', 'username', 'jobTitle', 'state', 'lastSignIn'])
    expect([sort, await seen(listUsers, sort)]).toEqual([sort, 57]);
  for (const sort of ['owner', 'with', 'kind', 'since', 'until'])
    expect([sort, await seen(listUserShares, sort)]).toEqual([sort, 55]);
});

describe('sign-ins of a user', () => {
  it('[ACC.U5.7] are shown to user administrators by date alone, the newest first, page by page', async () => {
    await world.sql(
      `insert into accounts.sessions (id, secret_hash, account_id, strength, csrf_secret, agent, created_at, last_seen_at, ends_at)
       select gen_random_uuid(), decode(md5($1 || n::text), 'hex'), $1::text::uuid, 'password', '', 'Firefox/1', '2026-02-01'::timestamptz + n * interval '1 hour', now(), now()
       from generate_series(1, 53) n`,
      [user.account],
    );
    const list = (more: object, by = administrator) =>
      ask(runtime, listUserSignIns, by, { user: user.membership, ...more });
    const first = await list({});
    const rest = await list({ after: first.next });
    expect([first.rows.length, rest.rows.length]).toEqual([50, 3]);
    expect(Object.keys(first.rows[0]!).sort()).toEqual(['at', 'id']);
    expect(first.rows[0]!.at > rest.rows[2]!.at).toBe(true);
    expect((await ask(runtime, readUser, administrator, { user: user.membership })).signIns).toHaveLength(10);
    await expect(list({}, { ...user, permissions: ['user_administration'] })).rejects.toThrow(NotVisible);
  });
});

describe('a move', () => {
  it('[ACC.U5.3, ACC.U5.4] is previewed: exactly those named see more or fewer cases after it', async () => {
    const member = (name: string, holds: string[], more: object = {}) => world.member(trust, name, { holds, ...more });
    const [chief, ofNorth, ofSouth] = [
      await member('Cai Chief', [top]),
      await member('Nia North', [north]),
      await member('Sol South', [south]),
    ];
    await member('Ali All', [south], { permissions: ['see_all'] });
    await member('Dil Disabled', [south]);
    await world.sql("update accounts.memberships set state = 'disabled' where display_name = 'Dil Disabled'");
    for (const tab of ['open', 'closed', 'pending'] as const) await world.case(trust, user, { tab });
    const open = async (reader: EmployerActor) => {
      const { counts } = await ask(runtime, caseOverview, reader, {});
      return counts.open + counts.closed + counts.pending;
    };
    const before = [await open(chief), await open(ofNorth), await open(ofSouth)];
    expect(await ask(runtime, previewMove, administrator, { user: user.membership, node: south })).toEqual([
      { membership: ofNorth.membership, name: 'Nia North', cases: -3 },
      { membership: ofSouth.membership, name: 'Sol South', cases: 3 },
    ]);
    await move(south);
    const after = [await open(chief), await open(ofNorth), await open(ofSouth)];
    expect([before, after]).toEqual([
      [3, 3, 0],
      [3, 0, 3],
    ]);
  });

  it('[ACC.U5.6] to a position of elsewhere is refused, and nothing changes', async () => {
    const foreign = await world.node(await world.organisation(`UY${String.fromCharCode(64 + counter)}`), 'Far');
    await expect(move(foreign)).rejects.toThrow(Invalid);
    await expect(hold([foreign])).rejects.toThrow(Invalid);
    await expect(move(north)).rejects.toThrow('user.nothing_changed');
    expect((await ask(runtime, readUser, administrator, { user: user.membership })).user.node).toBe(north);
  });

  it('[ACC.U5.5] of positions shows what they open, and works on the next request', async () => {
    const id = await world.case(trust, await world.member(trust, 'Sol South', { node: south }));
    expect(await ask(runtime, previewPositions, administrator, { user: user.membership, nodes: [south] })).toEqual({
      before: 0,
      after: 1,
    });
    expect(await sees(user, id)).toBe(false);
    await hold([south, north]);
    expect(await sees(user, id)).toBe(true);
    await hold([north]);
    expect(await sees(user, id)).toBe(false);
    await expect(hold([north])).rejects.toThrow('user.nothing_changed');
  });
});
