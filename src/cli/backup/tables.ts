import type pg from 'pg';

export type Client = pg.Client | pg.PoolClient;

/** A table whose rows belong to a backup. */
export interface Table {
  /** schema.name */
  name: string;
  owner: string;
  /** Its columns that can be written, quoted, in order. */
  columns: string[];
}

/** Jobs that wait are kept; everything else of the queue is made anew at each start. */
const jobTable = 'pgboss.job_common';
/** What a fresh installation writes by itself. */
const ownRows = /^(forms|jobs|pgboss)\./;

/** Every table of the modules, and the jobs that wait. */
export async function backedUpTables(client: Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select n.nspname || '.' || c.relname as name, pg_get_userbyid(c.relowner) as owner,
       array(select quote_ident(a.attname) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0
         and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and (pg_get_userbyid(c.relowner) = 'handrail_owner' or n.nspname || '.' || c.relname = $1)
     order by 1`,
    [jobTable],
  );
  return rows;
}

/** Tables in which somebody's data stand already. */
export async function filledTables(client: Client, tables: readonly Table[]): Promise<string[]> {
  const filled: string[] = [];
  for (const { name, owner } of tables.filter(table => !ownRows.test(table.name))) {
    await client.query(`set role ${owner}`);
    if ((await client.query(`select from ${name} limit 1`)).rowCount) filled.push(name);
  }
  await client.query('reset role');
  return filled;
}

/** Migrations the database has, in order. */
export async function migrationsOf(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('select name from handrail_migrations.done order by name');
  return rows.map(({ name }) => name);
}

/** Values are written the same way wherever they are read. */
export const plainText =
  "set local datestyle = 'ISO, YMD'; set local timezone = 'UTC'; set local intervalstyle = 'postgres'; set local bytea_output = 'hex'; set local extra_float_digits = 1";
