import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { type Database, openDatabase } from '#platform/db/database.ts';
import { migrate } from '#platform/db/migrate.ts';

const folder = new URL('../../db', import.meta.url).pathname;
const cache = new URL('../../node_modules/.cache/handrail', import.meta.url).pathname;

/**
 * A fresh migrated database for one test file: a database of its own on the server of HANDRAIL_TEST_POSTGRES (a superuser address),
 * else an embedded one started from a dump that is made once per state of the migrations.
 */
export async function testDatabase(): Promise<Database> {
  const server = process.env.HANDRAIL_TEST_POSTGRES;
  return server ? postgresDatabase(server) : liteDatabase();
}

/** Is this run on a real PostgreSQL? Proofs of concurrency and injection ask. */
export const onPostgres = Boolean(process.env.HANDRAIL_TEST_POSTGRES);

async function state(): Promise<string> {
  const hash = createHash('sha256')
    .update(await readFile(join(folder, 'roles.sql')))
    .update(await readFile(join(folder, 'harden.sql')));
  for (const name of (await readdir(join(folder, 'migrations'))).sort())
    hash.update(name).update(await readFile(join(folder, 'migrations', name)));
  return hash.digest('hex').slice(0, 16);
}

async function liteDatabase(): Promise<Database> {
  const image = join(cache, `lite-${await state()}.tar`);
  const dump = await readFile(image).catch(() => undefined);
  if (dump) return openDatabase({ image: new Blob([dump]) });
  const { PGlite } = await import('@electric-sql/pglite');
  const { pg_trgm } = await import('@electric-sql/pglite/contrib/pg_trgm');
  const { btree_gin } = await import('@electric-sql/pglite/contrib/btree_gin');
  const made = join(cache, `making-${process.pid}-${Date.now()}`);
  await mkdir(cache, { recursive: true });
  const database = await openDatabase({ folder: made });
  await migrate(database, folder);
  await database.close();
  const lite = await PGlite.create({ dataDir: made, extensions: { pg_trgm, btree_gin } });
  await writeFile(`${made}.tar`, Buffer.from(await (await lite.dumpDataDir('none')).arrayBuffer()));
  await lite.close();
  await rename(`${made}.tar`, image);
  await rm(made, { recursive: true, force: true });
  return openDatabase({ image: new Blob([await readFile(image)]) });
}

async function postgresDatabase(server: string): Promise<Database> {
  const name = `handrail_test_${process.pid}_${Math.random().toString(36).slice(2, 8)}`;
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  await prepareTemplate(admin, server, `handrail_template_${await state()}`);
  await admin.query(`create database ${name} template handrail_template_${await state()} owner handrail_migrator`);
  await admin.query(`alter role handrail_app in database ${name} set role = 'handrail_nobody'`);
  await admin.end();
  const database = await openDatabase({
    url: address(server, 'handrail_app', name),
    migrateUrl: address(server, 'handrail_migrator', name),
    poolSize: 6,
  });
  return {
    ...database,
    async close() {
      await database.close();
      const dropping = new pg.Client({ connectionString: server });
      await dropping.connect();
      await dropping.query(`drop database if exists ${name} with (force)`);
      await dropping.end();
    },
  };
}

/** One migrated database per state of the migrations, copied for every test file. */
async function prepareTemplate(admin: pg.Client, server: string, template: string): Promise<void> {
  await admin.query("select pg_advisory_lock(hashtext('handrail test template'))");
  try {
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [template]);
    if (rowCount) return;
    await admin.query(`do $$ begin
      if not exists (select from pg_roles where rolname = 'handrail_migrator') then create role handrail_migrator login createrole; end if;
      if not exists (select from pg_roles where rolname = 'handrail_app') then create role handrail_app login noinherit; end if; end $$`);
    await admin.query(`create database making_${template} owner handrail_migrator`);
    const database = await openDatabase({
      url: address(server, 'handrail_app', `making_${template}`),
      migrateUrl: address(server, 'handrail_migrator', `making_${template}`),
    });
    await migrate(database, folder);
    await database.close();
    await harden(server, `making_${template}`);
    await admin.query(`alter database making_${template} rename to ${template}`);
  } finally {
    await admin.query("select pg_advisory_unlock(hashtext('handrail test template'))");
  }
}

/** As an installation's superuser does once. */
async function harden(server: string, name: string): Promise<void> {
  const superuser = new pg.Client({ connectionString: address(server, new URL(server).username, name) });
  await superuser.connect();
  await superuser.query(await readFile(join(folder, 'harden.sql'), 'utf8'));
  await superuser.end();
}

function address(server: string, user: string, database: string): string {
  const url = new URL(server);
  url.username = user;
  url.password = '';
  url.pathname = `/${database}`;
  return url.href;
}
