import type { Tx } from '#platform/db/transaction.ts';
import { hasAccess, standingOf } from '../sessions/standing.ts';

/** Whether an account opens something, but nothing by our own ways in: each of its organisations keeps to its own sign-in (ACC.S7). */
export async function onlyThroughOrganisation(tx: Tx, account: string, now: Date): Promise<boolean> {
  const [any, own] = [await standingOf(tx, account, now), await standingOf(tx, account, now, 'own')];
  return hasAccess(any) && !hasAccess(own);
}
