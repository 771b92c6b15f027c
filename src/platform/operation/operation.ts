import type { z } from 'zod';
import { inTransaction, type Tx } from '../db/transaction.ts';
import { type Actor, type ActorKind, type ActorOf, actingAs } from './actor.ts';
import { Invalid, NotVisible, Refused, WrongState } from './errors.ts';
import { retrying } from './retrying.ts';
import type { AuditEntry, JobRequest, NoticeRequest, Runtime } from './runtime.ts';

/** What a policy answers: undefined allows; the keys are sentences of the module's catalogue. */
export type Decision =
  | undefined
  | { refuse: string; values?: Record<string, string | number> }
  | { wrongState: string; values?: Record<string, string | number> };

/** What a running operation has in hand. Entries, notices and jobs are written in its transaction, after `run`. */
export interface Scope<A extends Actor = Actor> {
  tx: Tx;
  actor: A;
  now: Date;
  runtime: Runtime;
  audit(entry: AuditEntry): void;
  notify(notice: NoticeRequest): void;
  later(job: JobRequest): void;
}

export interface OperationSpec<K extends ActorKind, I, T, R> {
  /** The audit act: `referral.submitted`. */
  act: string;
  actors: readonly K[];
  input: z.ZodType<I>;
  /** undefined: not found or not visible, never told apart. */
  load(scope: Scope<ActorOf<K>>, input: I): Promise<T | undefined>;
  policy(actor: ActorOf<K>, thing: T, input: I): Decision;
  run(scope: Scope<ActorOf<K>>, thing: T, input: I): Promise<R>;
  /** Only for what would drown the record (the saving of a draft, a look at a lock): run needs not write an entry. */
  unaudited?: true;
  /** Milliseconds one of its statements may take; ten seconds unless it moves much. */
  timeoutMs?: number;
}

export interface Operation<I, R> extends OperationSpec<ActorKind, I, unknown, R> {
  operation: true;
}

/** Declares an operation: one write, one transaction, one fixed order (architecture.md, A module). */
export function operation<const K extends ActorKind, I, T, R>(spec: OperationSpec<K, I, T, R>): Operation<I, R> {
  return { ...spec, operation: true } as unknown as Operation<I, R>;
}

/**
 * Runs an operation: parse → begin as the actor → load → policy → run → audit, notices, jobs → commit.
 * Throws Invalid, NotVisible, Refused, WrongState or Stale; refusals are audited in a transaction of their own.
 */
export async function perform<I, R>(runtime: Runtime, op: Operation<I, R>, actor: Actor, input: unknown): Promise<R> {
  return performAs(runtime, op, actor, input, (_, run) => run());
}

/** The same where something in its transaction decides whether it is to run at all. */
export async function performAs<I, R, D>(
  runtime: Runtime,
  op: Operation<I, R>,
  actor: Actor,
  input: unknown,
  decide: (tx: Tx, run: () => Promise<R>) => Promise<D>,
): Promise<D> {
  if (!op.actors.includes(actor.kind)) throw new NotVisible(op.act);
  const parsed = op.input.safeParse(input);
  if (!parsed.success)
    throw new Invalid(parsed.error.issues.map(issue => ({ field: issue.path.join('.'), message: issue.message })));
  try {
    return await retrying(() =>
      inTransaction(
        runtime.db,
        actingAs(actor),
        tx => decide(tx, () => runIn(runtime, op, actor, tx, parsed.data)),
        op.timeoutMs ? { timeoutMs: op.timeoutMs } : {},
      ),
    );
  } catch (error) {
    await auditRefusal(runtime, op.act, actor, error);
    throw error;
  }
}

/** Runs a further operation inside one that is under way: same transaction, same actor, its own load, policy and entries. */
export async function performWithin<I, R>(scope: Scope, op: Operation<I, R>, input: I): Promise<R> {
  return runIn(scope.runtime, op, scope.actor, scope.tx, op.input.parse(input));
}

async function runIn<I, R>(runtime: Runtime, op: Operation<I, R>, actor: Actor, tx: Tx, input: I): Promise<R> {
  const entries: AuditEntry[] = [];
  const notices: NoticeRequest[] = [];
  const jobs: JobRequest[] = [];
  const now = runtime.clock.now();
  const scope: Scope<never> = {
    tx,
    actor: actor as never,
    now,
    runtime,
    audit: entry => void entries.push(entry),
    notify: notice => void notices.push(notice),
    later: job => void jobs.push(job),
  };
  const thing = await op.load(scope, input);
  if (thing === undefined) throw new NotVisible(op.act);
  const decision = op.policy(actor as never, thing, input);
  if (decision)
    throw 'refuse' in decision
      ? new Refused(decision.refuse, decision.values)
      : new WrongState(decision.wrongState, decision.values);
  const result = await op.run(scope, thing, input);
  if (!entries.length && !op.unaudited) throw new Error(`operation ${op.act} wrote no audit entry`);
  if (entries.length) await runtime.recorder.audit(tx, actor, now, entries);
  if (notices.length) await runtime.recorder.notify(tx, now, notices);
  if (jobs.length) await runtime.recorder.enqueue(tx, jobs);
  return result;
}

async function auditRefusal(runtime: Runtime, act: string, actor: Actor, error: unknown): Promise<void> {
  const outcome =
    error instanceof NotVisible
      ? 'not_visible'
      : error instanceof Refused || error instanceof WrongState
        ? 'refused'
        : undefined;
  if (!outcome) return;
  const organisation = 'organisation' in actor ? actor.organisation : undefined;
  const entry: AuditEntry = {
    act,
    outcome,
    ...(organisation ? { organisation } : {}),
    values: { reason: (error as Error).message },
  };
  // The refusal stands whether or not its entry can be written.
  await inTransaction(runtime.db, actingAs(actor), tx =>
    runtime.recorder.audit(tx, actor, runtime.clock.now(), [entry]),
  ).catch(() => {});
}
