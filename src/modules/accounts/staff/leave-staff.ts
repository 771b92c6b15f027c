import type { Scope } from '#platform/operation/index.ts';
import { assignmentsOf, setAssignment, timeOf } from './assignments.ts';
import { holdAdministrators, keepAnAdministrator } from './keep-an-administrator.ts';
import { recordChange } from './record-change.ts';
import { setStanding } from './shut-out-staff.ts';

/**
 * Ends somebody's time on the staff inside a running operation: every role, the coming ones too, and every session (ACC.V4). That they
 * hold nothing any more is the caller's to see to. @throws WrongState when nobody would administer the installation
 */
export async function leaveStaff(scope: Scope, account: string, why: string): Promise<void> {
  await holdAdministrators(scope);
  for (const held of await assignmentsOf(scope.tx, account)) {
    const time = timeOf(held, scope.now);
    if (time !== 'over')
      await setAssignment(scope.tx, held.id, { from: held.from, until: time === 'coming' ? held.from : scope.now });
  }
  await setStanding(scope, account, 'left');
  await keepAnAdministrator(scope);
  await recordChange(scope, { account, act: 'left', reason: why });
  scope.notify({ kind: 'staff_left', to: { account } });
}
