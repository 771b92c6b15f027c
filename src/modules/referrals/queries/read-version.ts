import type { ReadScope, Scope } from '#platform/operation/index.ts';
import type { Referral } from '../referral.ts';
import type { ReferralsTables } from '../tables.ts';

/** One frozen version of a referral, as it was submitted; undefined when there is none of this number. */
export async function readVersion(
  scope: Scope | ReadScope,
  { organisation, id }: Pick<Referral, 'organisation' | 'id'>,
  version: number,
) {
  const row = await scope.tx
    .withTables<ReferralsTables>()
    .selectFrom('referrals.versions')
    .select(['version', 'response', 'answers', 'form_version', 'document_ids', 'pdf_document_id', 'reason'])
    .select(['submitted_by', 'submitted_at'])
    .where('organisation_id', '=', organisation)
    .where('referral_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return (
    row && {
      version: row.version,
      response: row.response,
      answers: row.answers,
      formVersion: row.form_version,
      documents: row.document_ids,
      pdf: row.pdf_document_id,
      reason: row.reason,
      submittedBy: row.submitted_by,
      submittedAt: row.submitted_at,
    }
  );
}
