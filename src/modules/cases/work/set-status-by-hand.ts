import { z } from 'zod';
import { operation } from '#platform/operation/index.ts';
import { caseKey } from '../case-key.ts';
import { lockCaseForStaff } from '../lock-case.ts';
import { everyone, recordEvent } from '../record-event.ts';
import { refreshStatus } from '../refresh-status.ts';
import { mayWork } from '../staff-policy.ts';
import type { CasesTables } from '../tables.ts';
import { why } from '../why.ts';

export const handStatuses = ['on_hold', 'unable_to_contact', 'none'] as const;

/** The statuses set by hand (data-model.md 9): on hold, unable to contact, or neither any more; always with a reason (CASE.6). */
export const setStatusByHand = operation({
  act: 'case.status_by_hand',
  actors: ['clinician', 'case_administrator'],
  input: z.object({ case: z.uuid(), status: z.enum(handStatuses, 'cases.status_wanted'), why }),
  load: (scope, { case: id }) => lockCaseForStaff(scope, id),
  policy: mayWork,
  async run(scope, seen, given) {
    await scope.tx
      .withTables<CasesTables>()
      .updateTable('cases.cases')
      .set({
        on_hold_at: given.status === 'on_hold' ? scope.now : null,
        hold_reason: given.status === 'on_hold' ? given.why : null,
        unable_to_contact_at: given.status === 'unable_to_contact' ? scope.now : null,
      })
      .where(caseKey(scope.actor, seen.id))
      .execute();
    const kind = given.status === 'none' ? 'resumed' : given.status;
    await recordEvent(scope, seen.id, { kind, audience: everyone });
    const { status } = await refreshStatus(scope, seen.id);
    scope.audit({
      act: 'case.status_by_hand',
      organisation: seen.organisation,
      object: { kind: 'case', id: seen.id },
      subject: seen.personId ?? seen.id,
      values: { from: seen.status, to: status, why: given.why },
    });
  },
});
