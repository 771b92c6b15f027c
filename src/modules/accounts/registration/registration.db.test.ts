import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { everyNode, placesOf } from '#modules/organisations/index.ts';
import { macToken } from '#platform/crypto/mac-token.ts';
import type { Database } from '#platform/db/database.ts';
import { newId } from '#platform/db/id.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { ask, Invalid, perform, WrongState } from '#platform/operation/index.ts';
import { type AccountsWorld, accountsWorld } from '#test/support/accounts-world.ts';
import { testDatabase } from '#test/support/database.ts';
import { classicPolicy } from '../passwords/password-policy.ts';
import { signIn } from '../sign-in/sign-in.ts';
import { linkState } from '../tokens/link-state.ts';
import { activate } from './activate.ts';
import { checkVerificationCode } from './check-verification-code.ts';
import { register } from './register.ts';
import { requestActivation } from './request-activation.ts';

let database: Database;
let world: AccountsWorld;
let organisation: string;
let places: Record<'node' | 'department' | 'location', string>;
const code = 'SALTMARSH-2026';

beforeAll(async () => {
  database = await testDatabase();
  world = accountsWorld(database);
  organisation = await world.organisation('SAL', { verification_code: code, domains: ['saltmarsh.example'] });
  const node = newId();
  await world.sql(
    `insert into organisations.nodes (organisation_id, id, parent_id, name, path, depth) values ($1, $2, null, 'Head', $3, 0)`,
    [organisation, node, `${node}/`],
  );
  for (const list of ['departments', 'locations'])
    await world.sql(`insert into organisations.${list} (organisation_id, id, name) values ($1, $2, 'Harbour')`, [
      organisation,
      newId(),
    ]);
  const found = await inTransaction(database, { role: 'gate' }, tx => placesOf(tx, organisation));
  places = {
    node: everyNode(found.nodes)[0]!.id,
    department: found.departments[0]!.id,
    location: found.locations[0]!.id,
  };
});
afterAll(() => database.close());
beforeEach(() => {
  world.runtime.recorder.notices.length = 0;
});

function fields(more: Record<string, unknown> = {}) {
  const name = `kay${newId().slice(-8)}`;
  const email = `${name}@saltmarsh.example`;
  return {
    ...{
      verificationCode: code,
      ...places,
      title: 'Ms',
      givenName: 'Kay',
      familyName: 'Ferry',
      address: '1 Quay',
      postcode: 'sa1 1aa',
    },
    ...{
      jobTitle: 'Purser',
      telephone: '01632 960 123',
      email,
      emailAgain: email,
      username: name,
      placeConfirmed: true,
    },
    ...{ password: 'Heron+lamp+29', passwordAgain: 'Heron+lamp+29', ...more },
  };
}

const send = (typed: object, network = '192.0.2.1') => register(world.runtime, { fields: typed, network });

async function problems(typed: object, network?: string) {
  const error = await send(typed, network).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return error instanceof Invalid ? error.problems.map(({ field, message }) => `${field} ${message}`) : error;
}

/** The text of the link in the newest notice of a kind. */
function mailed(kind: 'activation', purpose: string = kind) {
  const reference = world.notices(kind).at(-1)!.reference!;
  return macToken(world.runtime.keys, purpose, String(reference.token), Number(reference.version));
}

async function rowOf(username: string) {
  return (await world.sql('select * from accounts.accounts where username = $1', [username]))[0];
}

const press = (token: string) => perform(world.runtime, activate, { kind: 'gate' }, { token });

describe('registering', () => {
  it('[ACC.R6.1] the place that was chosen and confirmed is where the pending membership stands', async () => {
    const typed = fields();
    await send(typed);
    const account = await rowOf(typed.username);
    expect(account).toMatchObject({ state: 'pending', email: typed.email, postcode: 'SA1 1AA', kind: 'employer' });
    const [membership] = await world.sql('select * from accounts.memberships where account_id = $1', [account!.id]);
    expect(membership).toMatchObject({
      ...{ node_id: places.node, department_id: places.department, location_id: places.location, state: 'pending' },
      permissions: ['refer'],
    });
    expect(world.acts()).toContain('account.registered');
  });

  it('[ACC.R6.2] without confirming node and department nothing is registered', async () => {
    expect(await problems(fields({ placeConfirmed: false }))).toEqual(['placeConfirmed place_unconfirmed']);
    expect(await problems(fields({ node: '', department: newId() }))).toEqual([
      'node node_missing',
      'department department_missing',
    ]);
  });

  it('[ACC.R2.1] the address must be in an allowed domain, be one mailbox, and be typed twice alike', async () => {
    expect(await problems(fields({ email: 'kay@elsewhere.example', emailAgain: 'kay@elsewhere.example' }))).toEqual([
      'email email_domain',
    ]);
    expect(await problems(fields({ emailAgain: 'other@saltmarsh.example' }))).toEqual(['emailAgain email_differs']);
    for (const email of ['kay@a.saltmarsh.example.', 'kay@sub.saltmarsh.example', 'kay@saltmarsh.example@evil.example'])
      expect(await problems(fields({ email, emailAgain: email }))).toHaveLength(1);
    for (const email of [
      'a@x.example\r\nBcc: b@saltmarsh.example',
      'a@x.example,b@saltmarsh.example',
      'Kay <k@saltmarsh.example>',
    ])
      expect(await problems(fields({ email, emailAgain: email }))).toEqual(['email email_wrong']);
  });

  it('[ACC.R2.2] an address with an account is told by mail, and the page cannot tell the difference', async () => {
    const typed = fields();
    await send(typed);
    const again = fields({ email: typed.email.toUpperCase(), emailAgain: typed.email });
    await expect(send(again)).resolves.toBeUndefined();
    expect(world.notices('already_registered')).toHaveLength(1);
    expect(await rowOf(again.username)).toBeUndefined();
  });

  it('[ACC.T1.2] names that differ in case, script or invisible marks only are taken', async () => {
    const typed = fields({ username: `Pilot${newId().slice(-6)}` });
    await send(typed);
    const twin = (username: string) => problems(fields({ username }));
    expect(await twin(typed.username.toLowerCase())).toEqual(['username username_taken']);
    expect(await twin(typed.username.replace('o', 'о'))).toEqual(['username username_taken']);
    expect(await twin(typed.username.replace('i', 'l'))).toEqual(['username username_taken']);
    expect(await twin(`${typed.username}\u202e`)).toEqual(['username username_characters']);
    expect(await twin(`${typed.username}\u200b`)).toEqual(['username username_characters']);
  });

  it('[ACC.T1.3] nobody takes the address of somebody else as a username', async () => {
    expect(await problems(fields({ username: 'boss@saltmarsh.example' }))).toEqual(['username username_address']);
  });

  it('[ACC.T1.4] names with line ends or marks come out as one plain line, signs of a page are refused', async () => {
    const typed = fields({ givenName: 'Kay\r\nBcc: x@y.example', familyName: '\u202eFerry\u202c' });
    await send(typed);
    expect(await rowOf(typed.username)).toMatchObject({ given_name: 'Kay Bcc: x@y.example', family_name: 'Ferry' });
    expect(await problems(fields({ givenName: '<script>' }))).toEqual(['givenName name_signs']);
    expect(await problems(fields({ familyName: '. .' }))).toEqual(['familyName name_signs']);
    expect(await problems(fields({ givenName: 'x'.repeat(2 ** 20) }))).toEqual(['givenName too_long']);
  });

  it('[ACC.R3.2] every password rule that is broken is said', async () => {
    const weak = { password: 'aaa', passwordAgain: 'aab' };
    const rules = ['digit', 'upper', 'symbol', 'repeats', 'short'].map(rule => `password password_${rule}`);
    expect(await problems(fields(weak))).toEqual([...rules, 'passwordAgain password_differs']);
  });

  it('[ACC.R1.1] after five wrong codes from a network each further try passes the challenge first, by work or by waiting', async () => {
    const network = '198.51.100.7';
    const wrong = { verificationCode: 'WRONG-CODE' };
    for (let i = 0; i < 5; i++) expect(await problems(fields(wrong), network)).toEqual(['verificationCode code_wrong']);
    expect(await problems(fields(), network)).toEqual(['verificationCode code_wait']);
    await expect(send(fields(), '198.51.100.8')).resolves.toBeUndefined();
    const check = (given: string, challenge?: { text: string; proof: string }) =>
      perform(world.runtime, checkVerificationCode, { kind: 'gate' }, { code: given, network, challenge });
    const asked = await check(code);
    if (asked.outcome !== 'challenge') throw new Error(asked.outcome);
    const challenge = { text: asked.text, proof: '' };
    expect(await check(code, challenge)).toMatchObject({ outcome: 'challenge', text: asked.text, seconds: 30 });
    world.runtime.clock.advance({ seconds: 30 });
    expect((await check(code, challenge)).outcome).toBe('valid');
    await expect(register(world.runtime, { fields: fields(), network, challenge })).resolves.toBeUndefined();
    expect((await check('WRONG-CODE', challenge)).outcome).toBe('wrong');
    expect((await check(code, challenge)).outcome).toBe('challenge');
    world.runtime.clock.advance({ hours: 1 });
    expect((await check(code)).outcome).toBe('valid');
  });

  it('[ACC.O2.1] where self-registration is off, the right code says so', async () => {
    await world.organisation('OFF', { verification_code: 'CLOSED-2026', features: { selfRegistration: false } });
    expect(await problems(fields({ verificationCode: 'CLOSED-2026' }))).toEqual(['verificationCode code_closed']);
  });
});

describe('activating', () => {
  it('[ACC.R4.2] the link works once, the account signs in after it and not before', async () => {
    const typed = fields();
    await send(typed);
    const token = mailed('activation');
    const attempt = { name: typed.username, password: typed.password };
    expect((await signIn(world.runtime, attempt)).outcome).toBe('pending');
    await press(token);
    expect((await signIn(world.runtime, attempt)).outcome).toBe('signed_in');
    await expect(press(token)).rejects.toMatchObject({ reason: 'link.used' });
  });

  it('[ALL.13.1] looking at a link changes nothing', async () => {
    const typed = fields();
    await send(typed);
    const look = () =>
      ask(world.runtime, linkState, { kind: 'gate' }, { purpose: 'activation', token: mailed('activation') });
    expect(await look()).toEqual({
      state: 'good',
      account: {
        username: typed.username,
        locked: false,
        needsPassword: false,
        unlocksBy: { code: false, passkey: false },
        policy: classicPolicy,
      },
    });
    expect(await look()).toMatchObject({ state: 'good' });
    expect((await rowOf(typed.username))!.state).toBe('pending');
  });

  it('[ACC.R4.3] from the second it expires the link is dead', async () => {
    await send(fields());
    const token = mailed('activation');
    world.runtime.clock.advance({ hours: 23, minutes: 59, seconds: 59 });
    await send(fields());
    const later = mailed('activation');
    world.runtime.clock.advance({ seconds: 1 });
    await expect(press(token)).rejects.toMatchObject({ reason: 'link.expired' });
    await expect(press(later)).resolves.toBeUndefined();
  });

  it('[ACC.T1.5] a link for another purpose, or changed by a letter, is unknown', async () => {
    await send(fields());
    for (const token of [mailed('activation', 'reset'), mailed('activation').replace(/^./, 'z'), 'x', ''])
      await expect(press(token)).rejects.toMatchObject({ reason: 'link.unknown' });
  });

  it('[ACC.T1.6] of two presses at the same moment one activates', async () => {
    await send(fields());
    const token = mailed('activation');
    const results = await Promise.allSettled([press(token), press(token), press(token)]);
    expect(results.filter(result => result.status === 'fulfilled')).toHaveLength(1);
    const lost = results.flatMap(result => (result.status === 'rejected' ? [result.reason] : []));
    expect(lost.every(error => error instanceof WrongState && error.reason === 'link.used')).toBe(true);
  });

  it('[ACC.R4.4] a renewed link replaces the one before; other addresses get nothing', async () => {
    const typed = fields();
    await send(typed);
    const old = mailed('activation');
    const renew = (email: string) => perform(world.runtime, requestActivation, { kind: 'gate' }, { email });
    await renew(typed.email);
    await renew('nobody@saltmarsh.example');
    expect(world.notices('activation')).toHaveLength(2);
    await expect(press(old)).rejects.toMatchObject({ reason: 'link.unknown' });
    await press(mailed('activation'));
    world.runtime.clock.advance({ minutes: 20 });
    await renew(typed.email);
    expect(world.notices('activation')).toHaveLength(2);
  });

  it('[ACC.T1.7] of many who register one name at the same moment one gets it', async () => {
    const username = `Mate${newId().slice(-8)}`;
    const results = await Promise.allSettled([1, 2, 3, 4].map(() => send(fields({ username }))));
    expect(results.filter(result => result.status === 'fulfilled')).toHaveLength(1);
    expect(await world.sql('select id from accounts.accounts where username = $1', [username])).toHaveLength(1);
  });
});
