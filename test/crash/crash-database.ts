import { join } from 'node:path';
import pg from 'pg';
import { type Database, openDatabase } from '#platform/db/database.ts';

export interface CrashDatabase {
  /** The product's environment. */
  settings: Record<string, string>;
  open(): Promise<Database>;
  drop(): Promise<void>;
}

/** The database of a crash run: the embedded one in the product's own folder, or one of its own on the test server. */
export async function crashDatabase(folder: string): Promise<CrashDatabase> {
  const server = process.env.HANDRAIL_TEST_POSTGRES;
  if (!server) {
    return {
      settings: { DATABASE_URL: '' },
      open: () => openDatabase({ folder: join(folder, 'data/database') }),
      drop: async () => {},
    };
  }
  const name = `handrail_crash_${process.pid}`;
  const as = (user: string) =>
    Object.assign(new URL(server), { username: user, password: '', pathname: `/${name}` }).href;
  const admin = async (text: string) => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(text).finally(() => client.end());
  };
  await admin(`do $$ begin
    if not exists (select from pg_roles where rolname = 'handrail_migrator') then create role handrail_migrator login createrole; end if;
    if not exists (select from pg_roles where rolname = 'handrail_app') then create role handrail_app login noinherit; end if; end $$`);
  await admin(`create database ${name} owner handrail_migrator`);
  return {
    settings: { DATABASE_URL: as('handrail_app'), MIGRATE_DATABASE_URL: as('handrail_migrator') },
    open: (): Promise<Database> => openDatabase({ url: as('handrail_app'), migrateUrl: as('handrail_migrator') }),
    drop: () => admin(`drop database if exists ${name} with (force)`),
  };
}
