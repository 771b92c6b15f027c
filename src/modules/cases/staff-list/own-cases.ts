import { type SqlBool, sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import type { Condition } from '#platform/list/list-column.ts';

/** Leaves out cases about whoever acts (ACC.V4), as `app.is_own` says it of one case; said for thousands without a call for each. */
export async function notOwn(tx: Tx): Promise<Condition> {
  const { rows } = await sql<{ person: string | null; email: string | null }>`
    select person_id as person, email_key as email from app.own_keys()`.execute(tx);
  const { person = null, email = null } = rows[0] ?? {};
  const byEmail = person
    ? sql<SqlBool>`(c.person_id is null and c.employee_email_key <> '' and c.employee_email_key = ${email ?? ''})`
    : sql<SqlBool>`(c.employee_email_key <> '' and c.employee_email_key = ${email ?? ''})`;
  return person
    ? sql<SqlBool>`(c.person_id is distinct from ${person}::uuid and not ${byEmail})`
    : sql<SqlBool>`not ${byEmail}`;
}
