import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { macToken } from '#platform/crypto/mac-token.ts';
import type { Database } from '#platform/db/database.ts';
import { newId } from '#platform/db/id.ts';
import { ask, Invalid, perform, Refused } from '#platform/operation/index.ts';
import { type AccountsWorld, accountsWorld } from '#test/support/accounts-world.ts';
import { testDatabase } from '#test/support/database.ts';
import { totpCode } from '#test/support/totp-code.ts';
import { answerSecondFactor } from '../factors/answer-second-factor.ts';
import { beginAuthenticator } from '../factors/begin-authenticator.ts';
import { enrolAuthenticator } from '../factors/enrol-authenticator.ts';
import { secondFactorState } from '../factors/second-factor-state.ts';
import { identify } from '../sessions/identify.ts';
import { signIn } from '../sign-in/sign-in.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { inviteStaff } from './invite-staff.ts';

let database: Database;
let world: AccountsWorld;
let organisation: string;
beforeAll(async () => {
  database = await testDatabase();
  world = accountsWorld(database);
  organisation = await world.organisation('STF');
});
afterAll(() => database.close());
beforeEach(() => {
  world.runtime.recorder.notices.length = 0;
  world.runtime.clock.advance({ days: 1 });
});

const gate = { kind: 'gate' } as const;
const password = 'Otter_window_31';

const invitation = (more: object = {}) => ({
  ...{
    email: `mair.${newId().slice(-8)}@provider.example`,
    givenName: 'Mair',
    familyName: 'Hughes',
    reason: 'new nurse',
  },
  roles: [{ role: 'nurse', organisation }],
  ...more,
});
const invite = (given: object) => perform(world.runtime, inviteStaff, { kind: 'worker' }, given);

function link() {
  const { token, version } = world.notices('staff_invitation').at(-1)!.reference!;
  return macToken(world.runtime.keys, 'invitation', String(token), Number(version));
}
const accept = (token: string) => acceptInvitation(world.runtime, { token, password, passwordAgain: password });

async function joined() {
  const { account, username } = await invite(invitation());
  const { secret } = await accept(link());
  const identity = (await identify(world.runtime, secret))!;
  return { account, username, secret, session: identity.session, identity };
}

async function enrolled() {
  const person = await joined();
  const of = { account: person.account, session: person.session };
  await perform(world.runtime, beginAuthenticator, gate, of);
  const { begun } = await ask(world.runtime, secondFactorState, gate, { account: person.account });
  const code = totpCode(begun!.secret, world.runtime.clock.now());
  const done = await perform(world.runtime, enrolAuthenticator, gate, { ...of, code });
  return { ...person, key: begun!.secret, code, ...done };
}

async function passwordGiven(username: string) {
  const answer = await signIn(world.runtime, { name: username, password });
  if (answer.outcome !== 'signed_in') throw new Error(answer.outcome);
  return { answer, identity: (await identify(world.runtime, answer.secret))! };
}

describe('joining the staff', () => {
  it('[ACC.V1.1] the mailed link sets a password once within 24 hours, and opens nothing but the second factor', async () => {
    const { identity } = await joined();
    expect(identity).toMatchObject({
      strength: 'password',
      needsSecondFactor: true,
      staff: [{ role: 'nurse', organisation }],
    });
    await expect(accept(link())).rejects.toMatchObject({ reason: 'link.used' });
    await invite(invitation());
    world.runtime.clock.advance({ hours: 24 });
    await expect(accept(link())).rejects.toMatchObject({ reason: 'link.expired' });
  });

  it('[ACC.V1.2] invited again before accepting, only the newest link works and the roles stay', async () => {
    const given = invitation();
    await invite(given);
    const first = link();
    expect(await invite({ ...given, roles: [{ role: 'physician', organisation }] })).toMatchObject({ again: true });
    await expect(accept(first)).rejects.toMatchObject({ reason: 'link.unknown' });
    const { secret } = await accept(link());
    expect((await identify(world.runtime, secret))?.staff).toEqual([{ role: 'nurse', organisation }]);
  });

  it('[ACC.V1.3] a provider administrator invites; other staff may not, employers cannot', async () => {
    const boss = await world.account(`boss.${newId().slice(-6)}`, { kind: 'staff' });
    await world.staff(boss, 'provider_administrator');
    const roles = [{ role: 'provider_administrator', organisation: null }];
    const actor = { kind: 'administrator', account: boss, roles } as const;
    await expect(perform(world.runtime, inviteStaff, actor, invitation())).resolves.toMatchObject({ again: false });
    const other = { ...actor, roles: [{ role: 'publisher', organisation: null }] };
    await expect(perform(world.runtime, inviteStaff, other, invitation())).rejects.toThrow(Refused);
  });

  it('[ACC.V2.1] a role names the organisation it serves, an installation-wide one names none, and a reason is asked', async () => {
    const wrong = (more: object) => expect(invite(invitation(more))).rejects.toThrow(Invalid);
    await wrong({ roles: [{ role: 'nurse', organisation: null }] });
    await wrong({ roles: [{ role: 'privacy_officer', organisation }] });
    await wrong({ roles: [{ role: 'king', organisation }] });
    await wrong({ roles: [] });
    await wrong({ reason: ' ' });
    await wrong({ email: 'mair@provider.example\nBcc: x@y.example' });
  });

  it('[ACC.V1.4] an address that has an account is not invited; two of one name get different usernames', async () => {
    const given = invitation({ email: 'gwen@provider.example' });
    const { username } = await invite(given);
    await accept(link());
    await expect(invite(given)).rejects.toThrow(Invalid);
    const { username: second } = await invite({ ...given, email: 'gwen@other.example' });
    expect([username, second]).toEqual(['gwen', 'gwen2']);
  });
});

describe('the second factor', () => {
  it('[ACC.V1.5] a code of the app enrols it, gives ten recovery codes and makes the session strong under a new cookie', async () => {
    const person = await enrolled();
    expect(new Set(person.codes).size).toBe(10);
    expect(await identify(world.runtime, person.secret)).toMatchObject({
      strength: 'two_factor',
      needsSecondFactor: false,
    });
    const kept = await world.sql('select code_hash::text from accounts.recovery_codes where account_id = $1', [
      person.account,
    ]);
    expect(JSON.stringify(kept)).not.toContain(person.codes![0]);
    expect(world.notices('factor_added')).toHaveLength(1);
  });

  it('[ACC.V1.6] a wrong code enrols nothing, and an enrolled factor is not replaced by whoever has the password', async () => {
    const person = await joined();
    const of = { account: person.account, session: person.session };
    await expect(perform(world.runtime, enrolAuthenticator, gate, { ...of, code: '123456' })).rejects.toMatchObject({
      reason: 'factor.not_begun',
    });
    await perform(world.runtime, beginAuthenticator, gate, of);
    await expect(perform(world.runtime, enrolAuthenticator, gate, { ...of, code: '000000' })).rejects.toThrow(Invalid);
    const done = await enrolled();
    const { identity } = await passwordGiven(done.username);
    const again = { account: done.account, session: identity.session };
    await expect(perform(world.runtime, beginAuthenticator, gate, again)).rejects.toMatchObject({
      reason: 'factor.enrolled',
    });
  });

  it('[ACC.S1.6] the password alone opens nothing; the next code of the app does, the same code twice does not', async () => {
    const done = await enrolled();
    const { answer, identity } = await passwordGiven(done.username);
    expect(answer).toMatchObject({ secondFactor: 'give' });
    expect(answer).not.toHaveProperty('device');
    expect(identity.needsSecondFactor).toBe(true);
    const give = (code: string) =>
      perform(world.runtime, answerSecondFactor, gate, { account: done.account, session: identity.session, code });
    expect(await give(done.code)).toEqual({ outcome: 'wrong' });
    world.runtime.clock.advance({ seconds: 30 });
    const right = await give(totpCode(done.key, world.runtime.clock.now()));
    expect(right).toMatchObject({ outcome: 'right', by: 'authenticator' });
    expect(await identify(world.runtime, answer.secret)).toBeUndefined();
    if (right.outcome === 'right') expect((await identify(world.runtime, right.secret))?.strength).toBe('two_factor');
  });

  it('[ACC.S1.7] a recovery code works once', async () => {
    const done = await enrolled();
    const give = async () => {
      const { identity } = await passwordGiven(done.username);
      return perform(world.runtime, answerSecondFactor, gate, {
        account: done.account,
        session: identity.session,
        code: done.codes![4]!,
      });
    };
    expect(await give()).toMatchObject({ outcome: 'right', by: 'recovery_code' });
    expect(await give()).toEqual({ outcome: 'wrong' });
  });

  it('[ACC.S1.8] wrong codes wait longer and longer, and the fifth ends the session', async () => {
    const done = await enrolled();
    const { answer, identity } = await passwordGiven(done.username);
    const give = () =>
      perform(world.runtime, answerSecondFactor, gate, {
        account: done.account,
        session: identity.session,
        code: '000000',
      });
    const outcomes: string[] = [];
    for (let i = 0; i < 5; i++) {
      outcomes.push((await give()).outcome);
      if (i === 0) expect(await give()).toEqual({ outcome: 'wait', seconds: 1 });
      world.runtime.clock.advance({ minutes: 1 });
    }
    expect(outcomes).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'ended']);
    expect(await identify(world.runtime, answer.secret)).toBeUndefined();
  });

  it('[ACC.T1.11] nobody answers for a session of another account', async () => {
    const one = await enrolled();
    const other = await enrolled();
    const { identity } = await passwordGiven(one.username);
    world.runtime.clock.advance({ seconds: 60 });
    const code = totpCode(other.key, world.runtime.clock.now());
    const act = perform(world.runtime, answerSecondFactor, gate, {
      account: other.account,
      session: identity.session,
      code,
    });
    await expect(act).rejects.toThrow();
  });
});
