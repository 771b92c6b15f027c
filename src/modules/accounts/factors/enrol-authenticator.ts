import { z } from 'zod';
import { newRecoveryCodes } from '#platform/crypto/recovery-codes.ts';
import { verifyTotp } from '#platform/crypto/totp.ts';
import { Invalid, operation, type Scope } from '#platform/operation/index.ts';
import type { AccountsTables } from '../tables.ts';
import { hasAuthenticator } from './has-authenticator.ts';
import { holdSession } from './held-session.ts';
import { type Strengthened, strengthen } from './strengthen.ts';
import { openTotpSecret } from './totp-secret.ts';

/**
 * Confirms the begun authenticator with a code of it, gives ten recovery codes (shown once, kept as hashes) and makes the session strong
 * (ACC.S1, ACC.V1). @throws Invalid `code_wrong_factor`; WrongState when one is enrolled already
 */
export const enrolAuthenticator = operation({
  act: 'factor.added',
  actors: ['gate'],
  input: z.object({ account: z.uuid(), session: z.uuid(), code: z.string().max(1000), device: z.string().optional() }),
  load: async ({ tx, now }, given) => {
    if (!(await holdSession(tx, given, now))) return undefined;
    return { enrolled: await hasAuthenticator(tx, given.account), begun: await begunFactor(tx, given.account) };
  },
  policy: (_actor, { enrolled, begun }) => {
    if (enrolled) return { wrongState: 'factor.enrolled' };
    return begun ? undefined : { wrongState: 'factor.not_begun' };
  },
  run: async (scope, { begun }, given): Promise<Strengthened & { codes: string[] }> => {
    const { tx, now, runtime } = scope;
    const secret = openTotpSecret(runtime.keys, begun!.id, begun!.sealed_secret);
    const { ok, step } = verifyTotp({ secret, code: given.code, at: now });
    if (!ok) throw new Invalid([{ field: 'code', message: 'factor_code_wrong' }]);
    const factors = tx.withTables<AccountsTables>().updateTable('accounts.factors');
    await factors.set({ confirmed_at: now, last_step: step }).where('id', '=', begun!.id).execute();
    const codes = await replaceRecoveryCodes(scope, given.account);
    scope.notify({ kind: 'factor_added', to: { account: given.account } });
    scope.audit({
      act: 'factor.added',
      object: { kind: 'factor', id: begun!.id },
      subject: given.account,
      values: { kind: 'authenticator' },
    });
    return { codes, ...(await strengthen(scope, { ...given, quiet: true })) };
  },
});

function begunFactor(tx: Scope['tx'], account: string) {
  return tx
    .withTables<AccountsTables>()
    .selectFrom('accounts.factors')
    .select(['id', 'sealed_secret'])
    .where('account_id', '=', account)
    .where('confirmed_at', 'is', null)
    .where('removed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
}

/** Ten new recovery codes, of which only hashes are kept; the ones before count no more. */
export async function replaceRecoveryCodes({ tx, runtime }: Scope, account: string): Promise<string[]> {
  const tables = tx.withTables<AccountsTables>();
  const { codes, hashes } = newRecoveryCodes(runtime.keys, account);
  await tables.deleteFrom('accounts.recovery_codes').where('account_id', '=', account).execute();
  const rows = hashes.map(code_hash => ({ account_id: account, code_hash, used_at: null }));
  await tables.insertInto('accounts.recovery_codes').values(rows).execute();
  return codes;
}
