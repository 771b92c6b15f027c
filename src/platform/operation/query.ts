import type { z } from 'zod';
import { inTransaction, type Tx } from '../db/transaction.ts';
import { type Actor, type ActorKind, type ActorOf, actingAs } from './actor.ts';
import { Invalid, NotVisible } from './errors.ts';
import { retrying } from './retrying.ts';
import type { AuditEntry, Runtime } from './runtime.ts';

export interface ReadScope<A extends Actor = Actor> {
  tx: Tx;
  actor: A;
  now: Date;
  runtime: Runtime;
}

export interface QuerySpec<K extends ActorKind, I, R> {
  name: string;
  actors: readonly K[];
  input: z.ZodType<I>;
  /** undefined: not found or not visible. */
  run(scope: ReadScope<ActorOf<K>>, input: I): Promise<R | undefined>;
  /** The entry for opening personal records (ALL.2): one a page view; none where nothing personal is read. */
  reads?(result: R, input: I): AuditEntry | undefined;
}

export interface Query<I, R> extends QuerySpec<ActorKind, I, R> {
  query: true;
}

/** Declares a query: one question, read-only, audited when it reads personal records. */
export function query<const K extends ActorKind, I, R>(spec: QuerySpec<K, I, R>): Query<I, R> {
  return { ...spec, query: true } as unknown as Query<I, R>;
}

/** Asks a query. The audit entry of a read is committed before the answer leaves: no entry, no answer. Throws NotVisible or Invalid. */
export async function ask<I, R>(runtime: Runtime, q: Query<I, R>, actor: Actor, input: unknown): Promise<R> {
  if (!q.actors.includes(actor.kind)) throw new NotVisible(q.name);
  const parsed = q.input.safeParse(input);
  if (!parsed.success)
    throw new Invalid(parsed.error.issues.map(issue => ({ field: issue.path.join('.'), message: issue.message })));
  const now = runtime.clock.now();
  const result = await retrying(() =>
    inTransaction(runtime.db, actingAs(actor), tx => q.run({ tx, actor: actor as never, now, runtime }, parsed.data), {
      readOnly: true,
    }),
  );
  if (result === undefined) {
    await noteRead(runtime, actor, { act: q.name, outcome: 'not_visible' }).catch(() => {});
    throw new NotVisible(q.name);
  }
  const entry = q.reads?.(result, parsed.data);
  if (entry) await noteRead(runtime, actor, entry);
  return result;
}

const of = (actor: Actor) =>
  'organisation' in actor && actor.organisation ? { organisation: actor.organisation } : {};

/** Writes the entry of a read in a transaction of its own, before what was read leaves (ALL.2). */
export function noteRead(runtime: Runtime, actor: Actor, entry: AuditEntry): Promise<void> {
  return inTransaction(runtime.db, actingAs(actor), tx =>
    runtime.recorder.audit(tx, actor, runtime.clock.now(), [{ ...of(actor), ...entry }]),
  );
}
