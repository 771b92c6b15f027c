import { keyedHash } from '#platform/crypto/keyed-hash.ts';
import type { Keys } from '#platform/crypto/keys.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { AccountsTables } from '../tables.ts';

/** What is counted: wrong passwords by typed name and device, by known device, by who is signed in; wrong codes; ways to an organisation's sign-in that were used; mails asked for. */
export type AttemptKind =
  | 'sign_in'
  | 'device'
  | 'owner'
  | 'factor'
  | 'sign_on'
  | 'verification_code'
  | 'request_code'
  | 'challenge'
  | 'reset_mail'
  | 'username_mail'
  | 'activation_mail'
  | 'registered_mail'
  | 'code_mail';

export interface Attempts {
  count: number;
  firstAt: Date;
  lastAt: Date;
}

const hour = 3_600_000;

/** What is tried by whom, as a key nobody reads: names and addresses of the network are hashed with the installation's key. */
export const attemptKey = (keys: Keys, kind: AttemptKind, ...of: string[]): Buffer =>
  keyedHash(keys, `attempt ${kind}`, of);

/**
 * Counts of one key within the last `hours`, and the row held until the transaction ends: tries at the same moment wait for each other,
 * so that none is free of the delay of the one before.
 */
export async function holdAttempts(tx: Tx, kind: AttemptKind, key: Buffer, now: Date, hours = 24): Promise<Attempts> {
  const table = tx.withTables<AccountsTables>();
  await table
    .insertInto('accounts.attempts')
    .values({ key, kind, count: 0, first_at: now, last_at: now })
    .onConflict(on => on.doNothing())
    .execute();
  const row = await table
    .selectFrom('accounts.attempts')
    .select(['count', 'first_at', 'last_at'])
    .where('kind', '=', kind)
    .where('key', '=', key)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return withinHours(row, now, hours);
}

/** Counts of one key, without holding them. */
export async function readAttempts(tx: Tx, kind: AttemptKind, key: Buffer, now: Date, hours = 24): Promise<Attempts> {
  const row = await tx
    .withTables<AccountsTables>()
    .selectFrom('accounts.attempts')
    .select(['count', 'first_at', 'last_at'])
    .where('kind', '=', kind)
    .where('key', '=', key)
    .executeTakeFirst();
  return withinHours(row, now, hours);
}

/** One more try; `so far` is what `holdAttempts` answered. */
export async function countAttempt(
  tx: Tx,
  kind: AttemptKind,
  key: Buffer,
  now: Date,
  soFar: Attempts,
): Promise<number> {
  const count = soFar.count + 1;
  await tx
    .withTables<AccountsTables>()
    .updateTable('accounts.attempts')
    .set({ count, first_at: count === 1 ? now : soFar.firstAt, last_at: now })
    .where('kind', '=', kind)
    .where('key', '=', key)
    .execute();
  return count;
}

/** Forgets the tries of a key. */
export async function forgetAttempts(tx: Tx, kind: AttemptKind, key: Buffer): Promise<void> {
  const table = tx.withTables<AccountsTables>();
  await table.deleteFrom('accounts.attempts').where('kind', '=', kind).where('key', '=', key).execute();
}

/** Seconds left until the next try is taken: 1, 2, 4 … 60 after each wrong one (ACC.S2); 0 when it may come now. */
export function secondsToWait({ count, lastAt }: Attempts, now: Date, free = 0): number {
  if (count <= free) return 0;
  const delay = Math.min(60, 2 ** (count - free - 1));
  return Math.max(0, Math.ceil((lastAt.getTime() + delay * 1000 - now.getTime()) / 1000));
}

function withinHours(
  row: { count: number; first_at: Date; last_at: Date } | undefined,
  now: Date,
  hours: number,
): Attempts {
  if (!row || now.getTime() - row.last_at.getTime() >= hours * hour) return { count: 0, firstAt: now, lastAt: now };
  return { count: row.count, firstAt: row.first_at, lastAt: row.last_at };
}
