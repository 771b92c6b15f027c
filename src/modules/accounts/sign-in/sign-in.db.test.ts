import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#platform/db/database.ts';
import { newId } from '#platform/db/id.ts';
import { type AccountsWorld, accountsWorld, rightPassword } from '#test/support/accounts-world.ts';
import { testDatabase } from '#test/support/database.ts';
import { identify } from '../sessions/identify.ts';
import { type SignInAnswer, signIn } from './sign-in.ts';

let database: Database;
let world: AccountsWorld;
beforeAll(async () => {
  database = await testDatabase();
  world = accountsWorld(database);
});
afterAll(() => database.close());

let count = 0;
const orgCode = () => String.fromCharCode(65 + (count % 26), 65 + Math.floor(count / 26), 90);

async function member(options: { policies?: object; state?: 'pending' | 'active'; membership?: string } = {}) {
  count += 1;
  const organisation = await world.organisation(orgCode(), { policies: options.policies ?? {} });
  const name = `robin.${newId().slice(-8)}`;
  const account = await world.account(name, { state: options.state ?? 'active' });
  await world.join(account, organisation, { state: options.membership ?? 'active' });
  return { account, name, organisation };
}

const attempt = (name: string, password = rightPassword, more: object = {}) =>
  signIn(world.runtime, { name, password, ...more });

async function wrongTries(name: string, tries: number, more: object = {}) {
  for (let i = 0; i < tries; i++) {
    await attempt(name, 'not it at all', more);
    world.runtime.clock.advance({ minutes: 2 });
  }
}

function opened(answer: SignInAnswer) {
  if (answer.outcome !== 'signed_in') throw new Error(`not signed in: ${answer.outcome}`);
  return answer;
}

const stateOf = async (account: string) =>
  (await world.sql('select state from accounts.accounts where id = $1', [account]))[0]!.state;

describe('signing in', () => {
  it('[ACC.S1.5] a username or an address that names one account opens a session, in any capitals', async () => {
    const { name, account } = await member();
    const byName = opened(await attempt(name.toUpperCase()));
    const byAddress = opened(await attempt(`${name}@PEOPLE.example`));
    expect((await identify(world.runtime, byName.secret))?.account.id).toBe(account);
    expect((await identify(world.runtime, byAddress.secret))?.account.id).toBe(account);
  });

  it('[ACC.S2.1] an unknown name, a wrong password, a lock and an ended membership answer alike', async () => {
    const { name } = await member();
    const disabled = await member({ membership: 'disabled' });
    const locked = await member();
    await wrongTries(locked.name, 3);
    expect(await stateOf(locked.account)).toBe('locked');
    expect(await attempt(name, 'wrong')).toEqual({ outcome: 'wrong' });
    expect(await attempt('nobody.at.all')).toEqual({ outcome: 'wrong' });
    expect(await attempt(disabled.name)).toEqual({ outcome: 'wrong' });
    expect(await attempt(locked.name)).toEqual({ outcome: 'wrong' });
  });

  it('[ACC.S2.2] the third wrong password locks, mails the owner and is audited', async () => {
    const { name, account } = await member();
    await wrongTries(name, 2);
    expect(await stateOf(account)).toBe('active');
    await wrongTries(name, 1);
    expect(await stateOf(account)).toBe('locked');
    expect(world.notices('locked')).toContainEqual({ kind: 'locked', to: { account } });
    expect(world.acts()).toContain('account.locked');
  });

  it('[ACC.S2.3] an organisation may ask for more wrong passwords before the lock', async () => {
    const { name, account } = await member({ policies: { lockAfter: 5 } });
    await wrongTries(name, 4);
    expect(await stateOf(account)).toBe('active');
    await wrongTries(name, 1);
    expect(await stateOf(account)).toBe('locked');
  });

  it('[ACC.S2.4] each wrong try doubles the wait up to a minute, the same for a name that does not exist', async () => {
    const { name } = await member({ policies: { lockAfter: 10 } });
    for (const typed of [name, 'no.such.person']) {
      const waits: number[] = [];
      for (let i = 0; i < 8; i++) {
        expect((await attempt(typed, 'wrong')).outcome).toBe('wrong');
        const answer = await attempt(typed, 'wrong');
        if (answer.outcome !== 'wait') throw new Error('no wait');
        waits.push(answer.seconds);
        world.runtime.clock.advance({ seconds: answer.seconds });
      }
      expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
    }
  });

  it('[ACC.S2.4] even the right password waits, and a minute later it passes', async () => {
    const { name } = await member();
    await attempt(name, 'wrong');
    expect(await attempt(name)).toEqual({ outcome: 'wait', seconds: 1 });
    world.runtime.clock.advance({ seconds: 1 });
    expect((await attempt(name)).outcome).toBe('signed_in');
  });

  it('[ACC.S2.4] tries sent at the same moment count as one', async () => {
    const { name, account } = await member();
    const answers = await Promise.all(Array.from({ length: 6 }, () => attempt(name, 'wrong')));
    expect(answers.filter(answer => answer.outcome === 'wrong')).toHaveLength(1);
    expect(await stateOf(account)).toBe('active');
  });

  it('[ACC.S2.5] strangers lock strangers out, not the owner on a device that signed in before', async () => {
    const { name, account } = await member();
    const { device } = opened(await attempt(name));
    await wrongTries(name, 3);
    expect(await stateOf(account)).toBe('locked');
    expect((await attempt(name)).outcome).toBe('wrong');
    expect((await attempt(name, rightPassword, { device })).outcome).toBe('signed_in');
  });

  it('[ACC.S2.5] three wrong passwords on the known device lock it too', async () => {
    const { name } = await member();
    const { device } = opened(await attempt(name));
    await wrongTries(name, 3, { device });
    expect((await attempt(name, rightPassword, { device })).outcome).toBe('wrong');
  });

  it('[ACC.S2.43] the owner signing in on a known device gives strangers no further tries', async () => {
    const { name, account } = await member();
    const { device } = opened(await attempt(name));
    await wrongTries(name, 2);
    expect((await attempt(name, rightPassword, { device })).outcome).toBe('signed_in');
    expect(await stateOf(account)).toBe('active');
    await wrongTries(name, 1);
    expect(await stateOf(account)).toBe('locked');
  });

  it('[ACC.S2.43] the right password on a new device starts the count of new devices anew', async () => {
    const { name, account } = await member();
    await wrongTries(name, 2);
    opened(await attempt(name));
    await wrongTries(name, 2);
    expect(await stateOf(account)).toBe('active');
  });

  it("[ACC.S2.6] a device is forgotten after 180 days, and one account's cookie means nothing to another", async () => {
    const { name } = await member();
    const other = await member();
    const { device } = opened(await attempt(name));
    await wrongTries(other.name, 3);
    expect((await attempt(other.name, rightPassword, { device })).outcome).toBe('wrong');
    await wrongTries(name, 3);
    world.runtime.clock.advance({ days: 181 });
    expect((await attempt(name, rightPassword, { device })).outcome).toBe('wrong');
  });

  it('[ACC.R4.1] the right password of an account not yet activated opens nothing', async () => {
    const { name } = await member({ state: 'pending' });
    expect(await attempt(name)).toEqual({ outcome: 'pending' });
  });

  it('[ACC.S3.3] signing in ends the session that came with the request', async () => {
    const { name } = await member();
    const first = opened(await attempt(name));
    const second = opened(await attempt(name, rightPassword, { session: first.secret }));
    expect(second.secret).not.toBe(first.secret);
    expect(await identify(world.runtime, first.secret)).toBeUndefined();
    expect(await identify(world.runtime, 'a-text-somebody-planted')).toBeUndefined();
  });

  it('[ACC.S6.1] a new device is told to the owner, the first of all is not', async () => {
    const { name, account } = await member();
    const { device } = opened(await attempt(name));
    opened(await attempt(name, rightPassword, { device }));
    expect(
      world.notices('new_device').filter(notice => 'account' in notice.to && notice.to.account === account),
    ).toEqual([]);
    opened(await attempt(name));
    expect(world.notices('new_device')).toContainEqual({ kind: 'new_device', to: { account } });
  });

  it('[ACC.T1.1] text of a megabyte, line ends and direction marks are just wrong', async () => {
    expect(await attempt('x'.repeat(2 ** 20))).toEqual({ outcome: 'wrong' });
    world.runtime.clock.advance({ minutes: 2 });
    expect(await attempt('robin\r\nBcc: x@y.example', '\u202e'.repeat(2 ** 20))).toEqual({ outcome: 'wrong' });
  });
});
