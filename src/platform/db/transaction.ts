import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import type pg from 'pg';
import { Busy, NoRoom } from '../operation/errors.ts';
import { saysAway, saysFull } from './away.ts';
import type { Database } from './database.ts';
import { isId } from './id.ts';
import { preparedName } from './prepared.ts';

/** A transaction as one actor. Modules see their own tables by `tx.withTables<…>()`. Always passed, never ambient. */
export type Tx = Kysely<Record<never, never>>;

/** The database role acting, and what row-level security reads of who is asking. */
export interface Acting {
  role: 'gate' | 'employer' | 'person' | 'clinician' | 'case_administrator' | 'administrator' | 'worker' | 'queue';
  organisation?: string;
  account?: string;
  membership?: string;
  person?: string;
}

export interface TransactionOptions {
  readOnly?: boolean;
  repeatable?: boolean;
  /** Milliseconds a statement may take; PostgreSQL only (PGlite never fires it). */
  timeoutMs?: number;
}

/**
 * Runs work in one transaction as the given actor; after commit or rollback the connection is nobody again.
 * Throws Busy when the database is away for a moment.
 * Statements asked together (`Promise.all`) travel together, and BEGIN with the first of them.
 */
export async function inTransaction<T>(
  db: Database,
  acting: Acting,
  work: (tx: Tx) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  const { tx, begun, end } = await start(db, acting, options);
  try {
    const result = await work(tx);
    await begun;
    await end('commit');
    return result;
  } catch (error) {
    await end('rollback');
    // What failed first is the cause, and BEGIN comes first.
    await begun.catch(sayBusy);
    return sayBusy(error);
  }
}

/** A transaction that is read from for longer than a function runs: an export. Whoever opens it ends it. */
export interface OpenTransaction {
  tx: Tx;
  /** Ends it, once; a rollback never fails. */
  end(how: 'commit' | 'rollback'): Promise<void>;
}

/** Begins a transaction as the given actor. Throws Busy when the database is away for a moment. */
export async function openTransaction(
  db: Database,
  acting: Acting,
  options: TransactionOptions = {},
): Promise<OpenTransaction> {
  const { tx, begun, end } = await start(db, acting, options);
  try {
    await begun;
    return { tx, end };
  } catch (error) {
    await end('rollback');
    return sayBusy(error);
  }
}

/**
 * `begun` is not waited for here, so that the first statement follows at once. Should it fail, so does all that follows: outside of a
 * transaction a connection is nobody and may nothing.
 */
async function start(
  db: Database,
  acting: Acting,
  options: TransactionOptions,
): Promise<OpenTransaction & { begun: Promise<unknown> }> {
  const beginning = begin(db, acting, options);
  const client = await db.pool.connect().catch(sayBusy);
  let held = true;
  const release = (broken: boolean) => {
    held = false;
    client.release(broken);
  };
  const begun = client.query(beginning);
  begun.catch(() => {});
  return {
    tx: kyselyOver((text, values) => {
      if (!held) throw new Error('a statement came after the end of its transaction');
      const name = db.kind === 'postgres' ? preparedName(acting.role, text) : undefined;
      return client.query({ text, values, ...(name ? { name } : {}) });
    }),
    begun,
    async end(how) {
      if (!held) return;
      if (how === 'rollback') {
        return client.query('rollback').then(
          () => release(false),
          () => release(true),
        );
      }
      const committed = client.query('commit');
      // Where nothing was written nothing can be lost: what is asked next follows at once.
      if (options.readOnly) committed.catch(() => {});
      // A commit that fails leaves the client held, for the rollback that follows.
      else await committed;
      release(false);
    },
  };
}

function sayBusy(error: unknown): never {
  if (saysFull(error)) throw new NoRoom('There is no room left for the database.', error);
  throw saysAway(error) ? new Busy() : error;
}

function begin(db: Database, acting: Acting, options: TransactionOptions): string {
  const mode = `${options.repeatable ? ' isolation level repeatable read' : ''}${options.readOnly ? ' read only' : ''}`;
  const timeout =
    db.kind === 'postgres' ? `; set local statement_timeout = ${Math.trunc(options.timeoutMs ?? 10_000)}` : '';
  const set = (name: string, value?: string) => `; set local app.${name} = '${value === undefined ? '' : id(value)}'`;
  return `begin${mode}; set local role handrail_${acting.role}${timeout}${set('organisation_id', acting.organisation)}${set('account_id', acting.account)}${set('membership_id', acting.membership)}${set('person_id', acting.person)}`;
}

function id(value: string): string {
  if (!isId(value)) throw new TypeError('an actor is named by ids only');
  return value;
}

function kyselyOver(query: (text: string, values: unknown[]) => Promise<pg.QueryResult>): Tx {
  // Only PostgresDialect's connect is used: the client is released by whoever began.
  const pool = { connect: async () => ({ query, release() {} }), end: async () => {} } as unknown as PostgresPool;
  return new Kysely({ dialect: new PostgresDialect({ pool }) });
}
