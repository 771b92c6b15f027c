import type { Selectable } from 'kysely';
import type { EmployerActor, ReadScope, Scope } from '#platform/operation/index.ts';
import type { Referral, RejectionReason } from './referral.ts';
import type { ReferralsTables } from './tables.ts';

/** Locking the referral is the first thing every act on it does: one of two that race goes first, the other sees its result. */
export interface LoadOptions {
  lock?: boolean;
}

/**
 * A referral of the acting membership: a draft by its author, a submitted one by its owner (data-model.md, 2). Anybody
 * else's, and the stone of a deleted one, does not exist here.
 */
export async function loadOwn(
  scope: Scope<EmployerActor> | ReadScope<EmployerActor>,
  id: string,
  { lock = false }: LoadOptions = {},
): Promise<Referral | undefined> {
  const { organisation, membership } = scope.actor;
  const found = await loadReferral(scope, { organisation, id }, { lock });
  if (!found) return undefined;
  return (found.state === 'draft' ? found.author : found.owner) === membership ? found : undefined;
}

/** Any referral the acting role reaches; whether the actor may see it is the caller's matter. */
export async function loadReferral(
  scope: Scope | ReadScope,
  { organisation, id }: { organisation: string; id: string },
  { lock = false }: LoadOptions = {},
): Promise<Referral | undefined> {
  const query = scope.tx
    .withTables<ReferralsTables>()
    .selectFrom('referrals.referrals')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .where('id', '=', id)
    .where('removed_at', 'is', null);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  return row && referralFrom(row);
}

type Row = Selectable<ReferralsTables['referrals.referrals']>;

export function referralFrom(row: Row): Referral {
  return {
    organisation: row.organisation_id,
    id: row.id,
    formCode: row.form_code,
    formVersion: row.form_version,
    author: row.author_id,
    owner: row.owner_id,
    state: row.state,
    ...(row.case_id === null ? {} : { caseId: row.case_id }),
    caseReference: row.case_reference,
    ...(row.employment_id === null ? {} : { employment: row.employment_id }),
    ...(row.re_referral_of === null ? {} : { reReferralOf: row.re_referral_of }),
    employeeName: row.employee_name,
    stepsDone: row.steps_done,
    stepsTotal: row.steps_total,
    currentVersion: row.current_version,
    createdAt: row.created_at,
    changedAt: row.changed_at,
    ...(row.submitted_at === null ? {} : { submittedAt: row.submitted_at }),
    ...(row.deletes_on === null ? {} : { deletesOn: row.deletes_on }),
    ...setbacksOf(row),
  };
}

function setbacksOf(row: Row): Pick<Referral, 'rejected' | 'returned'> {
  return {
    ...(row.rejected_at === null
      ? {}
      : {
          rejected: {
            at: row.rejected_at,
            reason: (row.rejected_reason ?? 'other') as RejectionReason,
            text: row.rejected_text ?? '',
            ...(row.suggested_form === null ? {} : { suggestedForm: row.suggested_form }),
          },
        }),
    ...(row.returned_at === null ? {} : { returned: { at: row.returned_at, text: row.returned_text ?? '' } }),
  };
}
