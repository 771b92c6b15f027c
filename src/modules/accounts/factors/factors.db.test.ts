import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkCode } from '#platform/crypto/link-code.ts';
import { macToken } from '#platform/crypto/mac-token.ts';
import type { Database } from '#platform/db/database.ts';
import { newId } from '#platform/db/id.ts';
import { ask, perform } from '#platform/operation/index.ts';
import { type AccountsWorld, accountsWorld, rightPassword } from '#test/support/accounts-world.ts';
import { testDatabase } from '#test/support/database.ts';
import { softPasskey } from '#test/support/soft-passkey.ts';
import { totpCode } from '#test/support/totp-code.ts';
import { confirmSession, isConfirmed } from '../own/confirm-session.ts';
import { listFactors } from '../own/list-factors.ts';
import { enrolPasskey } from '../passkeys/enrol-passkey.ts';
import { passkeyCreation, passkeyRequest } from '../passkeys/passkey-options.ts';
import { requestReset } from '../recovery/request-reset.ts';
import { resetPassword } from '../recovery/reset-password.ts';
import { identify } from '../sessions/identify.ts';
import { signIn } from '../sign-in/sign-in.ts';
import { answerSecondFactor } from './answer-second-factor.ts';
import { beginAuthenticator } from './begin-authenticator.ts';
import { enrolAuthenticator } from './enrol-authenticator.ts';
import { enrolMailedCodes } from './enrol-mailed-codes.ts';
import { secondFactorState } from './second-factor-state.ts';
import { sendCode } from './send-code.ts';

let database: Database;
let world: AccountsWorld;
let organisation: string;
beforeAll(async () => {
  database = await testDatabase();
  world = accountsWorld(database);
  organisation = await world.organisation('FAC');
});
afterAll(() => database.close());

const gate = { kind: 'gate' } as const;
const fresh = 'Otter_window_31';

async function someone() {
  const name = `wren.${newId().slice(-8)}`;
  const id = await world.account(name);
  await world.join(id, organisation);
  return { id, name, email: `${name}@people.example` };
}

async function enter(name: string) {
  const answer = await signIn(world.runtime, { name, password: rightPassword });
  if (answer.outcome !== 'signed_in') throw new Error(answer.outcome);
  const identity = (await identify(world.runtime, answer.secret))!;
  return { ...answer, identity, of: { account: identity.account.id, session: identity.session } };
}

/** The code of the newest mail. */
function mailed(): string {
  const { token, version } = world.notices('one_time_code').at(-1)!.reference!;
  return linkCode(world.runtime.keys, String(token), Number(version));
}
const send = (of: object, why: 'sign_in' | 'enrolment' = 'sign_in') =>
  perform(world.runtime, sendCode, gate, { ...of, for: why });
const give = (of: object, code: string) => perform(world.runtime, answerSecondFactor, gate, { ...of, code });

/** Somebody whose second factor are codes by mail. */
async function byMail() {
  const person = await someone();
  const { of } = await enter(person.name);
  await send(of, 'enrolment');
  const added = await perform(world.runtime, enrolMailedCodes, gate, { ...of, code: mailed() });
  if ('problem' in added) throw new Error(added.problem.message);
  world.runtime.clock.advance({ minutes: 2 });
  return { ...person, added };
}

describe('codes by mail', () => {
  it('[ACC.S1.17] become a second factor once the first code is typed, and are asked for from then on', async () => {
    const { id, name, added } = await byMail();
    expect(added.codes).toHaveLength(10);
    const { secondFactor, of } = await enter(name);
    expect(secondFactor).toBe('give');
    expect(await ask(world.runtime, secondFactorState, gate, { account: id })).toMatchObject({ mailedCodes: true });
    expect(await send(of)).toEqual({ sent: true });
    const right = await give(of, mailed());
    expect(right).toMatchObject({ outcome: 'right', by: 'mailed_code' });
    if (right.outcome === 'right') expect((await identify(world.runtime, right.secret))?.strength).toBe('two_factor');
  });

  it('[ACC.S1.18] work once, the newest only, for 15 minutes, at the session that asked', async () => {
    const { name } = await byMail();
    const [here, there] = [await enter(name), await enter(name)];
    await send(here.of);
    const first = mailed();
    expect(await give(there.of, first)).toEqual({ outcome: 'wrong' });
    world.runtime.clock.advance({ minutes: 1 });
    await send(here.of);
    expect(await give(here.of, first)).toEqual({ outcome: 'wrong' });
    world.runtime.clock.advance({ minutes: 14, seconds: 59 });
    const second = mailed();
    expect(await give(here.of, second)).toMatchObject({ outcome: 'right' });
    expect(await give(there.of, second)).toEqual({ outcome: 'wrong' });
    world.runtime.clock.advance({ minutes: 2 });
    const again = await enter(name);
    await send(again.of);
    world.runtime.clock.advance({ minutes: 15 });
    expect(await give(again.of, mailed())).toEqual({ outcome: 'wrong' });
  });

  it('[ACC.S1.19] go out once a minute, twenty times a day, and wrong ones end the session', async () => {
    const { name } = await byMail();
    const { of, secret } = await enter(name);
    const sent: boolean[] = [];
    for (let i = 0; i < 25; i++) {
      sent.push((await send(of)).sent);
      expect((await send(of)).sent).toBe(false);
      world.runtime.clock.advance({ seconds: 45 });
    }
    expect(sent.filter(Boolean)).toHaveLength(13);
    for (let i = 0; i < 9; i++) {
      world.runtime.clock.advance({ minutes: 1 });
      sent.push((await send(of)).sent);
    }
    // One had gone out to begin with them.
    expect(sent.filter(Boolean)).toHaveLength(19);
    for (let i = 0; i < 5; i++) {
      await give(of, mailed() === '000000' ? '000001' : '000000');
      world.runtime.clock.advance({ minutes: 1 });
    }
    expect(await identify(world.runtime, secret)).toBeUndefined();
  });

  it('[ACC.S1.20] are no factor for staff, nor for somebody who becomes staff, also where one was just given', async () => {
    const { id, name, added } = await byMail();
    expect(await identify(world.runtime, added.secret)).toMatchObject({ needsSecondFactor: false });
    await world.staff(id, 'nurse', organisation);
    expect(await identify(world.runtime, added.secret)).toMatchObject({ needsSecondFactor: true, hasFactor: false });
    const { of, secondFactor } = await enter(name);
    expect(secondFactor).toBe('enrol');
    for (const why of ['sign_in', 'enrolment'] as const)
      await expect(send(of, why)).rejects.toMatchObject({ reason: 'factor.no_mail' });
    await expect(perform(world.runtime, enrolMailedCodes, gate, { ...of, code: '000000' })).rejects.toMatchObject({
      reason: 'factor.no_mail',
    });
  });

  it('[ACC.S2.14] unlock nothing, while a passkey does', async () => {
    const { id, name, email } = await byMail();
    const { of, secret } = await enter(name);
    await send(of);
    const code = mailed();
    const bound = `session ${of.session}`;
    const strong = await give(of, code);
    if (strong.outcome !== 'right') throw new Error(strong.outcome);
    const passkey = softPasskey('https://oh.example');
    const made = passkey.make(await ask(world.runtime, passkeyCreation, gate, { bound, account: id }));
    await perform(world.runtime, enrolPasskey, gate, { ...of, name: 'Key', passkey: { text: made, bound } });
    expect(secret).not.toBe(strong.secret);
    await world.sql(`update accounts.accounts set state = 'locked', locked_by = 'unknown_device' where id = $1`, [id]);
    const choose = async (more: object) => {
      world.runtime.clock.advance({ minutes: 2 });
      await perform(world.runtime, requestReset, gate, { email });
      const { token, version } = world.notices('reset').at(-1)!.reference!;
      const link = macToken(world.runtime.keys, 'reset', String(token), Number(version));
      return resetPassword(world.runtime, { token: link, password: fresh, passwordAgain: fresh, ...more });
    };
    await world.sql('update accounts.mailed_codes set code_expires_at = $2 where account_id = $1', [id, '2099-01-01Z']);
    expect(await choose({ code })).toEqual({ outcome: 'code_wrong' });
    expect(await choose({ passkey: { text: '{}', bound: 'visitor 1' } })).toEqual({ outcome: 'passkey_wrong' });
    const asked = await ask(world.runtime, passkeyRequest, gate, { bound: 'visitor 1' });
    const text = passkey.use(asked);
    expect(await choose({ passkey: { text, bound: 'visitor 1' } })).toEqual({ outcome: 'done', locked: false });
    expect(world.notices('unlocked').at(-1)).toEqual({ kind: 'unlocked', to: { account: id } });
  });
});

describe('the authenticator', () => {
  it('[ACC.M1.9] is replaced by a strong session only; the one before counts until the first code of the new one', async () => {
    const { id, name } = await someone();
    const before = await world.authenticator(id);
    const { of } = await enter(name);
    await expect(perform(world.runtime, beginAuthenticator, gate, of)).rejects.toMatchObject({
      reason: 'factor.enrolled',
    });
    const strong = await give(of, totpCode(before, world.runtime.clock.now()));
    if (strong.outcome !== 'right') throw new Error(strong.outcome);
    await perform(world.runtime, beginAuthenticator, gate, of);
    const { begun, hasAuthenticator } = await ask(world.runtime, secondFactorState, gate, { account: id });
    expect(hasAuthenticator).toBe(true);
    world.runtime.clock.advance({ minutes: 1 });
    const code = totpCode(begun!.secret, world.runtime.clock.now());
    await perform(world.runtime, enrolAuthenticator, gate, { ...of, code });
    for (const kind of ['factor_added', 'factor_removed'])
      expect(world.notices(kind).at(-1)).toEqual({ kind, to: { account: id } });
    world.runtime.clock.advance({ minutes: 1 });
    const next = await enter(name);
    expect(await give(next.of, totpCode(before, world.runtime.clock.now()))).toEqual({ outcome: 'wrong' });
    world.runtime.clock.advance({ minutes: 1 });
    expect(await give(next.of, totpCode(begun!.secret, world.runtime.clock.now()))).toMatchObject({ outcome: 'right' });
    const listed = await ask(world.runtime, listFactors, gate, { account: id });
    expect(listed).toMatchObject({ passkeys: [], some: true, required: false });
  });
});

describe('a recovery code', () => {
  it('[ACC.S6.32] that was used is mailed to the owner and written down', async () => {
    const { id, name, added } = await byMail();
    const { of } = await enter(name);
    expect(await give(of, added.codes![3]!)).toMatchObject({ outcome: 'right', by: 'recovery_code' });
    expect(world.notices('recovery_code_used').at(-1)).toEqual({ kind: 'recovery_code_used', to: { account: id } });
    const entry = world.runtime.recorder.entries.findLast(({ act }) => act === 'account.second_factor_given');
    expect(entry).toMatchObject({ subject: id, values: { by: 'recovery_code' } });
  });
});

describe('showing again that it is them', () => {
  const now = () => world.runtime.clock.now();
  const nothing = { password: '', code: '' };

  it('[ACC.S6.33] is enough for ten minutes, and is the password where there is no factor', async () => {
    const { name } = await someone();
    const { identity, secret } = await enter(name);
    expect(isConfirmed(identity, now())).toBe(true);
    world.runtime.clock.advance({ minutes: 9, seconds: 59 });
    expect(isConfirmed((await identify(world.runtime, secret))!, now())).toBe(true);
    world.runtime.clock.advance({ seconds: 1 });
    expect(isConfirmed((await identify(world.runtime, secret))!, now())).toBe(false);
    const show = (password: string) => confirmSession(world.runtime, identity, { ...nothing, password });
    expect(await show('wrong')).toMatchObject({ problem: { message: 'current_wrong' } });
    expect(await show(rightPassword)).toMatchObject({ problem: { message: 'current_wait' } });
    world.runtime.clock.advance({ seconds: 1 });
    const shown = await show(rightPassword);
    if ('problem' in shown) throw new Error(shown.problem.message);
    expect(await identify(world.runtime, secret)).toBeUndefined();
    expect(isConfirmed((await identify(world.runtime, shown.secret))!, now())).toBe(true);
  });

  it('[ACC.S6.34] is the second factor where there is one, not the password; wrong codes wait and end nothing', async () => {
    const { id, name } = await someone();
    const key = await world.authenticator(id);
    const { of } = await enter(name);
    const strong = await give(of, totpCode(key, now()));
    if (strong.outcome !== 'right') throw new Error(strong.outcome);
    world.runtime.clock.advance({ minutes: 10 });
    const identity = (await identify(world.runtime, strong.secret))!;
    expect(isConfirmed(identity, now())).toBe(false);
    const show = (given: object) => confirmSession(world.runtime, identity, { ...nothing, ...given });
    expect(await show({ password: rightPassword })).toMatchObject({ problem: { message: 'code_missing_factor' } });
    for (let i = 0; i < 6; i++) {
      expect(await show({ code: '000000' })).toMatchObject({ problem: { message: 'code_wrong_factor' } });
      if (i === 0) expect(await show({ code: '000000' })).toMatchObject({ problem: { message: 'code_too_soon' } });
      world.runtime.clock.advance({ minutes: 1 });
    }
    const shown = await show({ code: totpCode(key, now()) });
    if ('problem' in shown) throw new Error(shown.problem.message);
    expect(isConfirmed((await identify(world.runtime, shown.secret))!, now())).toBe(true);
  });
});
