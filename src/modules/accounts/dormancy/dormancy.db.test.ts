import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { macToken } from '#platform/crypto/mac-token.ts';
import type { Database } from '#platform/db/database.ts';
import { newId } from '#platform/db/id.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { perform } from '#platform/operation/index.ts';
import { type AccountsWorld, accountsWorld, rightPassword } from '#test/support/accounts-world.ts';
import { testDatabase } from '#test/support/database.ts';
import { requestReset } from '../recovery/request-reset.ts';
import { activate } from '../registration/activate.ts';
import { requestActivation } from '../registration/request-activation.ts';
import { identify } from '../sessions/identify.ts';
import { openSession } from '../sessions/open-session.ts';
import { signIn } from '../sign-in/sign-in.ts';
import { letUnusedRest } from './let-unused-rest.ts';
import { restUnused } from './rest-unused.ts';
import { warnUnused } from './warn-unused.ts';

let database: Database;
let world: AccountsWorld;
let trust: string;
const day = 86_400_000;
const gate = { kind: 'gate' } as const;

beforeAll(async () => {
  database = await testDatabase();
  world = accountsWorld(database);
  trust = await world.organisation('DOR');
});
afterAll(() => database.close());
beforeEach(async () => {
  // Whoever is left of another test is of no matter here.
  await world.sql('update accounts.accounts set last_sign_in_at = $1', [world.runtime.clock.now()]);
});

/** An account that was last used so many days ago. */
async function unusedFor(days: number, at = trust): Promise<{ id: string; username: string }> {
  const username = `rest.${newId().slice(-8)}`;
  const id = await world.account(username);
  await world.join(id, at);
  await usedAgo(id, days);
  return { id, username };
}
const usedAgo = (id: string, days: number) =>
  world.sql('update accounts.accounts set last_sign_in_at = $2, created_at = $2, activated_at = $2 where id = $1', [
    id,
    new Date(world.runtime.clock.now().getTime() - days * day),
  ]);
const stateOf = async (id: string) =>
  (await world.sql('select state from accounts.accounts where id = $1', [id]))[0]!.state;
const warned = (id: string) =>
  world.notices('dormant_warning').filter(({ to }) => 'account' in to && to.account === id).length;
const pass = (days: number) => world.runtime.clock.advance({ minutes: days * 24 * 60 });
const round = () => letUnusedRest(world.runtime);

describe('an account nobody uses', () => {
  it('[ACC.S8.1] is warned by mail fourteen days before, once, and dormant after them', async () => {
    const [early, due] = [await unusedFor(350), await unusedFor(351)];
    await round();
    await round();
    expect([warned(early.id), warned(due.id)]).toEqual([0, 1]);
    pass(13.9);
    await round();
    expect(await stateOf(due.id)).toBe('active');
    pass(0.1);
    await round();
    expect(await stateOf(due.id)).toBe('dormant');
    expect(warned(due.id)).toBe(1);
    const entry = world.runtime.recorder.entries.findLast(each => each.act === 'account.dormant');
    expect(entry).toMatchObject({ object: { id: due.id }, values: { from: 'active', to: 'dormant' } });
  });

  it('[ACC.S8.2] stays as it is when its owner signs in after the warning, and is warned anew after the next absence', async () => {
    const { id, username } = await unusedFor(360);
    await round();
    expect((await signIn(world.runtime, { name: username, password: rightPassword })).outcome).toBe('signed_in');
    pass(20);
    await round();
    expect(await stateOf(id)).toBe('active');
    pass(340);
    await round();
    expect(warned(id)).toBe(2);
  });

  it('[ACC.S8.3] is never dormant without its fourteen days, however late the warning comes', async () => {
    const { id } = await unusedFor(900);
    await round();
    expect([await stateOf(id), warned(id)]).toEqual(['active', 1]);
    pass(13);
    await round();
    expect(await stateOf(id)).toBe('active');
    pass(1);
    await round();
    expect(await stateOf(id)).toBe('dormant');
  });

  it('[ACC.S8.4] rests after 90 days where it is of staff, and after what the strictest of its organisations says', async () => {
    const strict = await world.organisation('STR', { policies: { dormantDays: 60 } });
    const both = await unusedFor(47);
    await world.join(both.id, strict);
    const nurse = await world.account(`nurse.${newId().slice(-8)}`, { kind: 'staff' });
    await world.staff(nurse, 'nurse', trust);
    await usedAgo(nurse, 77);
    const plain = await unusedFor(100);
    await round();
    expect([warned(both.id), warned(nurse), warned(plain.id)]).toEqual([1, 1, 0]);
  });

  it('[ACC.S8.5] is not the last provider administrator', async () => {
    const [first, last] = [newId(), newId()];
    for (const [name, days] of [
      [first, 500],
      [last, 400],
    ] as const) {
      const id = await world.account(`adm.${name.slice(-8)}`, { kind: 'staff' });
      await world.staff(id, 'provider_administrator');
      await usedAgo(id, days);
    }
    // One who is shut out helps nobody.
    const out = await world.account(`out.${newId().slice(-8)}`, { kind: 'staff' });
    await world.staff(out, 'provider_administrator');
    await world.sql("insert into accounts.staff_standing (account_id, state, since) values ($1, 'disabled', now())", [
      out,
    ]);
    await round();
    pass(14);
    await round();
    const rows = await world.sql(
      "select username, state from accounts.accounts where username like 'adm.%' order by last_sign_in_at",
    );
    expect(rows.map(row => row.state)).toEqual(['dormant', 'active']);
    await world.sql("delete from accounts.staff_assignments where role = 'provider_administrator'");
  });

  it('[ACC.S8.6] a locked account stays locked: resting would open it by mail alone', async () => {
    const { id } = await unusedFor(900);
    await world.sql("update accounts.accounts set state = 'locked', locked_by = 'unknown_device' where id = $1", [id]);
    await round();
    pass(20);
    await round();
    expect([await stateOf(id), warned(id)]).toEqual(['locked', 0]);
  });

  it('[ACC.S8.7] is warned once, in batches of 200, also by two rounds at the same moment', async () => {
    await world.sql(
      `insert into accounts.accounts (id, kind, username, username_key, username_skeleton, email, email_key, given_name, family_name, state, created_at)
       select gen_random_uuid(), 'employer', n, n, n, n, n, 'Many', 'More', 'active', $1 from (select 'many.' || g as n from generate_series(1, 205) g) m`,
      [new Date(world.runtime.clock.now().getTime() - 360 * day)],
    );
    await world.sql(
      `insert into accounts.memberships (organisation_id, id, account_id, state, display_name, sort_key, created_at)
       select $1, gen_random_uuid(), id, 'active', 'Many', 'many', now() from accounts.accounts where family_name = 'More'`,
      [trust],
    );
    const before = world.notices('dormant_warning').length;
    expect(await perform(world.runtime, warnUnused, { kind: 'worker' }, {})).toBe(200);
    await Promise.all([round(), round()]);
    expect(world.notices('dormant_warning').length - before).toBe(205);
    expect(await perform(world.runtime, restUnused, { kind: 'worker' }, {})).toBe(0);
  });
});

describe('a dormant account', () => {
  const resting = async () => {
    const account = await unusedFor(400);
    await world.sql("update accounts.accounts set state = 'dormant', wrong_passwords = 2 where id = $1", [account.id]);
    return { ...account, email: `${account.username}@people.example` };
  };
  const link = () => {
    const { reference } = world.notices('activation').at(-1)!;
    return macToken(world.runtime.keys, 'activation', String(reference!.token), Number(reference!.version));
  };

  it('[ACC.S8.8] answers the right password as it answers a wrong one, and opens no page', async () => {
    const { id, username } = await resting();
    expect(await signIn(world.runtime, { name: username, password: rightPassword })).toEqual({ outcome: 'wrong' });
    const session = await inTransaction(database, { role: 'gate' }, tx =>
      openSession(tx, world.runtime.clock.now(), { account: id, organisation: trust, strength: 'password' }),
    );
    expect(await identify(world.runtime, session.secret)).toBeUndefined();
  });

  it('[ACC.S8.9] is opened again by a link to the address it has, asked for as a new activation or a new password', async () => {
    for (const ask of [requestActivation, requestReset]) {
      const { id, username, email } = await resting();
      const before = world.notices('activation').length;
      await perform(world.runtime, ask, gate, { email });
      expect(world.notices('activation').length).toBe(before + 1);
      expect(world.notices('activation').at(-1)!.to).toEqual({ account: id });
      await perform(world.runtime, activate, gate, { token: link() });
      expect(await stateOf(id)).toBe('active');
      expect((await signIn(world.runtime, { name: username, password: rightPassword })).outcome).toBe('signed_in');
    }
    expect(world.notices('reset')).toEqual([]);
  });

  it('[ACC.S8.10] is not at rest again at once, though it was unused for long before', async () => {
    const { id, email } = await resting();
    await perform(world.runtime, requestActivation, gate, { email });
    await perform(world.runtime, activate, gate, { token: link() });
    await round();
    pass(14);
    await round();
    expect([await stateOf(id), warned(id)]).toEqual(['active', 0]);
  });
});
