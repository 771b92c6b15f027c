import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';

/** Days before an account is dormant that its owner is warned (ACC.S8). */
export const warningDays = 14;
/** Accounts that one transaction takes. */
export const batch = 200;

/** An account that was not used for long. */
export interface Due {
  id: string;
  /** Days without use after which it is dormant. */
  days: number;
  usedAt: Date;
}

/**
 * Accounts whose use `u` (used_at, warned_at, days) meets a condition, held until the transaction ends; one that another transaction holds
 * waits for the next round. The provider administrator who was here last is never among them: somebody must be able to help the others.
 */
export async function holdUnused(tx: Tx, now: Date, which: RawBuilder<SqlBool>): Promise<Due[]> {
  const { rows } = await sql<Due>`with uses as materialized (select * from app.account_uses(${now}::timestamptz))
    select u.id, u.days, u.used_at as "usedAt" from uses u join accounts.accounts a on a.id = u.id
    where ${which} and (not u.administrator or app.other_administrator(u.id, u.used_at, ${now}::timestamptz))
    order by u.used_at, u.id limit ${batch} for update of a skip locked`.execute(tx);
  return rows;
}

/** Was the last use so many days ago, counted back from the account's own limit? */
export const unusedFor = (now: Date, daysBefore: number): RawBuilder<SqlBool> =>
  sql`u.used_at <= ${now}::timestamptz - (u.days - ${daysBefore}) * interval '24 hours'`;
