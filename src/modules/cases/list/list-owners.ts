import { sql } from 'kysely';
import type { CaseVisibility } from '#modules/sharing/index.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** The choices of *filter by user*: who is below the reader and who shares with them. */
export interface OwnerChoices {
  below: readonly OwnerChoice[];
  shared: readonly OwnerChoice[];
  /** Too many to choose from: the filter under Owner finds them by name. */
  tooMany: boolean;
  delegated: boolean;
}
export interface OwnerChoice {
  id: string;
  name: string;
}

/** More names than these are typed, not picked. */
const MOST = 100;

/** Names for *filter by user*, in the order of their names. */
export async function listOwners(tx: Tx, visibility: CaseVisibility): Promise<OwnerChoices> {
  const { organisation, below, shared } = visibility;
  const delegated = visibility.delegated.length > 0;
  const tooMany = below.length + shared.length > MOST;
  if (tooMany || !(below.length + shared.length)) return { below: [], shared: [], tooMany, delegated };
  const { rows } = await sql<OwnerChoice>`
    select id, display_name as name from accounts.memberships
    where organisation_id = ${organisation} and id = any (${[...below, ...shared]}::uuid[]) order by sort_key, id`.execute(
    tx,
  );
  const among = (ids: readonly string[]) => rows.filter(({ id }) => ids.includes(id));
  return { below: among(below), shared: among(shared), tooMany, delegated };
}
