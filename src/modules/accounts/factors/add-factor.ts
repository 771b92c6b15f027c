import { newRecoveryCodes } from '#platform/crypto/recovery-codes.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Decision, Scope } from '#platform/operation/index.ts';
import { hasFactor, isStrong, type Standing, standingOf } from '../sessions/standing.ts';
import type { AccountsTables, FactorKind } from '../tables.ts';
import { holdSession } from './held-session.ts';
import { type Strengthened, strengthen } from './strengthen.ts';

type Session = NonNullable<Awaited<ReturnType<typeof holdSession>>>;
export interface Adding {
  session: Session;
  standing: Standing;
}

/** The live session at which a factor is added, and what its account has already; undefined when the session ended meanwhile. */
export async function loadAdding(
  tx: Tx,
  of: { account: string; session: string },
  now: Date,
): Promise<Adding | undefined> {
  const session = await holdSession(tx, of, now);
  return session && { session, standing: await standingOf(tx, of.account, now) };
}

/** The password alone adds no factor beside, or instead of, one that is enrolled. */
export const mayAdd = ({ session, standing }: Adding): Decision =>
  hasFactor(standing) && !isStrong(session, standing) ? { wrongState: 'factor.enrolled' } : undefined;

export interface Added extends Strengthened {
  /** Ten new recovery codes, shown this once, with the first factor of an account; missing while it has some (ACC.S1). */
  codes?: string[];
}

/** What follows when a factor counts: recovery codes with the first, a notice, an entry, and the session is strong (ACC.S3, ACC.S6). */
export async function noteAdded(
  scope: Scope,
  { standing }: Adding,
  of: {
    account: string;
    session: string;
    device?: string | undefined;
    kind: Exclude<FactorKind, 'recovery_code'>;
    id: string;
  },
): Promise<Added> {
  const { account } = of;
  const codes =
    hasFactor(standing) && (await codesLeft(scope.tx, account))
      ? undefined
      : await replaceRecoveryCodes(scope, account);
  scope.notify({ kind: 'factor_added', to: { account } });
  scope.audit({
    act: 'factor.added',
    object: { kind: 'factor', id: of.id },
    subject: account,
    values: { kind: of.kind },
  });
  const strong = await strengthen(scope, { ...of, by: of.kind, quiet: true });
  return { ...strong, ...(codes ? { codes } : {}) };
}

/** How many recovery codes can still be used. */
export async function codesLeft(tx: Tx, account: string): Promise<number> {
  const { left } = await tx
    .withTables<AccountsTables>()
    .selectFrom('accounts.recovery_codes')
    .select(({ fn }) => fn.countAll<number>().as('left'))
    .where('account_id', '=', account)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow();
  return left;
}

/** Ten new recovery codes, of which only hashes are kept; the ones before count no more. */
export async function replaceRecoveryCodes({ tx, runtime }: Scope, account: string): Promise<string[]> {
  const { codes, hashes } = newRecoveryCodes(runtime.keys, account);
  await dropRecoveryCodes(tx, account);
  const rows = hashes.map(code_hash => ({ account_id: account, code_hash, used_at: null }));
  await tx.withTables<AccountsTables>().insertInto('accounts.recovery_codes').values(rows).execute();
  return codes;
}

/** No recovery code of an account counts any more. */
export const dropRecoveryCodes = (tx: Tx, account: string) =>
  tx.withTables<AccountsTables>().deleteFrom('accounts.recovery_codes').where('account_id', '=', account).execute();
