import type { Database } from '#platform/db/database.ts';
import type { Progress } from '../progress-bar.ts';
import { loadTable } from './dump-table.ts';
import { BackupProblem, type Manifest, tablePath } from './manifest.ts';
import { readLines } from './sealed-file.ts';
import { backedUpTables, type Client, filledTables, migrationsOf, plainText, type Table } from './tables.ts';

/** Says why this database cannot take the backup. @throws BackupProblem */
export async function checkTarget(db: Database, { migrations, tables }: Manifest): Promise<void> {
  await db.asMigrator(async client => {
    const here = await migrationsOf(client);
    const other = [
      ...here.filter(name => !migrations.includes(name)),
      ...migrations.filter(name => !here.includes(name)),
    ];
    if (other.length)
      throw new BackupProblem(
        `The backup and this build do not have the same migrations (${other.join(', ')}): restore with the build that made it, then start the newer one.`,
      );
    const all = await backedUpTables(client);
    const names = new Set(all.map(({ name }) => name));
    const unknown = tables.filter(({ name }) => !names.has(name));
    if (unknown.length)
      throw new BackupProblem(`This database has no table ${unknown.map(({ name }) => name).join(', ')}.`);
    const filled = await filledTables(client, all);
    if (filled.length)
      throw new BackupProblem(`This database is not empty (${filled.slice(0, 3).join(', ')}): restore into a new one.`);
  });
}

/** Writes all rows in one transaction: all of them are there afterwards, or none. @throws BackupProblem when a count differs */
export async function loadDatabase(
  db: Database,
  { folder, key, content, progress }: { folder: string; key: Buffer; content: Manifest; progress: Progress },
): Promise<void> {
  const total = Math.max(
    1,
    content.tables.reduce((sum, { rows }) => sum + rows, 0),
  );
  let done = 0;
  await db.asMigrator(async client => {
    await client.query(`begin; set local statement_timeout = 0; ${plainText}`);
    try {
      const all = await backedUpTables(client);
      const bonds = await loosen(client, all);
      for (const { name, rows } of content.tables) {
        const table = all.find(each => each.name === name)!;
        const loaded = await loadTable(client, table, readLines(tablePath(folder, name), key), more => {
          done += more;
          progress.show((done / total) * 0.5, `${name}, ${done} rows`);
        });
        if (loaded !== rows) throw new BackupProblem(`${name} has ${loaded} rows instead of ${rows}.`);
      }
      await fasten(client, all, bonds);
      await client.query('commit');
    } catch (error) {
      await client.query('rollback');
      throw error;
    }
  });
}

interface Bond {
  table: string;
  name: string;
  definition: string;
}

const own = ({ owner }: Table) => owner === 'handrail_owner';

/** Takes off what holds rows in order while they come in any order, and empties what a fresh installation wrote by itself. */
async function loosen(client: Client, tables: readonly Table[]): Promise<Bond[]> {
  await client.query('set local role handrail_owner');
  const names = tables.filter(own).map(({ name }) => name);
  const { rows } = await client.query<Bond>(
    `select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and conrelid = any ($1::regclass[]) order by 1, 2`,
    [names],
  );
  for (const { table, name } of rows) await client.query(`alter table ${table} drop constraint ${name}`);
  for (const table of names) await client.query(`alter table ${table} disable trigger user`);
  await client.query(`truncate ${names.join(', ')}`);
  for (const table of tables.filter(each => !own(each)))
    await client.query(`set local role ${table.owner}; delete from ${table.name}; set local role handrail_owner`);
  return rows;
}

/** Puts it all back; a row whose partner is missing is refused by the database here. */
async function fasten(client: Client, tables: readonly Table[], bonds: readonly Bond[]): Promise<void> {
  await client.query('set local role handrail_owner');
  for (const { table, name, definition } of bonds)
    await client.query(`alter table ${table} add constraint ${name} ${definition}`);
  for (const { name } of tables.filter(own)) await client.query(`alter table ${name} enable trigger user`);
  const { rows } = await client.query<{ text: string }>(
    `select format('select setval(%L, greatest((select max(%I) from %s), 1))', pg_get_serial_sequence(c.oid::regclass::text, a.attname),
       a.attname, c.oid::regclass) as text
     from pg_attribute a join pg_class c on c.oid = a.attrelid where a.attidentity <> '' and pg_get_userbyid(c.relowner) = 'handrail_owner'`,
  );
  for (const { text } of rows) await client.query(text);
}
