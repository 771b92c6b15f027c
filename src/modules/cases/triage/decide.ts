import type { Scope, StaffActor } from '#platform/operation/index.ts';
import type { CaseDetails } from '../case-details.ts';
import { caseKey } from '../case-key.ts';
import { everyone, recordEvent } from '../record-event.ts';
import { refreshStatus } from '../refresh-status.ts';
import type { CasesTables } from '../tables.ts';
import { unclaimed } from '../unclaimed.ts';

export const routes = ['on_papers', 'telephone', 'video', 'face_to_face'] as const;
export const disciplines = ['nurse', 'physician', 'other'] as const;
export interface Acceptance {
  route: (typeof routes)[number];
  discipline: (typeof disciplines)[number];
  person: string;
}

type Deciding = Scope<StaffActor>;

/** The case is accepted: who the employee is, how and by whom they will be assessed. */
export async function setAccepted(scope: Deciding, seen: CaseDetails, acceptance: Acceptance): Promise<void> {
  await update(scope, seen.id, {
    accepted_at: scope.now,
    route: acceptance.route,
    discipline: acceptance.discipline,
    person_id: acceptance.person,
    information_wanted_at: null,
  });
  await recordEvent(scope, seen.id, { kind: 'accepted', audience: everyone, detail: { route: acceptance.route } });
  await refreshStatus(scope, seen.id);
}

/** The referral is rejected: the case leaves all tabs until it is submitted again (data-model.md 3). */
export async function setRejected(scope: Deciding, seen: CaseDetails, reason: string): Promise<void> {
  await update(scope, seen.id, { rejected_at: scope.now, ...unclaimed });
  await recordEvent(scope, seen.id, { kind: 'rejected', audience: ['referrer', 'clinician'], detail: { reason } });
  await refreshStatus(scope, seen.id);
}

/** More is wanted of the referrer before the case can be decided. */
export async function setInformationWanted(scope: Deciding, seen: CaseDetails): Promise<void> {
  await update(scope, seen.id, { information_wanted_at: scope.now, ...unclaimed });
  await recordEvent(scope, seen.id, { kind: 'information_wanted', audience: ['referrer', 'clinician'] });
  await refreshStatus(scope, seen.id);
}

async function update(scope: Deciding, id: string, set: Partial<Record<string, Date | string | null>>): Promise<void> {
  await scope.tx
    .withTables<CasesTables>()
    .updateTable('cases.cases')
    .set(set)
    .where(caseKey(scope.actor, id))
    .execute();
}
