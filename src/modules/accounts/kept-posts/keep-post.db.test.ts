import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#platform/db/database.ts';
import { newId } from '#platform/db/id.ts';
import { csrfToken } from '#platform/http/csrf.ts';
import { perform } from '#platform/operation/index.ts';
import { type AccountsWorld, accountsWorld, rightPassword } from '#test/support/accounts-world.ts';
import { testDatabase } from '#test/support/database.ts';
import { identify } from '../sessions/identify.ts';
import { signOut } from '../sessions/sign-out.ts';
import { signIn } from '../sign-in/sign-in.ts';
import { type KeptPost, keepPost, takeKeptPost } from './keep-post.ts';
import { lateAccount } from './late-account.ts';

let database: Database;
let world: AccountsWorld;
let organisation: string;
beforeAll(async () => {
  database = await testDatabase();
  world = accountsWorld(database);
  organisation = await world.organisation('KPT');
});
afterAll(() => database.close());

const url = '/employer/referrals/x/steps/reason';
const fields: [string, string][] = [
  ['csrf', 'token'],
  ['v:reason', 'Cannot lift since March'],
  ['v:reason', 'and again'],
  ['password', 'Heron+lamp+29'],
];

async function late() {
  const name = `dunlin.${newId().slice(-8)}`;
  const account = await world.account(name);
  await world.join(account, organisation);
  const answer = await signIn(world.runtime, { name, password: rightPassword });
  if (answer.outcome !== 'signed_in') throw new Error(answer.outcome);
  const identity = (await identify(world.runtime, answer.secret))!;
  return { account, cookie: answer.secret, csrf: csrfToken(identity.csrfSecret), session: identity.session };
}

const files = [{ name: 'f:documents.report', receipt: 'what became of it' }];

async function keep(of: { cookie: string; csrf: string }, post: Partial<KeptPost> = {}): Promise<boolean> {
  const account = await lateAccount(world.runtime, { cookie: of.cookie, csrf: of.csrf });
  if (account) await keepPost(world.runtime, { account, url, fields, files: [], ...post });
  return account !== undefined;
}
const take = (account: string, at = url) => takeKeptPost(world.runtime, { account, url: at });

describe('a post after a time-out', () => {
  it('[ALL.3.1] is kept for the same account and address and comes back once, as it was typed', async () => {
    const person = await late();
    world.runtime.clock.advance({ minutes: 21 });
    expect(await identify(world.runtime, person.cookie)).toBeUndefined();
    expect(await keep(person)).toBe(true);
    const other = await late();
    expect(await take(other.account)).toBeUndefined();
    expect(await take(person.account, '/employer/other')).toBeUndefined();
    expect(await take(person.account)).toEqual({
      fields: [
        ['v:reason', 'Cannot lift since March'],
        ['v:reason', 'and again'],
      ],
      files: [],
    });
    expect(await take(person.account)).toBeUndefined();
  });

  it('[ALL.3.2] nobody who reads the table reads what was typed', async () => {
    const person = await late();
    await keep(person);
    const rows = await world.sql(
      `select encode(sealed_body, 'escape') as body from accounts.kept_posts where account_id = $1`,
      [person.account],
    );
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain('lift');
  });

  it('[ALL.3.3] is kept after signing out as well, and for 24 hours only', async () => {
    const person = await late();
    await perform(world.runtime, signOut, { kind: 'gate' }, { account: person.account, session: person.session });
    expect(await keep(person)).toBe(true);
    world.runtime.clock.advance({ hours: 24 });
    expect(await take(person.account)).toBeUndefined();
    expect(await keep(person)).toBe(false);
  });

  it('[ALL.3.4] without the token of that session, or its cookie, nothing is kept', async () => {
    const person = await late();
    const other = await late();
    expect(await keep({ cookie: person.cookie, csrf: other.csrf })).toBe(false);
    expect(await keep({ cookie: 'planted', csrf: person.csrf })).toBe(false);
    expect(await keep({ cookie: '', csrf: person.csrf })).toBe(false);
  });

  it('[ALL.3.6] comes back with every file that was sent to that address, and with the newest text', async () => {
    const person = await late();
    await keep(person, { files });
    world.runtime.clock.advance({ seconds: 1 });
    await keep(person, { fields: [['v:reason', 'Cannot lift since May']] });
    world.runtime.clock.advance({ seconds: 1 });
    await keep(person, { fields: [], files: [{ name: 'f:documents.scan', receipt: 'another' }] });
    expect(await take(person.account)).toEqual({
      fields: [['v:reason', 'Cannot lift since May']],
      files: [...files, { name: 'f:documents.scan', receipt: 'another' }],
    });
  });

  it('[ALL.3.5] the newest 20 of an account are kept', async () => {
    const person = await late();
    for (let i = 0; i < 22; i++) {
      world.runtime.clock.advance({ seconds: 1 });
      await keep(person);
    }
    const rows = await world.sql('select id from accounts.kept_posts where account_id = $1', [person.account]);
    expect(rows).toHaveLength(20);
  });
});
