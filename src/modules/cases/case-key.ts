import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Actor } from '#platform/operation/index.ts';

/**
 * One case by its id for whoever acts: within their organisation, or for staff within the organisations they serve.
 * Row-level security says the same once more.
 */
export function caseKey(actor: Actor, id: string, column: 'id' | 'case_id' = 'id'): RawBuilder<SqlBool> {
  const names = sql.ref(column);
  if ('organisation' in actor && actor.organisation)
    return sql<SqlBool>`(organisation_id = ${actor.organisation} and ${names} = ${id})`;
  return sql<SqlBool>`(organisation_id = any (array(select app.staff_organisations())) and ${names} = ${id})`;
}
