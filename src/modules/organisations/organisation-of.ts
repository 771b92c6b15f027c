import { type RawBuilder, sql } from 'kysely';
import { plannedOnce } from '#platform/db/prepared.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { NotVisible } from '#platform/operation/index.ts';
import { type Organisation, organisationColumns, organisationFrom } from './organisation.ts';
import type { OrganisationsTables } from './tables.ts';

/** The organisation of an id, as far as the acting role sees it. @throws NotVisible */
export async function organisationOf(tx: Tx, id: string): Promise<Organisation> {
  const [found] = await organisationsOf(tx, [id]);
  if (!found) throw new NotVisible('organisation');
  return found;
}

/** Those of the organisations that the acting role sees, by name; `ids` may be a query for them. */
export async function organisationsOf(tx: Tx, ids: readonly string[] | RawBuilder<string>): Promise<Organisation[]> {
  if (Array.isArray(ids) && !ids.length) return [];
  const rows = await tx
    .withTables<OrganisationsTables>()
    .selectFrom('organisations.organisations')
    .select(organisationColumns)
    .where('id', '=', sql<string>`any ${Array.isArray(ids) ? sql`(${[...ids]}::uuid[])` : ids}`)
    .orderBy('name')
    .modifyEnd(plannedOnce)
    .execute();
  return rows.map(organisationFrom);
}

/** Every organisation the acting role sees, by name. */
export async function allOrganisations(tx: Tx): Promise<Organisation[]> {
  const rows = await tx
    .withTables<OrganisationsTables>()
    .selectFrom('organisations.organisations')
    .select(organisationColumns)
    .orderBy('name')
    .execute();
  return rows.map(organisationFrom);
}

/** The id of the organisation with this code, in any mixture of capitals; undefined when there is none to see. */
export async function findByCode(tx: Tx, code: string): Promise<string | undefined> {
  const row = await tx
    .withTables<OrganisationsTables>()
    .selectFrom('organisations.organisations')
    .select('id')
    .where('code', '=', code.toUpperCase())
    .executeTakeFirst();
  return row?.id;
}
