import { z } from 'zod';
import { operation, type Scope, type StaffActor, WrongState } from '#platform/operation/index.ts';
import type { CaseDetails } from '../case-details.ts';
import { caseKey } from '../case-key.ts';
import { lockCaseForStaff } from '../lock-case.ts';
import { noticeTargets } from '../notice-targets.ts';
import { everyone, recordEvent } from '../record-event.ts';
import { refreshStatus } from '../refresh-status.ts';
import { mayClose, mayReopen } from '../staff-policy.ts';
import { closeReasons } from '../status.ts';
import type { CasesTables } from '../tables.ts';
import { why } from '../why.ts';

/** Closes a case with one of the reasons and a word of why (CASE.6). Not while its letter is with the employee. */
export const closeCase = operation({
  act: 'case.closed',
  actors: ['clinician', 'case_administrator'],
  input: z.object({ case: z.uuid(), reason: z.enum(closeReasons, 'cases.close_reason_wanted'), why }),
  load: (scope, { case: id }) => lockCaseForStaff(scope, id),
  policy: mayClose,
  async run(scope, seen, given) {
    if (['with_employee', 'corrections'].includes(seen.letterState ?? ''))
      throw new WrongState('cases.already_open_letter');
    await update(scope, seen.id, { closed_at: scope.now, closed_reason: given.reason });
    await recordEvent(scope, seen.id, { kind: 'closed', audience: everyone, detail: { reason: given.reason } });
    await refreshStatus(scope, seen.id);
    await tell(scope, seen, 'case_closed');
    scope.audit({
      ...about(seen),
      act: 'case.closed',
      values: { from: seen.status, to: given.reason, why: given.why },
    });
  },
});

/** Opens a closed case again, with a reason. */
export const reopenCase = operation({
  act: 'case.reopened',
  actors: ['clinician', 'case_administrator'],
  input: z.object({ case: z.uuid(), why }),
  load: (scope, { case: id }) => lockCaseForStaff(scope, id),
  policy: mayReopen,
  async run(scope, seen, given) {
    await update(scope, seen.id, { closed_at: null, closed_reason: null });
    await recordEvent(scope, seen.id, { kind: 'reopened', audience: everyone });
    await refreshStatus(scope, seen.id);
    scope.audit({ ...about(seen), act: 'case.reopened', values: { from: seen.closedReason, why: given.why } });
  },
});

const about = (seen: CaseDetails) => ({
  organisation: seen.organisation,
  object: { kind: 'case', id: seen.id },
  subject: seen.personId ?? seen.id,
});

async function update(
  scope: Scope<StaffActor>,
  id: string,
  set: { closed_at: Date | null; closed_reason: string | null },
): Promise<void> {
  await scope.tx
    .withTables<CasesTables>()
    .updateTable('cases.cases')
    .set(set)
    .where(caseKey(scope.actor, id))
    .execute();
}

async function tell(scope: Scope<StaffActor>, seen: CaseDetails, kind: string): Promise<void> {
  const reference = { case: seen.id, number: seen.reference };
  for (const { to, more } of await noticeTargets(scope, seen))
    scope.notify({ kind, organisation: seen.organisation, to, reference: { ...reference, ...more } });
}
