import { sql } from 'kysely';
import { z } from 'zod';
import { organisationsOf } from '#modules/organisations/index.ts';
import { newId } from '#platform/db/id.ts';
import { Invalid, operation, type Scope } from '#platform/operation/index.ts';
import { reason } from './reason.ts';
import { recordChange } from './record-change.ts';
import { type RoleDays, roleDays, roleInstants } from './role-dates.ts';
import { installationRoles, staffRoles } from './roles.ts';
import { holdStaff, mayChangeStaff } from './staff-member.ts';

const input = roleDays.extend({
  account: z.uuid(),
  role: z.enum(staffRoles, 'role_missing'),
  /** The organisations served; none for a role over the whole installation. */
  organisations: z.array(z.uuid()).max(1000).default([]),
  reason,
});

/**
 * Gives somebody of the staff a role at each of some organisations, from a day to a day (ACC.V2). Works on their next request, or by itself
 * at the beginning of its first day. By a provider administrator, never for themselves. Throws NotVisible, Invalid, Refused, WrongState.
 */
export const grantRole = operation({
  act: 'staff.role_granted',
  actors: ['administrator'],
  input,
  load: ({ tx }, { account }) => holdStaff(tx, account),
  policy: (actor, member) =>
    mayChangeStaff(actor, member) ?? (member.standing === 'left' ? { wrongState: 'staff.has_left' } : undefined),
  async run(scope, member, given): Promise<void> {
    const overAll = installationRoles.has(given.role);
    if (overAll !== (given.organisations.length === 0))
      throw new Invalid([{ field: 'organisations', message: 'role_place' }]);
    const valid = roleInstants(given, scope.now);
    const places = overAll ? [null] : await placesOf(scope, given.organisations);
    for (const place of places) await grantAt(scope, { account: member.account, place, valid, given });
    scope.notify({ kind: 'staff_roles_changed', to: { account: member.account } });
  },
});

interface Granting {
  account: string;
  place: { id: string; name: string } | null;
  valid: { from: Date; until: Date | null };
  given: RoleDays & { role: string; reason: string };
}

async function grantAt(scope: Scope, { account, place, valid, given }: Granting): Promise<void> {
  const { tx, now } = scope;
  const { role, reason: why } = given;
  const organisation = place?.id ?? null;
  const { rows } = await sql`
    select from accounts.staff_assignments where account_id = ${account} and role = ${role} and organisation_id is not distinct from ${organisation}::uuid
      and valid && tstzrange(${valid.from}, ${valid.until}) limit 1`.execute(tx);
  if (rows.length)
    throw new Invalid([
      {
        field: 'role',
        ...(place ? { message: 'role_held', values: { place: place.name } } : { message: 'role_held_over_all' }),
      },
    ]);
  await sql`insert into accounts.staff_assignments (id, account_id, role, organisation_id, valid, reason)
    values (${newId(now.getTime())}, ${account}, ${role}, ${organisation}, tstzrange(${valid.from}, ${valid.until}), ${why})`.execute(
    tx,
  );
  const detail = { role, organisation, from: valid.from, until: valid.until };
  await recordChange(scope, { account, act: 'role_granted', detail, organisation, reason: why });
}

async function placesOf({ tx }: Scope, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
  const wanted = [...new Set(ids)];
  const found = await organisationsOf(tx, wanted);
  if (found.length < wanted.length) throw new Invalid([{ field: 'organisations', message: 'role_place' }]);
  return found;
}
