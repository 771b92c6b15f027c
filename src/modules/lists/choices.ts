import { type SqlBool, sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';

export interface SavedFilter {
  id: string;
  name: string;
  /** The list's address, after the question mark. */
  query: string;
  isDefault: boolean;
}

/** What somebody chose for one list. */
export interface ListChoices {
  /** Columns in their order; missing while nobody chose. */
  columns?: string[];
  /** By name. */
  filters: SavedFilter[];
}

/** Saved by whoever acts, and at an employer in this organisation: said by the query as well as by row-level security. */
export const ownFilters = sql<SqlBool>`account_id = app.account() and organisation_id is not distinct from app.organisation()`;

/** What whoever acts chose for a list. One round trip. */
export async function choicesOf(tx: Tx, list: string): Promise<ListChoices> {
  const { rows } = await sql<{ columns: string[] | null; filters: SavedFilter[] }>`
    select (select columns from lists.column_choices where account_id = app.account() and list = ${list}) as columns,
      coalesce((select jsonb_agg(jsonb_build_object('id', id, 'name', name, 'query', query, 'isDefault', is_default) order by name_key, id)
        from lists.saved_filters where ${ownFilters} and list = ${list}), '[]') as filters`.execute(tx);
  const { columns, filters } = rows[0]!;
  return { filters, ...(columns ? { columns } : {}) };
}
