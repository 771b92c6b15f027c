import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import { type Request, requestFields, requestSource } from '../request.ts';

/** A request as the asked organisation knows it: who asks, as they were then. */
export type AskedRequest = Request & {
  name: string;
  jobTitle: string;
  email: string;
  /** Accounts and membership, for entries and notices. */
  asker: string;
  membership: string | null;
  /** Who decided it, where they are still known. */
  decidedBy: string | null;
};

export const askedFields: RawBuilder<unknown> = sql`${requestFields}, r.display_name as name, r.job_title as "jobTitle", r.email,
  r.account_id as asker, r.membership_id as membership,
  (select d.display_name from accounts.memberships d where d.organisation_id = r.organisation_id and d.id = r.decided_by) as "decidedBy"`;

/** The request of an id in the acting organisation; nothing for somebody who neither decides nor asked (the database says so). */
export async function findRequest(tx: Tx, id: string): Promise<AskedRequest | undefined> {
  const { rows } = await sql<AskedRequest>`select r.id, ${askedFields} from ${requestSource}
    where r.organisation_id = app.organisation() and r.id = ${id}`.execute(tx);
  return rows[0];
}
