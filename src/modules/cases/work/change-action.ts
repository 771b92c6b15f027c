import { z } from 'zod';
import { operation, type Scope, type StaffActor, WrongState } from '#platform/operation/index.ts';
import { caseForStaff } from '../case-for-staff.ts';
import { everyone, recordEvent } from '../record-event.ts';
import { refreshStatus } from '../refresh-status.ts';
import { mayWork } from '../staff-policy.ts';
import type { CasesTables } from '../tables.ts';
import { actionStates } from './record-action.ts';

const input = z.object({ case: z.uuid(), action: z.uuid(), state: z.enum(actionStates), from: z.enum(actionStates) });

/** An action is held, cancelled or missed (CASE.3). `from` is the state the page showed; a change in between is told. */
export const changeAction = operation({
  act: 'case.action_changed',
  actors: ['clinician', 'case_administrator'],
  input,
  async load(scope: Scope<StaffActor>, { case: id, action }) {
    const seen = await caseForStaff(scope, id);
    const row = await scope.tx
      .withTables<CasesTables>()
      .selectFrom('cases.actions')
      .select(['id', 'kind', 'state', 'on_day', 'mode'])
      .where('case_id', '=', id)
      .where('id', '=', action)
      .forUpdate()
      .executeTakeFirst();
    return seen && row && { seen, row };
  },
  policy: (actor, { seen }) => mayWork(actor, seen),
  async run(scope, { seen, row }, { state, from }) {
    if (row.state !== from) throw new WrongState('cases.action_gone');
    await scope.tx
      .withTables<CasesTables>()
      .updateTable('cases.actions')
      .set({ state, changed_at: scope.now })
      .where('organisation_id', '=', seen.organisation)
      .where('id', '=', row.id)
      .execute();
    await recordEvent(scope, seen.id, {
      kind: `${row.kind}_${state}`,
      audience: everyone,
      detail: { ...(row.on_day ? { day: row.on_day } : {}), ...(row.mode ? { mode: row.mode } : {}) },
    });
    await refreshStatus(scope, seen.id);
    scope.audit({
      act: 'case.action_changed',
      organisation: seen.organisation,
      object: { kind: 'case', id: seen.id },
      subject: seen.personId ?? seen.id,
      values: { action: row.id, from, to: state },
    });
  },
});
