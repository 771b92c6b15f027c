import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { macToken } from '#platform/crypto/mac-token.ts';
import { newRecoveryCodes } from '#platform/crypto/recovery-codes.ts';
import type { Database } from '#platform/db/database.ts';
import { newId } from '#platform/db/id.ts';
import { Invalid, perform } from '#platform/operation/index.ts';
import { type AccountsWorld, accountsWorld, rightPassword } from '#test/support/accounts-world.ts';
import { testDatabase } from '#test/support/database.ts';
import { totpCode } from '#test/support/totp-code.ts';
import { identify } from '../sessions/identify.ts';
import { signIn } from '../sign-in/sign-in.ts';
import { requestReset } from './request-reset.ts';
import { requestUsername } from './request-username.ts';
import { resetPassword } from './reset-password.ts';

let database: Database;
let world: AccountsWorld;
let organisation: string;
beforeAll(async () => {
  database = await testDatabase();
  world = accountsWorld(database);
  organisation = await world.organisation('REC');
});
afterAll(() => database.close());
beforeEach(() => {
  world.runtime.recorder.notices.length = 0;
  world.runtime.clock.advance({ days: 1 });
});

const gate = { kind: 'gate' } as const;
const fresh = 'Otter_window_31';

async function someone(state: 'active' | 'pending' = 'active') {
  const name = `linnet.${newId().slice(-8)}`;
  const account = await world.account(name, { state });
  await world.join(account, organisation, { state: state === 'active' ? 'active' : 'pending' });
  return { name, account, email: `${name}@people.example` };
}

const askFor = (email: string) => perform(world.runtime, requestReset, gate, { email });
const remind = (email: string) => perform(world.runtime, requestUsername, gate, { email });
const attempt = (name: string, password = rightPassword, device?: string) =>
  signIn(world.runtime, { name, password, device });

function link(purpose = 'reset') {
  const { token, version } = world.notices('reset').at(-1)!.reference!;
  return macToken(world.runtime.keys, purpose, String(token), Number(version));
}
const choose = (token: string, more: object = {}) =>
  resetPassword(world.runtime, { token, password: fresh, passwordAgain: fresh, ...more });

async function lock(name: string) {
  for (let i = 0; i < 3; i++) {
    await attempt(name, 'wrong');
    world.runtime.clock.advance({ minutes: 2 });
  }
}

describe('a forgotten password', () => {
  it('[ACC.S4.1] the link works once, ends every session, keeps second factors and mails a notice', async () => {
    const { name, email, account } = await someone();
    const before = await attempt(name);
    await world.authenticator(account);
    await askFor(email);
    expect(await choose(link())).toEqual({ outcome: 'done', locked: false });
    expect(before.outcome === 'signed_in' && (await identify(world.runtime, before.secret))).toBeUndefined();
    expect((await attempt(name)).outcome).toBe('wrong');
    world.runtime.clock.advance({ minutes: 2 });
    expect(await attempt(name, fresh)).toMatchObject({ outcome: 'signed_in', secondFactor: 'give' });
    expect(world.notices('password_changed')).toEqual([{ kind: 'password_changed', to: { account } }]);
    await expect(choose(link())).rejects.toMatchObject({ reason: 'link.used' });
  });

  it('[ACC.S4.2] only the newest link works, for 24 hours, and for nothing else', async () => {
    const { email } = await someone();
    await askFor(email);
    const first = link();
    world.runtime.clock.advance({ minutes: 2 });
    await askFor(email);
    await expect(choose(first)).rejects.toMatchObject({ reason: 'link.unknown' });
    await expect(choose(link('activation'))).rejects.toMatchObject({ reason: 'link.unknown' });
    world.runtime.clock.advance({ hours: 24 });
    await expect(choose(link())).rejects.toMatchObject({ reason: 'link.expired' });
  });

  it('[ACC.S4.3] an unknown address gets nothing and the same answer; a pending account its activation', async () => {
    const pending = await someone('pending');
    expect(await askFor('nobody@people.example')).toEqual(await askFor(pending.email));
    expect(world.notices('reset')).toEqual([]);
    expect(world.notices('activation')).toHaveLength(1);
  });

  it('[ACC.R3.6] the new password keeps the rules, the username included', async () => {
    const { name, email } = await someone();
    await askFor(email);
    await expect(choose(link(), { password: `A1+${name}` })).rejects.toThrow(Invalid);
    await expect(choose(link(), { passwordAgain: 'other' })).rejects.toThrow(Invalid);
    expect(await choose(link())).toMatchObject({ outcome: 'done' });
  });

  it('[ACC.S2.7] a mail alone unlocks nothing', async () => {
    const { name, email } = await someone();
    await lock(name);
    await askFor(email);
    expect(await choose(link())).toEqual({ outcome: 'done', locked: true });
    expect((await attempt(name, fresh)).outcome).toBe('wrong');
  });

  it('[ACC.S2.8] with the authenticator it unlocks; a wrong code changes nothing', async () => {
    const { name, email, account } = await someone();
    const secret = await world.authenticator(account);
    await lock(name);
    await askFor(email);
    expect(await choose(link(), { code: '000000' })).toEqual({ outcome: 'code_wrong' });
    expect(await choose(link(), { code: totpCode(secret, world.runtime.clock.now()) })).toEqual({
      outcome: 'wait',
      seconds: 1,
    });
    world.runtime.clock.advance({ seconds: 1 });
    expect(await choose(link(), { code: totpCode(secret, world.runtime.clock.now()) })).toEqual({
      outcome: 'done',
      locked: false,
    });
    expect(await attempt(name, fresh)).toMatchObject({ outcome: 'signed_in' });
    expect(world.notices('unlocked')).toEqual([{ kind: 'unlocked', to: { account } }]);
    expect(world.acts()).toContain('account.unlocked');
  });

  it('[ACC.S2.9] a recovery code unlocks too, and is used up', async () => {
    const { name, email, account } = await someone();
    await world.authenticator(account);
    const { codes, hashes } = newRecoveryCodes(world.runtime.keys, account);
    await world.sql('insert into accounts.recovery_codes (account_id, code_hash) values ($1, $2)', [
      account,
      hashes[0],
    ]);
    await lock(name);
    await askFor(email);
    expect(await choose(link(), { code: codes[0]!.toLowerCase() })).toEqual({ outcome: 'done', locked: false });
    expect(
      await world.sql('select from accounts.recovery_codes where account_id = $1 and used_at is null', [account]),
    ).toEqual([]);
  });

  it('[ACC.S4.4] devices known before a reset are strangers after it', async () => {
    const { name, email } = await someone();
    const { device } = (await attempt(name)) as { device: string };
    await askFor(email);
    await choose(link());
    await lock(name);
    expect((await attempt(name, fresh, device)).outcome).toBe('wrong');
  });
});

describe('a forgotten username', () => {
  it('[ACC.S4.5] it is mailed once in 15 minutes and five times a day, to an address with an account', async () => {
    const { email, account } = await someone();
    await remind('nobody@people.example');
    await remind(email.toUpperCase());
    world.runtime.clock.advance({ minutes: 14, seconds: 59 });
    await remind(email);
    expect(world.notices('username')).toEqual([{ kind: 'username', to: { account } }]);
    for (let i = 0; i < 7; i++) {
      world.runtime.clock.advance({ minutes: 16 });
      await remind(email);
    }
    expect(world.notices('username')).toHaveLength(5);
    world.runtime.clock.advance({ days: 1 });
    await remind(email);
    expect(world.notices('username')).toHaveLength(6);
  });
});
