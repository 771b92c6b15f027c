import pg from 'pg';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Database } from '#platform/db/database.ts';
import { type AccountsWorld, accountsWorld, rightPassword } from '#test/support/accounts-world.ts';
import { testDatabase } from '#test/support/database.ts';
import { signIn } from './sign-in.ts';

const hashed = vi.hoisted(() => vi.fn());
vi.mock('#platform/crypto/password-hash.ts', async original => {
  const real = await original<typeof import('#platform/crypto/password-hash.ts')>();
  const verifyPassword: typeof real.verifyPassword = (encoded, password) => {
    hashed();
    return real.verifyPassword(encoded, password);
  };
  return { ...real, verifyPassword };
});

let database: Database;
let world: AccountsWorld;
beforeAll(async () => {
  database = await testDatabase();
  world = accountsWorld(database);
});
afterAll(() => database.close());

it('[ACC.S2.11] unknown, wrong and locked do the same work: one password hash and as many statements', async () => {
  const organisation = await world.organisation('TIM', { policies: { lockAfter: 10 } });
  for (const name of ['plover', 'dotterel']) await world.join(await world.account(name), organisation);
  await world.sql(
    `update accounts.accounts set state = 'locked', locked_by = 'unknown_device' where username = 'dotterel'`,
  );
  const statements = vi.spyOn(pg.Client.prototype, 'query');
  const work: Record<string, number> = {};
  for (const [kind, name, password] of [
    ['unknown', 'nobody.at.all', 'wrong'],
    ['wrong', 'plover', 'wrong'],
    ['locked', 'dotterel', rightPassword],
  ] as const) {
    hashed.mockClear();
    statements.mockClear();
    expect(await signIn(world.runtime, { name, password })).toEqual({ outcome: 'wrong' });
    expect(hashed).toHaveBeenCalledTimes(1);
    work[kind] = statements.mock.calls.length;
  }
  expect(work.unknown).toBeGreaterThan(8);
  expect(work).toEqual({ unknown: work.unknown, wrong: work.unknown, locked: work.unknown });
});
