import type { Selectable } from 'kysely';
import { isLinkCode } from '#platform/crypto/link-code.ts';
import { newId } from '#platform/db/id.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Scope } from '#platform/operation/index.ts';
import { standingOf, wayOf } from '../sessions/standing.ts';
import type { AccountsTables } from '../tables.ts';

/** Minutes a mailed code lives (ACC.S1). */
const minutes = { employer: 15, staff: 15, member: 6 } as const;

type CodeRow = Selectable<AccountsTables['accounts.mailed_codes']>;
type Whose = { account: string; session: string };

/** The row of an account's mailed codes, held until the transaction ends; undefined when none was ever sent. */
export const holdMailedCodes = (tx: Tx, account: string): Promise<CodeRow | undefined> =>
  codes(tx)
    .selectFrom('accounts.mailed_codes')
    .selectAll()
    .where('account_id', '=', account)
    .forUpdate()
    .executeTakeFirst();

/** Makes a new code for a session, which ends the one before, and has it mailed: computed when it is sent, kept nowhere. */
export async function mailCode(scope: Scope, { account, session }: Whose, kind: keyof typeof minutes): Promise<void> {
  const { tx, now } = scope;
  const before = await holdMailedCodes(tx, account);
  const id = before?.id ?? newId(now.getTime());
  const version = (before?.code_version ?? 0) + 1;
  const change = {
    ...{ session_id: session, code_version: version },
    code_expires_at: new Date(now.getTime() + minutes[kind] * 60_000),
  };
  await codes(tx)
    .insertInto('accounts.mailed_codes')
    .values({ account_id: account, id, enrolled_at: null, ...change })
    .onConflict(on => on.column('account_id').doUpdateSet(change))
    .execute();
  scope.notify({ kind: 'one_time_code', to: { account }, reference: { token: id, version } });
}

/** Uses up the code that was mailed for this session, where mailed codes are a factor of the account; false for any other. */
export async function useMailedCode(scope: Scope, of: Whose, typed: string): Promise<boolean> {
  const row = await rightCode(scope, of, typed);
  if (!row?.enrolled_at || !(await standingOf(scope.tx, of.account, scope.now, wayOf(of.session))).mailedCodes)
    return false;
  await spendMailedCode(scope.tx, of.account);
  return true;
}

/** The row whose newest code was typed at the session that asked for it, in time. */
export async function rightCode(
  { tx, now, runtime }: Scope,
  { account, session }: Whose,
  typed: string,
): Promise<CodeRow | undefined> {
  const row = await holdMailedCodes(tx, account);
  if (!row || row.session_id !== session || !row.code_expires_at || now >= row.code_expires_at) return undefined;
  return isLinkCode(runtime.keys, row.id, row.code_version, typed) ? row : undefined;
}

/** No code that was mailed to an account counts any more. */
export const spendMailedCode = (tx: Tx, account: string, more: { enrolled_at?: Date | null } = {}) =>
  codes(tx)
    .updateTable('accounts.mailed_codes')
    .set({ code_expires_at: null, ...more })
    .where('account_id', '=', account)
    .execute();

const codes = (tx: Tx) => tx.withTables<AccountsTables>();
