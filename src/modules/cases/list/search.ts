import { sql } from 'kysely';
import type { Condition } from '#modules/sharing/index.ts';
import { sortKey } from '#platform/db/sort-key.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** Above this many matches the sorted list is walked instead: they are dense enough to fill a page soon. */
const FEW = 2_000;
/** A trigram needs three letters; fewer are asked as the beginning of the name (database.md, rule 4). */
const LETTERS_FOR_CONTAINS = 3;

/** The condition for a search over surname and case number (CASE.1); undefined when nothing was asked. */
export async function searchCondition(tx: Tx, text: string): Promise<Condition | undefined> {
  return numberCondition(text) ?? (await nameCondition(tx, text));
}

/** A case number, whole (`ORG/FORM/0042`) or its last part; undefined when the text is none. */
export function numberCondition(text: string): Condition | undefined {
  const whole = /^[a-z]{2,6}\s*\/\s*[a-z0-9-]+\s*\/\s*0*(\d{1,9})$/i.exec(text);
  if (whole) {
    const reference = text.replace(/\s/g, '').toUpperCase();
    return sql`(c.number = ${Number(whole[1])} and c.reference = ${reference.replace(/\d+$/, digits => digits.replace(/^0+/, '').padStart(4, '0'))})`;
  }
  return /^0*\d{1,9}$/.test(text) ? sql`c.number = ${Number(text)}` : undefined;
}

/** A name, or part of one; undefined when nothing was asked. */
export async function nameCondition(tx: Tx, text: string): Promise<Condition | undefined> {
  const key = sortKey(text);
  if (!key) return text ? sql`false` : undefined;
  if ([...key].length < LETTERS_FOR_CONTAINS) return sql`c.name_key ^@ ${key}`;
  const pattern = key.replace(/[\\%_]/g, '\\$&');
  const { rows } = await sql<{ ids: string[] }>`
    select array(select app.case_ids_name_contains(${pattern}, null, ${FEW + 1})) as ids`.execute(tx);
  const { ids } = rows[0]!;
  return ids.length > FEW ? sql`c.name_key like ${`%${pattern}%`}` : sql`c.id = any (${ids}::uuid[])`;
}
