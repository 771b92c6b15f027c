import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#platform/db/database.ts';
import { newId } from '#platform/db/id.ts';
import { ask, Invalid, perform } from '#platform/operation/index.ts';
import { type AccountsWorld, accountsWorld, rightPassword } from '#test/support/accounts-world.ts';
import { testDatabase } from '#test/support/database.ts';
import { type Lie, type SoftPasskey, softPasskey } from '#test/support/soft-passkey.ts';
import { answerSecondFactor } from '../factors/answer-second-factor.ts';
import type { Confirmation } from '../own/confirm-owner.ts';
import { listFactors } from '../own/list-factors.ts';
import { removeFactor } from '../own/remove-factor.ts';
import { renamePasskey } from '../own/rename-passkey.ts';
import { identify } from '../sessions/identify.ts';
import { signIn } from '../sign-in/sign-in.ts';
import { enrolPasskey } from './enrol-passkey.ts';
import { ownerHandle } from './judge-passkey.ts';
import { passkeyCreation, passkeyRequest } from './passkey-options.ts';
import { signInWithPasskey } from './sign-in-with-passkey.ts';

let database: Database;
let world: AccountsWorld;
let organisation: string;
beforeAll(async () => {
  database = await testDatabase();
  world = accountsWorld(database);
  organisation = await world.organisation('KEY');
});
afterAll(() => database.close());

const gate = { kind: 'gate' } as const;
const here = 'https://oh.example';
const visitor = 'visitor 1';

async function someone(memberships = [organisation]) {
  const name = `robin.${newId().slice(-8)}`;
  const id = await world.account(name);
  for (const each of memberships) await world.join(id, each);
  return { id, name, account: { id, kind: 'employer' as const } };
}

async function enter(name: string) {
  const answer = await signIn(world.runtime, { name, password: rightPassword });
  if (answer.outcome !== 'signed_in') throw new Error(answer.outcome);
  const { session } = (await identify(world.runtime, answer.secret))!;
  return { ...answer, session, bound: `session ${session}` };
}

async function enrol(name: string, account: string, { lie, called = 'Laptop' }: { lie?: Lie; called?: string } = {}) {
  const entered = await enter(name);
  const passkey = softPasskey(here);
  const asked = await ask(world.runtime, passkeyCreation, gate, { bound: entered.bound, account });
  const text = passkey.make(asked, lie);
  const given = { account, session: entered.session, name: called, passkey: { text, bound: entered.bound } };
  const added = await perform(world.runtime, enrolPasskey, gate, given);
  return { entered, passkey, given, added };
}

/** Somebody with a passkey. */
async function owner(memberships?: string[]) {
  const person = await someone(memberships);
  return { ...person, ...(await enrol(person.name, person.id)) };
}

const challenge = (bound = visitor) => ask(world.runtime, passkeyRequest, gate, { bound });
const enterWith = (text: string, more: object = {}) =>
  perform(world.runtime, signInWithPasskey, gate, { passkey: { text, bound: visitor }, ...more });
const signs = async (passkey: SoftPasskey, lie?: Lie) => passkey.use(await challenge(), lie);
const factors = (account: string) => ask(world.runtime, listFactors, gate, { account });
const byPassword: Confirmation = { by: 'password', password: rightPassword };
const why = () => world.runtime.recorder.entries.findLast(({ act }) => act === 'account.sign_in_failed')?.values?.why;

describe('a passkey', () => {
  it('[ACC.S1.9] is enrolled under a name, brings recovery codes as the first factor, and makes the session strong', async () => {
    const { id, entered, added } = await owner();
    expect(added.codes).toHaveLength(10);
    expect((await factors(id)).passkeys).toMatchObject([{ name: 'Laptop', lastUsed: null }]);
    expect(await identify(world.runtime, entered.secret)).toBeUndefined();
    expect(await identify(world.runtime, added.secret)).toMatchObject({ strength: 'two_factor', hasFactor: true });
    expect(world.notices('factor_added').at(-1)).toEqual({ kind: 'factor_added', to: { account: id } });
    expect(world.acts()).toContain('factor.added');
  });

  it('[ACC.S1.10] is one the browser just made for this session, at this address, once, with the person verified', async () => {
    const lies: Lie[] = [
      ...[{ origin: 'https://oh.example.evil.example' }, { rpId: 'evil.example' }, { unverified: true } as const],
      { type: 'webauthn.get' },
    ];
    for (const lie of lies) {
      const { id, name } = await someone();
      await expect(enrol(name, id, { lie }), JSON.stringify(lie)).rejects.toThrow('passkey_not_made');
    }
    const { given, entered } = await owner();
    const again = perform(world.runtime, enrolPasskey, gate, given);
    await expect(again).rejects.toThrow(Invalid);
    const other = await someone();
    const elsewhere = await enter(other.name);
    const taken = { ...given, account: other.id, session: elsewhere.session };
    await expect(perform(world.runtime, enrolPasskey, gate, taken)).rejects.toThrow('passkey_not_made');
    for (const text of ['', '{', '{"id":1}', 'x'.repeat(20_000)])
      await expect(
        perform(world.runtime, enrolPasskey, gate, { ...taken, passkey: { text, bound: entered.bound } }),
      ).rejects.toThrow(Invalid);
    expect((await factors(other.id)).passkeys).toEqual([]);
  });

  it('[ACC.S1.11] signs in alone, as both factors; a new device is mailed', async () => {
    const { id, passkey } = await owner();
    const answer = await enterWith(await signs(passkey, { userHandle: ownerHandle(id).toString('base64url') }));
    if (answer.outcome !== 'signed_in') throw new Error(answer.outcome);
    const identity = await identify(world.runtime, answer.secret);
    expect(identity).toMatchObject({ strength: 'two_factor', needsSecondFactor: false, account: { id } });
    expect(world.notices('new_device').at(-1)).toEqual({ kind: 'new_device', to: { account: id } });
    const notices = world.notices('new_device').length;
    expect(await enterWith(await signs(passkey), { device: answer.device })).toMatchObject({ outcome: 'signed_in' });
    expect(world.notices('new_device')).toHaveLength(notices);
    expect((await factors(id)).passkeys[0]!.lastUsed).toEqual(world.runtime.clock.now());
  });

  it('[ACC.S2.13] opens a locked account, whose lock stays', async () => {
    const { id, name, passkey } = await owner();
    await world.sql(`update accounts.accounts set state = 'locked', locked_by = 'known_device' where id = $1`, [id]);
    expect(await enterWith(await signs(passkey))).toMatchObject({ outcome: 'signed_in' });
    expect((await signIn(world.runtime, { name, password: rightPassword })).outcome).toBe('wrong');
    expect(await world.sql('select state from accounts.accounts where id = $1', [id])).toEqual([{ state: 'locked' }]);
  });

  it('[ACC.S1.12] opens nothing with what another address, host or key signed, or nobody was verified for', async () => {
    const { passkey } = await owner();
    const stranger = softPasskey(here);
    const lies: Lie[] = [
      ...[{ origin: 'https://evil.example' }, { origin: 'http://oh.example' }, { rpId: 'evil.example' }],
      ...[{ unverified: true } as const, { forged: true } as const, { type: 'webauthn.create' }],
      { userHandle: ownerHandle(newId()).toString('base64url') },
    ];
    for (const lie of lies) {
      expect(await enterWith(await signs(passkey, lie)), JSON.stringify(lie)).toEqual({ outcome: 'wrong' });
      expect(why(), JSON.stringify(lie)).toBe('signature');
    }
    expect(await enterWith(await signs(stranger))).toEqual({ outcome: 'wrong' });
    expect(await enterWith(await signs(stranger, { credential: passkey.id }))).toEqual({ outcome: 'wrong' });
    for (const text of ['', '[]', '\u202e', '{"id":"a"}', JSON.stringify({ id: 'x'.repeat(1500) })])
      expect(await enterWith(text)).toEqual({ outcome: 'wrong' });
    expect(await enterWith(await signs(passkey))).toMatchObject({ outcome: 'signed_in' });
  });

  it('[ACC.S1.13] signs a challenge once, within five minutes, for the browser that asked', async () => {
    const { passkey } = await owner();
    const text = await signs(passkey);
    const together = await Promise.all([enterWith(text), enterWith(text)]);
    expect(together.map(({ outcome }) => outcome).toSorted()).toEqual(['signed_in', 'wrong']);
    expect(await enterWith(text)).toEqual({ outcome: 'wrong' });
    expect(why()).toBe('answered before');
    expect(await enterWith(passkey.use(await challenge('visitor 2')))).toEqual({ outcome: 'wrong' });
    expect(await enterWith(passkey.use({ challenge: Buffer.from('mine').toString('base64url') }))).toEqual({
      outcome: 'wrong',
    });
    const late = await signs(passkey);
    world.runtime.clock.advance({ minutes: 5 });
    expect(await enterWith(late)).toEqual({ outcome: 'wrong' });
    expect(why()).toBe('challenge');
    expect(await enterWith(await signs(passkey))).toMatchObject({ outcome: 'signed_in' });
  });

  it('[ACC.S1.14] whose counter goes back, or stands still, is refused, and its owner told', async () => {
    const { id, passkey } = await owner();
    await enterWith(await signs(passkey, { counter: 7 }));
    for (const counter of [7, 3, 0]) {
      expect(await enterWith(await signs(passkey, { counter }))).toEqual({ outcome: 'copied' });
      expect(world.notices('passkey_refused').at(-1)).toEqual({ kind: 'passkey_refused', to: { account: id } });
    }
    expect(world.acts()).toContain('factor.copied');
    expect(await enterWith(await signs(passkey, { counter: 8 }))).toMatchObject({ outcome: 'signed_in' });
    const silent = await owner();
    for (let i = 0; i < 2; i++)
      expect(await enterWith(await signs(silent.passkey, { counter: 0 }))).toMatchObject({ outcome: 'signed_in' });
  });

  it('[ACC.S1.15] is the second factor after the password, and nobody else’s is', async () => {
    const [mine, other] = [await owner(), await owner()];
    const { session, bound } = await enter(mine.name);
    const give = async ({ passkey }: typeof mine) => {
      const text = passkey.use(await challenge(bound));
      return perform(world.runtime, answerSecondFactor, gate, { account: mine.id, session, passkey: { text, bound } });
    };
    expect(await give(other)).toEqual({ outcome: 'wrong' });
    expect(await give(mine)).toMatchObject({ outcome: 'right', by: 'passkey' });
  });

  it('[ACC.S1.16] is not added by the password alone where there is a factor', async () => {
    const { id, name } = await owner();
    await expect(enrol(name, id)).rejects.toMatchObject({ reason: 'factor.enrolled' });
  });

  it('[ACC.M1.7] is renamed and removed with the current password or a passkey; removed, it opens nothing', async () => {
    const { id, account, passkey, added } = await owner();
    const of = (await factors(id)).passkeys[0]!.id;
    const rename = (confirmation: Confirmation, name: string) =>
      renamePasskey(world.runtime, { account, confirmation, passkey: of, name });
    await expect(rename({ by: 'password', password: 'wrong' }, '')).rejects.toMatchObject({
      problems: [{ message: 'passkey_name_missing' }, { message: 'current_wrong' }],
    });
    world.runtime.clock.advance({ minutes: 1 });
    await rename(byPassword, ' Ffôn ');
    expect((await factors(id)).passkeys[0]!.name).toBe('Ffôn');
    const bound = `session ${(await identify(world.runtime, added.secret))!.session}`;
    const text = passkey.use(await challenge(bound));
    const other = await owner();
    const foreign = { account: other.account, confirmation: { by: 'passkey', passkey: { text, bound } } as const };
    await expect(removeFactor(world.runtime, { ...foreign, factor: of })).rejects.toThrow('passkey_wrong');
    await expect(
      removeFactor(world.runtime, { account: other.account, confirmation: byPassword, factor: of }),
    ).rejects.toThrow('factor.removed');
    await removeFactor(world.runtime, { account, confirmation: foreign.confirmation, factor: of });
    expect(await factors(id)).toMatchObject({ passkeys: [], some: false, recoveryCodes: 0 });
    expect(world.notices('factor_removed').at(-1)).toEqual({ kind: 'factor_removed', to: { account: id } });
    expect(await enterWith(await signs(passkey))).toEqual({ outcome: 'wrong' });
    expect(why()).toBe('unknown');
  });

  it('[ACC.M1.8] the last of somebody who must have one stays, also when two are removed at the same moment', async () => {
    const second = await world.organisation(`K${newId().slice(-4).replace(/\d/g, 'X').toUpperCase()}`);
    const { id, account } = await owner([organisation, second]);
    await world.authenticator(id);
    const { passkeys, authenticator } = await factors(id);
    const remove = (factor: string) => removeFactor(world.runtime, { account, confirmation: byPassword, factor });
    const both = await Promise.allSettled([remove(passkeys[0]!.id), remove(authenticator!.id)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const refused = both.find(each => each.status === 'rejected') as PromiseRejectedResult;
    expect(refused.reason).toMatchObject({ reason: 'factor.last_required' });
    expect((await factors(id)).some).toBe(true);
  });
});
