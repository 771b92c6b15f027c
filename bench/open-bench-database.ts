import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { type Database, openDatabase } from '#platform/db/database.ts';
import { migrate } from '#platform/db/migrate.ts';
import { run as load } from '../src/cli/load.ts';

const terminal = {
  write: (line: string) => void process.stdout.write(`${line}\n`),
  complain: (line: string) => void process.stderr.write(`${line}\n`),
  ...(process.stdout.isTTY ? { redraw: (line: string) => void process.stdout.write(`\r${line}\u001b[K`) } : {}),
};

const folder = new URL('../db', import.meta.url).pathname;

export interface BenchDatabase extends Database {
  name: string;
  /** Addresses of the application's login and of the one that migrates. */
  url: string;
  migrateUrl: string;
  drop(): Promise<void>;
}

/**
 * A migrated and loaded database on the server of HANDRAIL_BENCH_POSTGRES (a superuser address), made on first use and kept:
 * loading a million cases takes minutes. `drop` removes it.
 */
export async function openBenchDatabase(server: string, cases: number): Promise<BenchDatabase> {
  const name = `bench_handrail_${cases}_${await stateOfMigrations()}`;
  const address = (user: string, database: string) => {
    const url = new URL(server);
    Object.assign(url, { username: user, password: '', pathname: `/${database}` });
    return url.href;
  };
  const asAdmin = async (work: (admin: pg.Client) => Promise<unknown>) => {
    const admin = new pg.Client({ connectionString: server });
    await admin.connect();
    await work(admin).finally(() => admin.end());
  };
  let fresh = false;
  await asAdmin(async admin => {
    await admin.query(`do $$ begin
      if not exists (select from pg_roles where rolname = 'handrail_migrator') then create role handrail_migrator login createrole; end if;
      if not exists (select from pg_roles where rolname = 'handrail_app') then create role handrail_app login noinherit; end if; end $$`);
    fresh = !(await admin.query('select from pg_database where datname = $1', [name])).rowCount;
    if (fresh) await admin.query(`create database ${name} owner handrail_migrator`);
  });
  const logins = { url: address('handrail_app', name), migrateUrl: address('handrail_migrator', name) };
  const db = await openDatabase(logins);
  await migrate(db, folder);
  if (fresh) {
    await asAdmin(admin => admin.query(`alter role handrail_app in database ${name} set role = 'handrail_nobody'`));
    const code = await load(['--cases', String(cases)], { db }, terminal);
    if (code) throw new Error('the load did not finish');
  }
  return {
    ...{ ...db, ...logins, name },
    drop: async () => {
      await db.close();
      await asAdmin(admin => admin.query(`drop database ${name} with (force)`));
    },
  };
}

/** A database that was kept is used again only as long as the migrations are the same. */
async function stateOfMigrations(): Promise<string> {
  const hash = createHash('sha256');
  const migrations = join(folder, 'migrations');
  for (const name of (await readdir(migrations)).sort())
    hash.update(name).update(await readFile(join(migrations, name)));
  return hash.digest('hex').slice(0, 8);
}
