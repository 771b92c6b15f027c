import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import type { Database } from '#platform/db/database.ts';
import { operation, perform } from '#platform/operation/index.ts';
import { onPostgres, testDatabase } from '#test/support/database.ts';
import { smallRuntime } from '#test/support/small-runtime.ts';

let db: Database;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const wait = {
  act: 'thing.awaited',
  actors: ['worker'],
  input: z.object({}),
  unaudited: true,
  load: async () => true,
  policy: () => undefined,
  run: async ({ tx }: { tx: Parameters<ReturnType<typeof sql>['execute']>[0] }) =>
    void (await sql`select pg_sleep(0.5)`.execute(tx)),
} as const;

// The embedded database ends no statement.
it.skipIf(!onPostgres)('[ALL.9.46] a statement takes no longer than its operation says', async () => {
  const runtime = smallRuntime(db);
  await perform(runtime, operation(wait), { kind: 'worker' }, {});
  const hurried = operation({ ...wait, timeoutMs: 100 });
  await expect(perform(runtime, hurried, { kind: 'worker' }, {})).rejects.toThrow('statement timeout');
});
