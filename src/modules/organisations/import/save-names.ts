import { newId } from '#platform/db/id.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { OrganisationsTables } from '../tables.ts';
import { inUse } from './in-use.ts';

export type NameList = 'divisions' | 'departments' | 'locations';

/** Brings a list of names to what the file says. A name left out goes, unless somebody stands there; answers those kept. */
export async function saveNames(
  tx: Tx,
  organisation: string,
  list: NameList,
  names: readonly string[],
  now: Date,
): Promise<string[]> {
  const tables = tx.withTables<OrganisationsTables>();
  const table = `organisations.${list}` as const;
  const there = await tables
    .selectFrom(table)
    .select(['id', 'name'])
    .where('organisation_id', '=', organisation)
    .execute();
  const missing = names.filter(name => !there.some(place => place.name === name));
  if (missing.length) {
    const rows = missing.map(name => ({ organisation_id: organisation, id: newId(now.getTime()), name }));
    await tables.insertInto(table).values(rows).execute();
  }
  const kept: string[] = [];
  for (const place of there.filter(each => !names.includes(each.name))) {
    if (await inUse(tx, organisation, list, place.id)) kept.push(place.name);
    else
      await tables.deleteFrom(table).where('organisation_id', '=', organisation).where('id', '=', place.id).execute();
  }
  return kept;
}
