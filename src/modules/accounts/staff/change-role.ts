import { z } from 'zod';
import { addDays, dayOf, startOfDay } from '#platform/clock/day.ts';
import { defaultZone } from '#platform/i18n/format-date.ts';
import {
  type Decision,
  Invalid,
  operation,
  type Scope,
  type StaffActor,
  WrongState,
} from '#platform/operation/index.ts';
import { type Assignment, holdAssignment, setAssignment, timeOf } from './assignments.ts';
import { holdAdministrators, keepAnAdministrator } from './keep-an-administrator.ts';
import { reason } from './reason.ts';
import { recordChange } from './record-change.ts';
import { type RoleDays, roleDays, roleInstants } from './role-dates.ts';
import { mayChangeStaff } from './staff-member.ts';

type Held = Assignment & { account: string; now: Date };

async function loadHeld(scope: Scope, assignment: string): Promise<Held | undefined> {
  await holdAdministrators(scope);
  const held = await holdAssignment(scope.tx, assignment);
  return held && { ...held, now: scope.now };
}

const mayChange = (actor: StaffActor, held: Held): Decision =>
  mayChangeStaff(actor, held) ?? (timeOf(held, held.now) === 'over' ? { wrongState: 'staff.role_over' } : undefined);

/**
 * Changes from when until when a role is held (ACC.V2); the start only of one that has not begun. By a provider administrator, never for
 * themselves. Throws NotVisible, Invalid, Refused, WrongState (over, nothing changed, nobody would administer).
 */
export const changeRole = operation({
  act: 'staff.role_dates_changed',
  actors: ['administrator'],
  input: roleDays.extend({ assignment: z.uuid(), reason }),
  load: (scope, { assignment }) => loadHeld(scope, assignment),
  policy: mayChange,
  async run(scope, held, given): Promise<void> {
    const fresh = timeOf(held, scope.now) === 'coming' ? roleInstants(given, scope.now) : runningUntil(held, given);
    if (same(fresh.from, held.from) && same(fresh.until, held.until)) throw new WrongState('staff.nothing_changed');
    await setAssignment(scope.tx, held.id, fresh);
    await keepAnAdministrator(scope);
    await tell(scope, held, 'role_dates_changed', given.reason, fresh);
  },
});

/** Ends a role on the next request; one that has not begun never will (ACC.V2, ACC.X5). Throws NotVisible, Refused, WrongState. */
export const endRole = operation({
  act: 'staff.role_ended',
  actors: ['administrator'],
  input: z.object({ assignment: z.uuid(), reason }),
  load: (scope, { assignment }) => loadHeld(scope, assignment),
  policy: mayChange,
  async run(scope, held, given): Promise<void> {
    const fresh = { from: held.from, until: timeOf(held, scope.now) === 'coming' ? held.from : scope.now };
    await setAssignment(scope.tx, held.id, fresh);
    await keepAnAdministrator(scope);
    await tell(scope, held, 'role_ended', given.reason, fresh);
  },
});

/** What runs keeps its start. */
function runningUntil(held: Held, { lastDay }: RoleDays): { from: Date; until: Date | null } {
  if (lastDay !== null && lastDay < dayOf(held.now, defaultZone))
    throw new Invalid([{ field: 'lastDay', message: 'role_past' }]);
  return { from: held.from, until: lastDay === null ? null : startOfDay(addDays(lastDay, 1), defaultZone) };
}

const same = (one: Date | null, other: Date | null) => one?.getTime() === other?.getTime();

async function tell(
  scope: Scope,
  held: Held,
  act: 'role_dates_changed' | 'role_ended',
  why: string,
  fresh: { from: Date; until: Date | null },
): Promise<void> {
  const { account, role, organisation, from, until } = held;
  const detail = { role, organisation, before: { from, until }, from: fresh.from, until: fresh.until };
  await recordChange(scope, { account, act, detail, organisation, reason: why });
  scope.notify({ kind: 'staff_roles_changed', to: { account } });
}
