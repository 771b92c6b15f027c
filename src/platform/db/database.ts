import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import pg from 'pg';
import { batchedSocket } from './batched-socket.ts';
import { liteStream } from './lite-stream.ts';

pg.types.setTypeParser(pg.types.builtins.DATE, text => text); // calendar days stay 'YYYY-MM-DD'
pg.types.setTypeParser(pg.types.builtins.INT8, text => Number(text)); // counts, far below 2^53

/** An opened database: the embedded one (PGlite, one session) or a PostgreSQL server. */
export interface Database {
  readonly kind: 'pglite' | 'postgres';
  readonly pool: pg.Pool;
  /** Runs work as the superuser-like owner of the installation: migrations and nothing else. */
  asMigrator<T>(work: (client: pg.PoolClient | pg.Client) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** PostgreSQL address of the application's login; the embedded database when missing. */
  url?: string;
  /** Address of the login that migrates; `url` when missing. */
  migrateUrl?: string;
  /** Folder of the embedded database; in memory when missing. */
  folder?: string;
  /** A dumped embedded database to start from (tests). */
  image?: Blob;
  poolSize?: number;
}

/** Opens the database the settings name. Throws the driver's error when it cannot be reached. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  return options.url ? openPostgres(options, options.url) : openLite(options);
}

async function openLite(options: DatabaseOptions): Promise<Database> {
  const { PGlite } = await import('@electric-sql/pglite');
  const lite = await PGlite.create({
    ...(options.folder ? { dataDir: options.folder } : {}),
    ...(options.image ? { loadDataDir: options.image } : {}),
    extensions: { pg_trgm, btree_gin },
  });
  const pool = new pg.Pool({
    max: 1,
    idleTimeoutMillis: 0,
    user: 'postgres',
    database: 'postgres',
    pipeline: true,
    stream: () => liteStream(lite),
  });
  const become = 'set session authorization handrail_app; set role handrail_nobody';
  // After the roles exist every statement outside a transaction is nobody; before them only the migrator speaks.
  const { rows } = await lite.query<{ n: number }>(
    "select count(*)::int n from pg_roles where rolname = 'handrail_app'",
  );
  if (rows[0]?.n) await pool.query(become);
  return {
    kind: 'pglite',
    pool,
    async asMigrator(work) {
      const client = await pool.connect();
      try {
        // By name: on an embedded database opened again, `reset` falls back to the application's login.
        await client.query('set session authorization postgres; reset role');
        return await work(client);
      } finally {
        await client.query(become).catch(() => {});
        client.release();
      }
    },
    async close() {
      await pool.end();
      if (!lite.closed) await lite.close();
    },
  };
}

async function openPostgres(options: DatabaseOptions, url: string): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.poolSize ?? 10,
    application_name: 'handrail',
    connectionTimeoutMillis: 5_000,
    pipeline: true, // a statement is sent without waiting for the answer to the one before
    stream: batchedSocket,
  });
  // A connection that dies is replaced at the next checkout; whoever uses it just then is told by their own statement.
  pool.on('error', () => {});
  pool.on('connect', client => client.on('error', () => {}));
  const migrateUrl = options.migrateUrl ?? url;
  return {
    kind: 'postgres',
    pool,
    async asMigrator(work) {
      const client = new pg.Client({ connectionString: migrateUrl, application_name: 'handrail-migrate' });
      await client.connect();
      try {
        return await work(client);
      } finally {
        await client.end();
      }
    },
    close: () => pool.end(),
  };
}
