import { organisationOf, takeCaseNumber } from '#modules/organisations/index.ts';
import { newId } from '#platform/db/id.ts';
import { NotVisible, type Scope } from '#platform/operation/index.ts';
import { type EmployeeSnapshot, snapshotColumns } from './employee-snapshot.ts';
import { ownerColumns } from './owner-columns.ts';
import { everyone, recordEvent } from './record-event.ts';
import { refreshStatus } from './refresh-status.ts';
import type { CasesTables } from './tables.ts';

export interface NewCase {
  organisation: string;
  /** The referral it was made by. */
  referral: string;
  formCode: string;
  /** Memberships. The author is fixed for ever, the owner until reassigned (data-model.md 2). */
  owner: string;
  author: string;
  snapshot: EmployeeSnapshot;
  /** Where notices about this referral go (REF.F8). */
  noticeEmail: string;
  audience: 'employer' | 'confidential';
  /** The closed case this one refers again (data-model.md 8). */
  reReferralOf?: string;
  receivedAt: Date;
  /** Documents are still to come by post or SFTP (REF.D5). */
  documentsAwaited?: boolean;
}

/**
 * Submission makes the case: pending triage, with the number that is its reference `ORG/FORM/NNNN` (data-model.md 3, 4).
 * The counter row is locked last, so call this last. Throws NotVisible when owner or the case referred again is unknown.
 */
export async function openCase(
  scope: Scope,
  given: NewCase,
): Promise<{ id: string; number: number; reference: string }> {
  const tx = scope.tx.withTables<CasesTables>();
  const owner = given.audience === 'confidential' ? {} : await ownerColumns(scope.tx, given.organisation, given.owner);
  const id = newId(scope.now.getTime());
  const { code } = await organisationOf(scope.tx, given.organisation);
  const number = await takeCaseNumber(scope.tx, given.organisation);
  const reference = `${code}/${given.formCode}/${String(number).padStart(4, '0')}`;
  await tx
    .insertInto('cases.cases')
    .values({
      organisation_id: given.organisation,
      id,
      number,
      reference,
      form_code: given.formCode,
      referral_id: given.referral,
      owner_id: null,
      ...owner,
      author_id: given.author,
      audience: given.audience,
      tab: 'pending',
      status: 'pending_triage',
      status_since: scope.now,
      ...snapshotColumns(given.snapshot),
      notice_email: given.noticeEmail,
      received_at: given.receivedAt,
      documents_awaited_at: given.documentsAwaited ? given.receivedAt : null,
    })
    .execute();
  if (given.reReferralOf) await linkReReferral(scope, given.organisation, id, given.reReferralOf);
  await recordEvent(scope, id, { kind: 'submitted', audience: everyone });
  if (given.documentsAwaited) await refreshStatus(scope, id);
  return { id, number, reference };
}

async function linkReReferral(scope: Scope, organisation: string, id: string, before: string): Promise<void> {
  const tx = scope.tx.withTables<CasesTables>();
  const known = await tx
    .selectFrom('cases.cases')
    .select('id')
    .where('organisation_id', '=', organisation)
    .where('id', '=', before)
    .executeTakeFirst();
  if (!known) throw new NotVisible('case');
  await tx
    .insertInto('cases.links')
    .values({
      organisation_id: organisation,
      case_id: id,
      linked_case_id: before,
      kind: 're_referral_of',
      created_at: scope.now,
    })
    .execute();
}
