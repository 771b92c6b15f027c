import pg from 'pg';
import type { Database } from '#platform/db/database.ts';
import { functionText } from './change-database.ts';
import { rewritten } from './without-trace.ts';

const acting = ['gate', 'employer', 'person', 'clinician', 'case_administrator', 'administrator', 'worker'];

/** Says whose role it is to functions that ask, where the acting role is a double. */
const asking = `coalesce(nullif(current_setting('app.acting', true), ''), current_setting('role', true))`;
const functions = ['app.document_key', 'app.letter_people'];

/** A database whose roles are doubles with the same grants and BYPASSRLS: no row policy holds anybody back. */
export interface Bypassed {
  db: Database;
  /** Removes the doubles; on a server they would outlive the database. */
  close(): Promise<void>;
}

export async function bypassing(db: Database): Promise<Bypassed> {
  const prefix = `bypass_${process.pid}_${Math.random().toString(36).slice(2, 8)}`;
  const texts = await Promise.all(functions.map(name => functionText(db, name)));
  await asSuperuser(db, async client => {
    for (const role of acting)
      await client.query(`create role ${prefix}_${role} nologin inherit bypassrls; grant handrail_${role} to ${prefix}_${role};
        grant ${prefix}_${role} to handrail_app`);
    for (const text of texts) await client.query(text.replaceAll(`current_setting('role', true)`, asking));
  });
  const asDouble = (text: string) =>
    text.replace(/set local role handrail_(\w+)/, (whole, role: string) =>
      acting.includes(role) ? `set local role ${prefix}_${role}; set local app.acting = 'handrail_${role}'` : whole,
    );
  return {
    db: { ...db, pool: rewritten(db.pool, asDouble) },
    close: () =>
      asSuperuser(db, async client => {
        for (const role of acting) await client.query(`drop role ${prefix}_${role}`);
      }),
  };
}

/** On the embedded database the migrator is the superuser; on a server only the address the tests are given. */
async function asSuperuser<T>(db: Database, work: (client: pg.PoolClient | pg.Client) => Promise<T>): Promise<T> {
  const server = process.env.HANDRAIL_TEST_POSTGRES;
  if (db.kind === 'pglite' || !server) return db.asMigrator(work);
  const { rows } = await db.asMigrator(client => client.query('select current_database() as name'));
  const url = new URL(server);
  url.pathname = `/${rows[0].name}`;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
