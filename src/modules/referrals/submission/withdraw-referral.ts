import { z } from 'zod';
import { caseWithdrawn, loadVisibleCase } from '#modules/cases/index.ts';
import { Invalid, operation, WrongState } from '#platform/operation/index.ts';
import { loadOwn } from '../load-referral.ts';
import { mayReferrer } from '../policy.ts';
import { setState } from '../set-state.ts';

/** The owner withdraws a submitted referral, with a reason (REF.L7), until its report is released. */
export const withdrawReferral = operation({
  act: 'referral.withdrawn',
  actors: ['employer'],
  input: z.object({ referral: z.uuid(), reason: z.string().max(2_000) }),
  load: (scope, { referral }) => loadOwn(scope, referral, { lock: true }),
  policy: (actor, referral) => mayReferrer(actor, 'withdraw', referral.state),
  async run(scope, referral, { reason }) {
    if (!/[\p{L}\p{N}]/u.test(reason)) throw new Invalid([{ field: 'reason', message: 'withdrawal.reason_missing' }]);
    const found = await loadVisibleCase(scope, referral.caseId!);
    if (found?.case.releasedAt || found?.case.tab === 'closed') throw new WrongState('withdrawal.too_late');
    await setState(scope, referral, 'withdrawn', {});
    await caseWithdrawn(scope, referral.caseId!, reason);
    scope.audit({
      act: 'referral.withdrawn',
      organisation: referral.organisation,
      object: { kind: 'referral', id: referral.id },
      subject: referral.caseId,
      values: { from: referral.state, why: reason },
    });
  },
});
