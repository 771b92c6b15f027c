import type { Database } from '#platform/db/database.ts';

export type Row = Readonly<Record<string, unknown>>;

const BATCH = 400;

/** Runs statements as the owner of the tables, in one transaction: what has no operation yet (docs/operating/privileged-access.md). */
export async function unsafeAsOwner<T>(db: Database, work: (query: OwnerQuery) => Promise<T>): Promise<T> {
  return db.asMigrator(async client => {
    await client.query('begin; set local role handrail_owner');
    try {
      const done = await work(async (text, values = []) => (await client.query(text, [...values])).rows);
      await client.query('commit');
      return done;
    } catch (error) {
      await client.query('rollback');
      throw error;
    }
  });
}

export type OwnerQuery = (text: string, values?: readonly unknown[]) => Promise<Record<string, unknown>[]>;

/** Inserts rows of one shape, some hundreds at a time; bytes are given as `\x…`. */
export async function insertRows(query: OwnerQuery, table: string, rows: readonly Row[]): Promise<void> {
  if (!rows[0]) return;
  const columns = Object.keys(rows[0]).join(', ');
  for (let from = 0; from < rows.length; from += BATCH)
    await query(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      [JSON.stringify(rows.slice(from, from + BATCH))],
    );
}
