import { z } from 'zod';
import type { Tx } from '#platform/db/transaction.ts';
import { Invalid, operation, perform, type Runtime } from '#platform/operation/index.ts';
import { dropRecoveryCodes } from '../factors/add-factor.ts';
import { spendMailedCode } from '../factors/mailed-code.ts';
import { mustHaveFactor, type Standing, standingOf } from '../sessions/standing.ts';
import type { AccountsTables } from '../tables.ts';
import type { OwnChange } from './change-details.ts';
import { confirmOwner, holdConfirmed } from './confirm-owner.ts';

type Kind = 'passkey' | 'authenticator' | 'mailed_code';

/**
 * Removes one of the owner's second factors: a passkey, the authenticator, mailed codes (ACC.M1). With the last one the recovery codes go.
 * The owner is mailed (ACC.S6).
 * @throws Invalid for the confirmation; NotVisible; WrongState `factor.last_required` for the last of somebody who must have one
 */
export async function removeFactor(runtime: Runtime, given: OwnChange & { factor: string }): Promise<void> {
  const { account, confirmation, factor } = given;
  const confirmed = await confirmOwner(runtime, { account: account.id, confirmation });
  if ('problem' in confirmed) throw new Invalid([confirmed.problem]);
  await perform(runtime, remove, { kind: 'gate' }, { account: account.id, proof: confirmed.proof, factor });
}

const remove = operation({
  act: 'factor.removed',
  actors: ['gate'],
  input: z.object({ account: z.uuid(), proof: z.string(), factor: z.uuid() }),
  async load({ tx, now }, { account, proof, factor }) {
    // The account's row is held: of two removals at the same moment the second sees what the first left.
    const held = await holdConfirmed(tx, account, proof);
    const kind = held && (await kindOf(tx, account, factor));
    return kind && { kind, standing: await standingOf(tx, account, now) };
  },
  policy: (_actor, { standing }) =>
    factors(standing) <= 1 && mustHaveFactor(standing) ? { wrongState: 'factor.last_required' } : undefined,
  async run(scope, { kind, standing }, { account, factor }): Promise<void> {
    const { tx, now } = scope;
    const tables = tx.withTables<AccountsTables>();
    if (kind === 'mailed_code') await spendMailedCode(tx, account, { enrolled_at: null });
    else if (kind === 'passkey')
      await tables.updateTable('accounts.passkeys').set({ removed_at: now }).where('id', '=', factor).execute();
    else await tables.updateTable('accounts.factors').set({ removed_at: now }).where('id', '=', factor).execute();
    if (factors(standing) <= 1) await dropRecoveryCodes(tx, account);
    scope.notify({ kind: 'factor_removed', to: { account } });
    scope.audit({ act: 'factor.removed', object: { kind: 'factor', id: factor }, subject: account, values: { kind } });
  },
});

const factors = ({ hasAuthenticator, passkeys, mailedCodes }: Standing): number =>
  Number(hasAuthenticator) + passkeys + Number(mailedCodes);

/** Which of the account's factors that count this is; undefined for any other. */
async function kindOf(tx: Tx, account: string, id: string): Promise<Kind | undefined> {
  const tables = tx.withTables<AccountsTables>();
  const passkey = tables.selectFrom('accounts.passkeys').select('id').where('removed_at', 'is', null);
  if (await passkey.where('id', '=', id).where('account_id', '=', account).executeTakeFirst()) return 'passkey';
  const confirmed = tables.selectFrom('accounts.factors').select('id').where('removed_at', 'is', null);
  const authenticator = confirmed.where('confirmed_at', 'is not', null).where('id', '=', id);
  if (await authenticator.where('account_id', '=', account).executeTakeFirst()) return 'authenticator';
  const mailed = tables.selectFrom('accounts.mailed_codes').select('id').where('enrolled_at', 'is not', null);
  if (await mailed.where('id', '=', id).where('account_id', '=', account).executeTakeFirst()) return 'mailed_code';
  return undefined;
}
