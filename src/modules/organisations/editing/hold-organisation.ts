import type { Selectable } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import { organisationColumns } from '../organisation.ts';
import type { OrganisationsTables } from '../tables.ts';

export type HeldOrganisation = Omit<
  Selectable<OrganisationsTables['organisations.organisations']>,
  'next_number' | 'created_at'
>;

/** An organisation's row, kept until the transaction ends, so that of two who change it the second sees what the first did. */
export const holdOrganisation = (tx: Tx, organisation: string): Promise<HeldOrganisation | undefined> =>
  tx
    .withTables<OrganisationsTables>()
    .selectFrom('organisations.organisations')
    .select(organisationColumns)
    .select(['verification_code', 'verification_code_version', 'revision'])
    .where('id', '=', organisation)
    .forNoKeyUpdate()
    .executeTakeFirst();
