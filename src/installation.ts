import { join } from 'node:path';
import { systemClock } from '#platform/clock/clock.ts';
import type { Config } from '#platform/config/read-config.ts';
import { type LiveKeys, liveKeys } from '#platform/crypto/live-keys.ts';
import { type Database, openDatabase } from '#platform/db/database.ts';
import { migrate, newerBreaking } from '#platform/db/migrate.ts';
import { type Jobs, startJobs } from '#platform/jobs/index.ts';
import type { Log } from '#platform/log/make-log.ts';
import { noMailTransport, smtpTransport } from '#platform/mail/mail-transport.ts';
import { httpTextTransport, noTextTransport } from '#platform/mail/text-transport.ts';
import type { Runtime } from '#platform/operation/index.ts';
import { startPdfMaker } from '#platform/pdf/pdf-maker.ts';
import { lockFolder } from '#platform/process/lock-folder.ts';
import { clamdScanner } from '#platform/scan/clamd-scanner.ts';
import { openBlobStore } from '#platform/storage/open-blob-store.ts';
import { pdfTemplates } from './pdf-templates.ts';
import { makeRecorder } from './recorder.ts';
import { toldScanner } from './told-scanner.ts';
import { jobHandlers } from './worker/collect.ts';

/** An opened installation: everything but pages and the worker. */
export interface Installation {
  config: Config;
  runtime: Runtime;
  jobs: Jobs;
  keys: LiveKeys;
  handlers: ReturnType<typeof jobHandlers>;
  /** Migrations applied just now. */
  migrated: readonly string[];
  /** Ends it; jobs under way may take so long (8 s unless said). */
  close(options?: { withinMs?: number }): Promise<void>;
}

/** Where the build keeps what is not code: the SQL of the database. */
const sqlFolder = new URL(import.meta.url.includes('/dist/') ? '../db' : '../db', import.meta.url).pathname;

/** Opens database, keys, files, mail and queue as configured. Throws errors whose message is one clear line. */
export async function openInstallation(config: Config, log: Log): Promise<Installation> {
  const unlock = config.databaseUrl ? () => {} : lockFolder(config.dataFolder);
  try {
    const keys = await liveKeys({ path: config.keysPath, production: config.production });
    const db = await connect(config);
    const migrated = await bringUpToDate(db);
    return await assemble(config, log, { keys, db, unlock, migrated });
  } catch (error) {
    unlock();
    throw error;
  }
}

async function connect(config: Config): Promise<Database> {
  try {
    const db = await openDatabase(
      config.databaseUrl
        ? {
            url: config.databaseUrl,
            ...(process.env.MIGRATE_DATABASE_URL ? { migrateUrl: process.env.MIGRATE_DATABASE_URL } : {}),
          }
        : { folder: join(config.dataFolder, 'database') },
    );
    await db.pool.query('select 1');
    return db;
  } catch (error) {
    const where = config.databaseUrl
      ? `the database of DATABASE_URL (${new URL(config.databaseUrl).host})`
      : `the database in ${config.dataFolder}`;
    throw new Error(`Cannot open ${where}: ${(error as Error).message}`, { cause: error });
  }
}

async function bringUpToDate(db: Database): Promise<string[]> {
  const newer = await newerBreaking(db, sqlFolder).catch(() => []);
  if (newer.length)
    throw new Error(`The database is newer than this build (${newer.join(', ')}): start the newer build.`);
  return migrate(db, sqlFolder);
}

interface Parts {
  keys: LiveKeys;
  db: Database;
  unlock: () => void;
  migrated: string[];
}

async function assemble(config: Config, log: Log, { keys, db, unlock, migrated }: Parts): Promise<Installation> {
  const mail = config.smtpUrl ? smtpTransport(config.smtpUrl) : noMailTransport;
  const texts = config.textUrl ? httpTextTransport(config.textUrl) : noTextTransport;
  const handlers = jobHandlers({ mail, texts, mailFrom: config.mailFrom });
  const jobs = await startJobs(db, { queues: handlers, clock: systemClock, log });
  const pdf = startPdfMaker({ templates: pdfTemplates });
  const runtime: Runtime = {
    db,
    clock: systemClock,
    keys,
    blobs: openBlobStore(config),
    pdf,
    ...(config.clamavUrl ? { scanner: toldScanner(clamdScanner(config.clamavUrl), log) } : {}),
    baseUrl: config.baseUrl,
    contact: config.contact,
    outside: { loopback: !config.production, privateHosts: config.privateHosts },
    recorder: makeRecorder({ keys, jobs, mailDomain: new URL(config.baseUrl).hostname }),
  };
  return {
    config,
    runtime,
    jobs,
    keys,
    handlers,
    migrated,
    async close(options = {}) {
      await jobs.stop(options);
      await pdf.close();
      await mail.close();
      await db.close();
      keys.close();
      unlock();
    },
  };
}
