import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { isId } from '../db/id.ts';
import { inTransaction, type Tx } from '../db/transaction.ts';
import type { TimetableEntry } from '../jobs/index.ts';
import { type Actor, actingAs } from './actor.ts';
import { type Operation, performAs } from './operation.ts';
import type { Runtime } from './runtime.ts';

/** How long a page stays open before its form counts as another. */
const keptDays = 2;

/**
 * Performs what a form adds once, however often its page is sent: by a double press, by a reload, by going on after an answer that
 * was lost (ALL.9). The page carries a key of its own; the same key with other content, as after Back, is another press.
 * Answers what `perform` does; undefined when it was done before.
 */
export async function performOnce<I, R>(
  runtime: Runtime,
  op: Operation<I, R>,
  actor: Actor,
  input: unknown,
  key: string,
): Promise<R | undefined> {
  return performAs(runtime, op, actor, input, async (tx, run) => {
    if (!isId(key) || !('account' in actor) || !actor.account) return run();
    const press = createHash('sha256')
      .update(JSON.stringify([op.act, key, input]))
      .digest();
    return (await isFirst(tx, actor.account, press, runtime.clock.now())) ? run() : undefined;
  });
}

/** Of two at the same moment one waits here for what becomes of the other. */
async function isFirst(tx: Tx, account: string, press: Buffer, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into operations.presses (account_id, press, at)
    values (${account}, ${press}, ${now}) on conflict do nothing`.execute(tx);
  return numAffectedRows === 1n;
}

/** What comes round by itself. */
export const pressTimetable: readonly TimetableEntry[] = [
  { name: 'operations: sweep presses', everySeconds: 3600, run: sweepPresses },
];

async function sweepPresses(runtime: Runtime): Promise<void> {
  const before = new Date(runtime.clock.now().getTime() - keptDays * 86_400_000);
  await inTransaction(runtime.db, actingAs({ kind: 'worker' }), tx =>
    sql`delete from operations.presses where at < ${before}`.execute(tx),
  );
}
