import { z } from 'zod';
import { operation, type Scope, type StaffActor, WrongState } from '#platform/operation/index.ts';
import { lockCaseForStaff } from '../lock-case.ts';
import { everyone, recordEvent } from '../record-event.ts';
import { refreshStatus } from '../refresh-status.ts';
import { mayWork } from '../staff-policy.ts';
import type { CasesTables } from '../tables.ts';
import { actionFields, actionStates, refuseContradiction } from './action-input.ts';

const input = actionFields.extend({
  case: z.uuid(),
  action: z.uuid(),
  /** The state the page showed. */
  from: z.enum(actionStates),
});

/** An action is moved, attended, cancelled or missed (CASE.3). A change by somebody else since the page was opened is told. */
export const changeAction = operation({
  act: 'case.action_changed',
  actors: ['clinician', 'case_administrator'],
  input,
  async load(scope: Scope<StaffActor>, { case: id, action }) {
    const seen = await lockCaseForStaff(scope, id);
    if (!seen) return undefined;
    const row = await scope.tx
      .withTables<CasesTables>()
      .selectFrom('cases.actions')
      .select(['id', 'kind', 'state', 'on_day as day', 'at_time as time', 'mode', 'place'])
      .where('organisation_id', '=', seen.organisation)
      .where('case_id', '=', id)
      .where('id', '=', action)
      .executeTakeFirst();
    return row && { seen, row };
  },
  policy: (actor, { seen }) => mayWork(actor, seen),
  async run(scope, { seen, row }, { case: _, action: __, from, ...given }) {
    if (row.state !== from) throw new WrongState('cases.action_gone');
    refuseContradiction(row.kind, given, scope.now);
    await scope.tx
      .withTables<CasesTables>()
      .updateTable('cases.actions')
      .set({
        ...{ state: given.state, on_day: given.day, at_time: given.time, mode: given.mode, place: given.place },
        changed_at: scope.now,
      })
      .where('organisation_id', '=', seen.organisation)
      .where('id', '=', row.id)
      .execute();
    await recordEvent(scope, seen.id, {
      kind: `${row.kind}_${given.state}`,
      audience: everyone,
      detail: { ...(given.day ? { day: given.day } : {}), ...(given.mode ? { mode: given.mode } : {}) },
    });
    await refreshStatus(scope, seen.id);
    const { id, kind: ___, ...before } = row;
    scope.audit({
      act: 'case.action_changed',
      organisation: seen.organisation,
      object: { kind: 'case', id: seen.id },
      subject: seen.personId ?? seen.id,
      values: { action: id, from: before, to: given },
    });
  },
});
