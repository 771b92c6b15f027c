import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import { NotVisible } from '#platform/operation/index.ts';
import type { OrganisationsTables } from './tables.ts';

/**
 * The next case number of an organisation (data model, 4). The organisation's row stays locked until the transaction ends, so call it
 * last. Numbers are never given twice; gaps mean nothing. @throws NotVisible
 */
export async function takeCaseNumber(tx: Tx, organisation: string): Promise<number> {
  const row = await tx
    .withTables<OrganisationsTables>()
    .updateTable('organisations.organisations')
    .set({ next_number: sql<number>`next_number + 1` })
    .where('id', '=', organisation)
    .returning(sql<number>`next_number - 1`.as('number'))
    .executeTakeFirst();
  if (!row) throw new NotVisible('organisation');
  return row.number;
}
