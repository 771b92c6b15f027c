import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import { NotVisible } from '#platform/operation/index.ts';

/** The next case number of an organisation and its code; the counter row stays locked until the transaction ends. */
export async function takeCaseNumber(tx: Tx, organisation: string): Promise<{ number: number; code: string }> {
  const { rows } = await sql<{ number: number; code: string }>`
    update organisations.organisations set next_number = next_number + 1 where id = ${organisation}
    returning next_number - 1 as number, code`.execute(tx);
  if (!rows[0]) throw new NotVisible('organisation');
  return rows[0];
}
