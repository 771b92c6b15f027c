import { forgetEmployee } from '#modules/cases/index.ts';
import { removeDocuments } from '#modules/documents/index.ts';
import type { Scope } from '#platform/operation/index.ts';
import type { Referral } from '../referral.ts';
import type { ReferralsTables } from '../tables.ts';

/**
 * Takes everything about a person out of a rejected referral; a stone remains (REF.L4): number, form, dates, reason code.
 */
export async function leaveStone(scope: Scope, referral: Referral): Promise<void> {
  const { organisation, id } = referral;
  const tx = scope.tx.withTables<ReferralsTables>();
  await removeDocuments(scope, { organisation, owner: { kind: 'referral', id } });
  for (const table of ['referrals.steps', 'referrals.questions', 'referrals.versions'] as const)
    await tx.deleteFrom(table).where('organisation_id', '=', organisation).where('referral_id', '=', id).execute();
  await tx
    .updateTable('referrals.referrals')
    .set({
      ...{
        employee_name: '',
        employee_key: '',
        employment_id: null,
        prefill: '{}',
        rejected_text: null,
        returned_text: null,
      },
      ...{ removed_at: scope.now, deletes_on: null, deletion_told: null },
    })
    .where('organisation_id', '=', organisation)
    .where('id', '=', id)
    .execute();
  if (referral.caseId) await forgetEmployee(scope, referral.caseId);
}

/** Deletes a draft and everything in it; nothing remains. */
export async function deleteDraftRows(scope: Scope, { organisation, id }: Referral): Promise<void> {
  await removeDocuments(scope, { organisation, owner: { kind: 'referral', id } });
  await scope.tx
    .withTables<ReferralsTables>()
    .deleteFrom('referrals.referrals')
    .where('organisation_id', '=', organisation)
    .where('id', '=', id)
    .execute();
}
