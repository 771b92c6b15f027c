import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import type { Database } from '#platform/db/database.ts';
import { inTransaction, openTransaction } from '#platform/db/transaction.ts';
import {
  type Actor,
  type ActorKind,
  type ActorOf,
  actingAs,
  Busy,
  NotVisible,
  noteRead,
  type ReadScope,
  type Runtime,
} from '#platform/operation/index.ts';
import { type Asked, pageOfRows, type SortedRows } from './page-of-rows.ts';

/** Rows of one batch; the first is small, so that the first byte leaves soon. */
const [FIRST, BATCH] = [200, 1_000];
/** Exports that may hold a connection at once; further ones are asked to come again. */
const MOST_AT_ONCE = 3;
const running = new WeakMap<Database, number>();

interface ExportSpec<K extends ActorKind, I extends Asked, Raw, Row> {
  /** Names the entries: `cases` writes `cases.exported` and `cases.export_ended`. */
  name: string;
  actors: readonly K[];
  input: z.ZodType<I>;
  /** undefined: nothing can answer what is asked. */
  rows(scope: ReadScope<ActorOf<K>>, input: I): Promise<SortedRows<Raw> | undefined>;
  shape(scope: ReadScope<ActorOf<K>>, rows: Raw[]): Row[] | Promise<Row[]>;
}

/** A list that can be exported as filtered. */
export interface ListExport<Row> extends ExportSpec<ActorKind, Asked, unknown, Row> {
  exports: true;
}

/** Rows of one sheet, in their order; a sheet may come in several batches, and one without rows in none. */
export interface Batch<Row> {
  sheet: number;
  rows: Row[];
}

/** Declares an export. */
export const exportOf = <const K extends ActorKind, I extends Asked, Raw, Row>(
  spec: ExportSpec<K, I, Raw, Row>,
): ListExport<Row> => ({ ...spec, exports: true }) as unknown as ListExport<Row>;

/**
 * All rows of a list as filtered and sorted, for each of what is asked a sheet. On PostgreSQL one snapshot read by a cursor; on the
 * embedded database, where an open cursor would stop everybody, keyset pages in short transactions (database.md, rule 9). An entry with
 * the filters is committed before the first row leaves, another says how many left (ALL.2). Throws NotVisible or Busy before the first.
 */
export async function* exportRows<Row>(
  runtime: Runtime,
  list: ListExport<Row>,
  actor: Actor,
  sheets: readonly object[],
): AsyncGenerator<Batch<Row>> {
  if (!list.actors.includes(actor.kind)) throw new NotVisible(list.name);
  const asked = sheets.map(sheet => ({ ...list.input.parse(sheet), after: undefined, before: undefined }));
  await noteRead(runtime, actor, { act: `${list.name}.exported`, values: { asked: asked.map(said) } });
  const read = runtime.db.kind === 'postgres' ? readByCursor : readByPages;
  let rows = 0;
  const ended = (complete: boolean) =>
    noteRead(runtime, actor, { act: `${list.name}.export_ended`, values: { rows, complete } });
  let complete = false;
  try {
    for await (const batch of read(runtime, list, actor, asked)) {
      rows += batch.rows.length;
      yield batch;
    }
    complete = true;
  } finally {
    if (!complete) await ended(false).catch(() => {});
  }
  await ended(true);
}

/** What was asked, without what was left empty. */
const said = (asked: Asked) => ({
  ...Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== '' && value !== undefined)),
  filters: Object.fromEntries(Object.entries(asked.filters).filter(([, value]) => value !== '')),
});

async function* readByPages<Row>(
  runtime: Runtime,
  list: ListExport<Row>,
  actor: Actor,
  sheets: readonly Asked[],
): AsyncGenerator<Batch<Row>> {
  for (const [sheet, asked] of sheets.entries()) {
    let after: string | undefined;
    do {
      const place = { ...asked, after };
      const page = await inTransaction(
        runtime.db,
        actingAs(actor),
        async tx => {
          const scope = { tx, actor: actor as never, now: runtime.clock.now(), runtime };
          const sorted = await list.rows(scope, place);
          const { rows, next } = sorted ? await pageOfRows(tx, sorted, place, BATCH) : { rows: [] };
          return { rows: await list.shape(scope, rows), next };
        },
        { readOnly: true },
      );
      yield { sheet, rows: page.rows };
      after = page.next;
    } while (after);
  }
}

async function* readByCursor<Row>(
  runtime: Runtime,
  list: ListExport<Row>,
  actor: Actor,
  sheets: readonly Asked[],
): AsyncGenerator<Batch<Row>> {
  const { db } = runtime;
  const now = running.get(db) ?? 0;
  if (now >= MOST_AT_ONCE) throw new Busy();
  running.set(db, now + 1);
  try {
    const { tx, end } = await openTransaction(db, actingAs(actor), {
      ...{ readOnly: true, repeatable: true, timeoutMs: 60_000 },
    });
    try {
      // A reader who stops reading must not hold the snapshot for ever.
      await sql`set local idle_in_transaction_session_timeout = '60s'`.execute(tx);
      const scope = { tx, actor: actor as never, now: runtime.clock.now(), runtime };
      for (const [sheet, asked] of sheets.entries()) {
        const sorted = await list.rows(scope, asked);
        if (!sorted) continue;
        const every = sorted.beyond(undefined, asked.direction === 'down');
        for await (const rows of fetched(scope.tx, every)) yield { sheet, rows: await list.shape(scope, rows) };
      }
      await end('commit');
    } finally {
      await end('rollback');
    }
  } finally {
    running.set(db, running.get(db)! - 1);
  }
}

async function* fetched(tx: ReadScope['tx'], every: RawBuilder<unknown>): AsyncGenerator<unknown[]> {
  await sql`declare exported no scroll cursor for ${every}`.execute(tx);
  for (let size = FIRST; ; size = BATCH) {
    const { rows } = await sql`fetch forward ${sql.raw(String(size))} from exported`.execute(tx);
    if (rows.length) yield rows;
    if (rows.length < size) break;
  }
  await sql`close exported`.execute(tx);
}
