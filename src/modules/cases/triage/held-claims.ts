import { sql } from 'kysely';
import { staffName } from '#modules/accounts/index.ts';
import { sortKey } from '#platform/db/sort-key.ts';
import type { Scope } from '#platform/operation/index.ts';

/** A case somebody of the staff has: its number, and whether it waits for triage or is open. */
export interface HeldClaim {
  id: string;
  organisation: string;
  reference: string;
  tab: 'pending' | 'open';
}

/** What somebody has, oldest first; held until the transaction ends if `hold`. Numbers only, for who may know no more (ACC.V3). */
export async function heldClaims({ tx }: Pick<Scope, 'tx'>, account: string, hold = false): Promise<HeldClaim[]> {
  const { rows } = await sql<HeldClaim>`
    select id, organisation_id as organisation, reference, tab from cases.cases
    where claimed_by = ${account} and tab in ('pending', 'open') order by received_at, id ${hold ? sql`for update` : sql``}`.execute(
    tx,
  );
  return rows;
}

/** Gives cases of one organisation to another member of staff, as if they had claimed them. The caller decided, and tells. */
export async function giveClaims(
  { tx, now }: Pick<Scope, 'tx' | 'now'>,
  given: { organisation: string; ids: readonly string[]; to: string },
): Promise<void> {
  const key = sortKey(await staffName(tx, given.to));
  await sql`update cases.cases set claimed_by = ${given.to}, claimed_at = ${now}, claimed_key = ${key}
    where organisation_id = ${given.organisation} and id = any (${[...given.ids]}::uuid[])`.execute(tx);
}
