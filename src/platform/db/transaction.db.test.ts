import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#platform/db/database.ts';
import { newId } from '#platform/db/id.ts';
import { plannedOnce } from '#platform/db/prepared.ts';
import { inTransaction, type Tx } from '#platform/db/transaction.ts';
import { testDatabase } from '#test/support/database.ts';

let db: Database;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db?.close());

const roleOf = async (tx: Tx) =>
  (await sql<{ role: string }>`select current_user as role ${plannedOnce}`.execute(tx)).rows[0]!.role;
const nobody = async () => (await db.pool.query('select current_user as role')).rows[0].role;

describe('a transaction', () => {
  it('answers statements asked together in their order, each as the actor', async () => {
    const organisation = newId();
    const numbers = Array.from({ length: 20 }, (_, n) => n);
    const answers = await inTransaction(db, { role: 'employer', organisation }, tx =>
      Promise.all(
        numbers.map(async n => {
          const { rows } = await sql<{ n: number; role: string; organisation: string }>`
            select ${n}::int as n, current_user as role, app.organisation() as organisation`.execute(tx);
          return rows[0];
        }),
      ),
    );
    expect(answers).toEqual(numbers.map(n => ({ n, role: 'handrail_employer', organisation })));
    expect(await nobody()).toBe('handrail_nobody');
  });

  it('says what failed first when several were asked together, and undoes all of them', async () => {
    const failing = inTransaction(db, { role: 'gate' }, tx =>
      Promise.all([sql`select 1 / ${0}::int`.execute(tx), sql`select pg_sleep(0)`.execute(tx)]),
    );
    await expect(failing).rejects.toThrow('division by zero');
    expect(await nobody()).toBe('handrail_nobody');
  });

  it('takes no statement after its end', async () => {
    const kept = await inTransaction(db, { role: 'gate' }, async tx => tx, { readOnly: true });
    await expect(roleOf(kept)).rejects.toThrow('after the end');
  });

  it('keeps the plan of a statement apart for each role', async () => {
    for (const role of ['gate', 'worker', 'gate'] as const)
      expect(await inTransaction(db, { role }, roleOf)).toBe(`handrail_${role}`);
  });

  it('holds no connection when the actor is named wrongly', async () => {
    for (let n = 0; n < 20; n++)
      await expect(inTransaction(db, { role: 'gate', account: "x'; drop" }, roleOf)).rejects.toThrow('by ids only');
    expect(await inTransaction(db, { role: 'gate' }, roleOf)).toBe('handrail_gate');
  });
});
