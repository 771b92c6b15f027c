import { z } from 'zod';
import { Invalid, operation, perform, type Runtime } from '#platform/operation/index.ts';
import { replaceRecoveryCodes } from '../factors/add-factor.ts';
import { hasFactor, standingOf } from '../sessions/standing.ts';
import type { OwnChange } from './change-details.ts';
import { confirmOwner, holdConfirmed } from './confirm-owner.ts';

/**
 * Gives the owner ten new recovery codes, to be shown once; the ones before count no more (ACC.M1, ACC.S1).
 * @throws Invalid for the confirmation; WrongState without a second factor
 */
export async function renewRecoveryCodes(runtime: Runtime, { account, confirmation }: OwnChange): Promise<string[]> {
  const confirmed = await confirmOwner(runtime, { account: account.id, confirmation });
  if ('problem' in confirmed) throw new Invalid([confirmed.problem]);
  return perform(runtime, renew, { kind: 'gate' }, { account: account.id, proof: confirmed.proof });
}

const renew = operation({
  act: 'factor.codes_renewed',
  actors: ['gate'],
  input: z.object({ account: z.uuid(), proof: z.string() }),
  async load({ tx, now }, { account, proof }) {
    const held = await holdConfirmed(tx, account, proof);
    return held && { id: held.id, enrolled: hasFactor(await standingOf(tx, held.id, now)) };
  },
  policy: (_actor, { enrolled }) => (enrolled ? undefined : { wrongState: 'factor.not_begun' }),
  async run(scope, { id }): Promise<string[]> {
    scope.audit({ act: 'factor.codes_renewed', object: { kind: 'account', id }, subject: id });
    return replaceRecoveryCodes(scope, id);
  },
});
