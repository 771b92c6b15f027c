import { sql } from 'kysely';
import type { NoticeRequest, Scope } from '#platform/operation/index.ts';
import type { CaseDetails } from './case-details.ts';

type Named = Pick<CaseDetails, 'id' | 'organisation' | 'ownerId' | 'noticeEmail' | 'authorId'>;
type Memberships = { 'accounts.memberships': { organisation_id: string; id: string; account_id: string } };

/** Where a notice goes, and the references that make it a copy. */
export interface NoticeTarget {
  to: NoticeRequest['to'];
  more: Record<string, string>;
}

/**
 * Where a notice about a referral goes (REF.F8): the address of its first step while the author owns the case, else the owner's
 * account; then to those the owner shares with, as copies (ACC.M3). Nobody for a case that no employer owns.
 */
export async function noticeTargets(scope: Pick<Scope, 'tx' | 'now'>, seen: Named): Promise<NoticeTarget[]> {
  const first = await firstTarget(scope, seen);
  return first ? [{ to: first, more: {} }, ...(await noticeCopies(scope, seen.id))] : [];
}

/** Those who share in what the owner of a case is told. */
export async function noticeCopies({ tx, now }: Pick<Scope, 'tx' | 'now'>, caseId: string): Promise<NoticeTarget[]> {
  const { rows } = await sql<{ account: string }>`select account from app.notice_copies(${caseId}, ${now})`.execute(tx);
  return rows.map(({ account }) => ({ to: { account }, more: { copy: 'yes' } }));
}

async function firstTarget({ tx }: Pick<Scope, 'tx'>, seen: Named): Promise<NoticeRequest['to'] | undefined> {
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
