import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import type { Database } from './database.ts';

type Client = pg.PoolClient | pg.Client;

export interface Migration {
  name: string;
  breaking: boolean;
  sections: { as: 'owner' | 'definer'; sql: string }[];
}

/** The numbered migrations of a folder, in order. Throws on a file without its `-- breaking:` header. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(join(folder, 'migrations'))).filter(name => name.endsWith('.sql')).sort();
  return Promise.all(names.map(async name => parse(name, await readFile(join(folder, 'migrations', name), 'utf8'))));
}

/**
 * Brings the database to the newest migration, each in its own transaction; returns the names applied.
 * The same SQL runs on the embedded database and, as a login that is no superuser, on PostgreSQL.
 */
export async function migrate(db: Database, folder: string): Promise<string[]> {
  const migrations = await readMigrations(folder);
  const roles = await readFile(join(folder, 'roles.sql'), 'utf8');
  return db.asMigrator(async client => {
    await client.query("select pg_advisory_lock(hashtext('handrail migrate'))");
    try {
      const done = await prepare(client, db, roles);
      const coming = migrations.filter(each => !done.has(each.name));
      for (const migration of coming) await applyPatiently(client, migration);
      return coming.map(({ name }) => name);
    } finally {
      await client.query("select pg_advisory_unlock(hashtext('handrail migrate'))").catch(() => {});
    }
  });
}

/** Migrations the database has and this build has not, when one of them is breaking: then the process must not start. */
export async function newerBreaking(db: Database, folder: string): Promise<string[]> {
  const known = new Set((await readMigrations(folder)).map(each => each.name));
  return db.asMigrator(async client => {
    const exists = await client.query("select to_regclass('handrail_migrations.done') is not null as there");
    if (!exists.rows[0].there) return [];
    const { rows } = await client.query<{ name: string }>('select name from handrail_migrations.done where breaking');
    return rows.map(row => row.name).filter(name => !known.has(name));
  });
}

async function prepare(client: Client, db: Database, roles: string): Promise<Set<string>> {
  const { rows: ready } = await client.query("select to_regclass('handrail_migrations.done') is not null as there");
  if (!ready[0].there) {
    await client.query(roles);
    const { rows } = await client.query<{ db: string; login: string }>(
      'select current_database() as db, session_user as login',
    );
    const name = `"${rows[0]!.db.replaceAll('"', '""')}"`;
    if (db.kind === 'postgres') {
      await client.query('grant handrail_owner, handrail_definer, handrail_queue to current_user');
      await client.query(`alter role handrail_app in database ${name} set role = 'handrail_nobody'`).catch(() => {});
    }
    await client.query('create extension if not exists pg_trgm; create extension if not exists btree_gin');
    await client.query(
      'create schema app authorization handrail_definer; create schema pgboss authorization handrail_queue',
    );
    await client.query(
      `grant create on database ${name} to handrail_owner; grant usage on schema public to handrail_owner, handrail_definer`,
    );
    await client.query(
      'create schema handrail_migrations; create table handrail_migrations.done (name text primary key, breaking boolean not null, at timestamptz not null default now())',
    );
    await client.query(
      'grant usage on schema handrail_migrations to handrail_nobody; grant select on handrail_migrations.done to handrail_nobody',
    );
  }
  const { rows } = await client.query<{ name: string }>('select name from handrail_migrations.done');
  return new Set(rows.map(row => row.name));
}

const tries = 60;

/**
 * Whoever waits for a table keeps all later readers of it waiting too. So a migration waits half a second at most, lets go, lets them through,
 * and tries again, for a minute.
 */
async function applyPatiently(client: Client, migration: Migration): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await apply(client, migration);
    } catch (error) {
      const { code } = ((error as Error).cause ?? {}) as { code?: string };
      if (code !== '55P03' || attempt === tries) throw error;
      await new Promise(resolve => setTimeout(resolve, 500));
    }
  }
}

async function apply(client: Client, migration: Migration): Promise<void> {
  await client.query("begin; set local lock_timeout = '500ms'");
  try {
    for (const section of migration.sections) {
      await client.query(`set local role handrail_${section.as}`);
      await client.query(section.sql);
    }
    await client.query('reset role');
    await client.query('insert into handrail_migrations.done (name, breaking) values ($1, $2)', [
      migration.name,
      migration.breaking,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`migration ${migration.name} failed: ${(error as Error).message}`, { cause: error });
  }
}

function parse(name: string, text: string): Migration {
  const header = /^-- breaking: (yes|no)$/m.exec(text);
  if (!header) throw new Error(`migration ${name} does not say "-- breaking: yes|no"`);
  const parts = text.split(/^-- as: (owner|definer)$/m);
  const sections: Migration['sections'] = [];
  for (let i = 1; i < parts.length; i += 2) sections.push({ as: parts[i] as 'owner' | 'definer', sql: parts[i + 1]! });
  return { name, breaking: header[1] === 'yes', sections };
}
