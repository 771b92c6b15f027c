import { z } from 'zod';
import { operation } from '#platform/operation/index.ts';
import { deleteDraftRows, leaveStone } from '../expiry/leave-stone.ts';
import { loadOwn } from '../load-referral.ts';
import { mayReferrer } from '../policy.ts';

/** Deletes a draft with its documents, or a rejected referral down to its stone (REF.L1, REF.L4). */
export const deleteReferral = operation({
  act: 'referral.deleted',
  actors: ['employer'],
  input: z.object({ referral: z.uuid() }),
  load: (scope, { referral }) => loadOwn(scope, referral, { lock: true }),
  policy: (actor, referral) => mayReferrer(actor, 'delete', referral.state),
  async run(scope, referral) {
    if (referral.state === 'draft') await deleteDraftRows(scope, referral);
    else await leaveStone(scope, referral);
    scope.audit({
      act: 'referral.deleted',
      organisation: referral.organisation,
      object: { kind: 'referral', id: referral.id },
      subject: referral.caseId ?? referral.id,
      values: { form: referral.formCode, state: referral.state },
    });
  },
});
