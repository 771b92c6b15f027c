import { join } from 'node:path';
import pg from 'pg';
import { openDatabase } from '#platform/db/database.ts';

/** The database a product under test runs on, and a way to look at it behind its back. */
export interface CrashDatabase {
  kind: 'PGlite' | 'PostgreSQL';
  /** The product's environment. */
  settings: Record<string, string>;
  /** As somebody who sees every row. The embedded one only while no product runs on it. */
  look<T>(work: (client: Pick<pg.Client, 'query'>) => Promise<T>): Promise<T>;
  drop(): Promise<void>;
}

/** The embedded one in the product's own folder, or one of its own on a server given by the address of a superuser. */
export async function crashDatabase(folder: string, server = process.env.HANDRAIL_TEST_POSTGRES) {
  return server ? onServer(server) : embedded(join(folder, 'data/database'));
}

function embedded(folder: string): CrashDatabase {
  return {
    kind: 'PGlite',
    settings: { DATABASE_URL: '' },
    async look(work) {
      const db = await openDatabase({ folder });
      return db.asMigrator(work).finally(() => db.close());
    },
    drop: async () => {},
  };
}

async function onServer(server: string): Promise<CrashDatabase> {
  const name = `handrail_crash_${process.pid}`;
  const as = (user: string) =>
    Object.assign(new URL(server), { username: user, password: '', pathname: `/${name}` }).href;
  const connected = async <T>(address: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
    const client = new pg.Client({ connectionString: address });
    client.on('error', () => {});
    await client.connect();
    return work(client).finally(() => client.end());
  };
  await connected(server, async client => {
    await client.query(`do $$ begin
      if not exists (select from pg_roles where rolname = 'handrail_migrator') then create role handrail_migrator login createrole; end if;
      if not exists (select from pg_roles where rolname = 'handrail_app') then create role handrail_app login noinherit; end if; end $$`);
    await client.query(`create database ${name} owner handrail_migrator`);
  });
  return {
    kind: 'PostgreSQL',
    settings: { DATABASE_URL: as('handrail_app'), MIGRATE_DATABASE_URL: as('handrail_migrator') },
    look: work => connected(as(new URL(server).username), work),
    drop: () => connected(server, async client => void (await client.query(`drop database ${name} with (force)`))),
  };
}

/** What a killed process had sent is done or undone by the server before anybody looks. */
export async function quiet({ kind, look }: CrashDatabase): Promise<void> {
  if (kind === 'PGlite') return;
  await look(async client => {
    for (let n = 0; n < 200; n++) {
      const { rowCount } = await client.query(
        `select from pg_stat_activity where datname = current_database() and application_name = 'handrail'`,
      );
      if (!rowCount) return;
      await new Promise(resolve => setTimeout(resolve, 25));
    }
    throw new Error('the server still works for a process that is dead');
  });
}
