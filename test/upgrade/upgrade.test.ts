import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#platform/db/database.ts';
import { migrate } from '#platform/db/migrate.ts';
import { onPostgres } from '#test/support/database.ts';
import { type CrashDatabase, crashDatabase } from '../crash/crash-database.ts';
import { signIn } from '../crash/people.ts';
import { type Product, startProduct } from '../crash/product.ts';
import { type Visitor, visitor } from '../crash/visitor.ts';
import { type Answered, crowd, percentile } from '../operations/crowd.ts';
import { type Build, previousBuild } from './previous-build.ts';

const root = new URL('../..', import.meta.url).pathname;

let folder: string;
let before: Build;
let database: CrashDatabase;
let product: Product;

// The embedded database belongs to one process: nobody can migrate it while another serves.
describe.runIf(onPostgres)('while the build before serves', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'handrail-upgrade-'));
    before = await previousBuild();
    database = await crashDatabase(folder);
    product = await startProduct(folder, database.settings, before.folder);
  }, 240_000);
  afterAll(async () => {
    await product?.stop();
    await database?.drop();
    await rm(folder, { recursive: true, force: true });
    if (before?.ref) await rm(before.folder, { recursive: true, force: true });
  });

  it('[ALL.3.85] the newest migration is applied, and no request fails or waits long, although a reader holds the tables', async () => {
    const manager = visitor(() => product.url);
    await signIn(manager, 'dewi.lloyd');
    const callers = crowd(() => product.url, manager.cookie(), {
      list: { callers: 2, path: '/employer/cases?tab=closed' },
      dashboard: { callers: 1, path: '/employer' },
      saved: { callers: 1, path: '/employer/referrals' },
    });
    const writing = saveAgainAndAgain(manager);
    await pause(500);
    const reader = await holdTables(1_500);
    const begun = performance.now();
    const applied = await migrateToNext();
    const took = performance.now() - begun;
    await reader;
    await pause(500);
    const saved = await writing.end();
    await callers.leave();
    const all = [...callers.answers.values()].flat();
    const slowest = percentile(
      all.map(({ ms }) => ms),
      1,
    );
    process.stdout.write(
      `upgrade: ${before.ref ?? 'this tree'} served ${all.length} pages and saved ${saved.length} times while ${applied.length} migrations took ${took.toFixed(0)} ms; slowest answer ${slowest.toFixed(0)} ms\n`,
    );
    expect(applied.length).toBeGreaterThan(0);
    expect(all.filter(failed)).toEqual([]);
    expect(saved.filter(status => status !== 200)).toEqual([]);
    expect(saved.length).toBeGreaterThan(2);
    expect(slowest).toBeLessThan(10_000);
  }, 120_000);

  it('[ALL.3.86] a build that does not know it starts on the newer database when it breaks nothing, and refuses to when it does', async () => {
    await product.stop();
    product = await startProduct(folder, database.settings, before.folder);
    await product.stop();
    const db = await openDatabase(addresses());
    await db.asMigrator(client =>
      client.query("insert into handrail_migrations.done (name, breaking) values ('9001-breaks.sql', true)"),
    );
    await expect(startProduct(folder, database.settings, before.folder)).rejects.toThrow(
      /The database is newer than this build \(9001-breaks.sql\): start the newer build/,
    );
    await db.asMigrator(client => client.query("delete from handrail_migrations.done where name = '9001-breaks.sql'"));
    await db.close();
    product = await startProduct(folder, database.settings, before.folder);
  }, 120_000);
});

/** Of the application's login, and of the one that migrates. */
const addresses = () => ({
  url: database.settings.DATABASE_URL!,
  migrateUrl: database.settings.MIGRATE_DATABASE_URL!,
});
const failed = ({ status, broke }: Answered) => status !== 200 || broke !== undefined;
const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

/** This tree's migrations, and before the first release an example of the next. */
async function migrateToNext(): Promise<string[]> {
  const next = join(folder, 'db');
  await cp(join(root, 'db'), next, { recursive: true });
  if (!before.ref || process.env.HANDRAIL_PREVIOUS)
    await cp(join(root, 'test/upgrade/next'), join(next, 'migrations'), { recursive: true });
  const db = await openDatabase(addresses());
  return migrate(db, next).finally(() => db.close());
}

/** Reads the tables in a transaction that stays open: what changes them has to wait. Resolves once they are held. */
async function holdTables(ms: number): Promise<Promise<void>> {
  const address = new URL(database.settings.MIGRATE_DATABASE_URL!);
  const client = new pg.Client({ connectionString: address.href });
  await client.connect();
  await client.query(
    'begin; set local role handrail_owner; select from cases.cases limit 1; select from referrals.referrals limit 1',
  );
  return pause(ms).then(() => client.end());
}

/** Somebody who goes on writing. */
function saveAgainAndAgain(manager: Visitor): { end(): Promise<number[]> } {
  let ending = false;
  const work = async () => {
    const statuses: number[] = [];
    const offered = await manager.open('/employer/referrals/new');
    const begun = await manager.send(offered.forms.find(form => form.fields.some(([, value]) => value === 'OM'))!);
    const step = begun.path.replace(/\/employment.*/, '/referrer');
    while (!ending) {
      const form = (await manager.open(step)).forms.find(({ action }) => action.endsWith('/referrer'));
      statuses.push(form ? (await manager.send(form, { do: 'continue' })).status : 0);
    }
    return statuses;
  };
  const done = work();
  return {
    end() {
      ending = true;
      return done;
    },
  };
}
