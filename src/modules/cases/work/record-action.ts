import { z } from 'zod';
import { newId } from '#platform/db/id.ts';
import { operation } from '#platform/operation/index.ts';
import { lockCaseForStaff } from '../lock-case.ts';
import { everyone, recordEvent } from '../record-event.ts';
import { refreshStatus } from '../refresh-status.ts';
import { mayWork } from '../staff-policy.ts';
import type { CasesTables } from '../tables.ts';
import { actionFields, actionKinds, refuseContradiction } from './action-input.ts';

const input = actionFields.extend({ case: z.uuid(), kind: z.enum(actionKinds, 'cases.kind_wanted') });

/** An appointment or evidence request written down by hand (CASE.3): open, or already attended, cancelled or missed. */
export const recordAction = operation({
  act: 'case.action_recorded',
  actors: ['clinician', 'case_administrator'],
  input,
  load: (scope, { case: id }) => lockCaseForStaff(scope, id),
  policy: mayWork,
  async run(scope, seen, { case: _, ...given }) {
    refuseContradiction(given.kind, given, scope.now);
    const id = newId(scope.now.getTime());
    await scope.tx
      .withTables<CasesTables>()
      .insertInto('cases.actions')
      .values({
        ...{ organisation_id: seen.organisation, id, case_id: seen.id, kind: given.kind, state: given.state },
        ...{ on_day: given.day, at_time: given.time, mode: given.mode, place: given.place },
        ...{ recorded_by: scope.actor.account, created_at: scope.now, changed_at: scope.now },
      })
      .execute();
    await recordEvent(scope, seen.id, {
      kind: `${given.kind}_${given.state}`,
      audience: everyone,
      detail: { ...(given.day ? { day: given.day } : {}), ...(given.mode ? { mode: given.mode } : {}) },
    });
    await refreshStatus(scope, seen.id);
    scope.audit({
      act: 'case.action_recorded',
      organisation: seen.organisation,
      object: { kind: 'case', id: seen.id },
      subject: seen.personId ?? seen.id,
      values: { action: id, to: given },
    });
    return { id };
  },
});
