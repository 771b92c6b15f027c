import type { Database } from '#platform/db/database.ts';

/** Runs a statement as the owner of the tables, or of the functions that run for others. */
export const changeAs = (db: Database, role: 'owner' | 'definer', statement: string): Promise<void> =>
  db.asMigrator(async client => {
    await client.query(`set role handrail_${role}`);
    await client.query(statement);
  });

/** The text of a function, as it would be created anew. */
export const functionText = (db: Database, name: string): Promise<string> =>
  db.asMigrator(async client => {
    const { rows } = await client.query('select pg_get_functiondef($1::regproc) as text', [name]);
    return rows[0].text;
  });

/** Takes words out of a function; answers how to put them back. Throws when they do not stand in it. */
export async function rewriteFunction(
  db: Database,
  name: string,
  from: string,
  to: string,
): Promise<() => Promise<void>> {
  const before = await functionText(db, name);
  if (!before.includes(from)) throw new Error(`${name} does not say "${from}"`);
  await changeAs(db, 'definer', before.replaceAll(from, to));
  return () => changeAs(db, 'definer', before);
}
