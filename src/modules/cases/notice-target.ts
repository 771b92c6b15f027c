import type { NoticeRequest, Scope } from '#platform/operation/index.ts';
import type { CaseDetails } from './case-details.ts';

type Named = Pick<CaseDetails, 'organisation' | 'ownerId' | 'noticeEmail' | 'authorId'>;
type Memberships = { 'accounts.memberships': { organisation_id: string; id: string; account_id: string } };

/**
 * Where a notice about a referral goes (REF.F8): the address of its first step while the author owns the case, else the owner's
 * account; undefined for a case that no employer owns.
 */
export async function noticeTarget({ tx }: Pick<Scope, 'tx'>, seen: Named): Promise<NoticeRequest['to'] | undefined> {
  if (seen.noticeEmail && seen.ownerId === seen.authorId) return { email: seen.noticeEmail };
  if (!seen.ownerId) return undefined;
  const row = await tx
    .withTables<Memberships>()
    .selectFrom('accounts.memberships')
    .select('account_id')
    .where('organisation_id', '=', seen.organisation)
    .where('id', '=', seen.ownerId)
    .executeTakeFirst();
  return row && { account: row.account_id };
}
