import { sql } from 'kysely';
import { z } from 'zod';
import { operation, type Scope } from '#platform/operation/index.ts';
import { holdAdministrators, keepAnAdministrator } from './keep-an-administrator.ts';
import { reason } from './reason.ts';
import { recordChange } from './record-change.ts';
import { holdStaff, mayChangeStaff } from './staff-member.ts';
import type { StaffStanding } from './staff-tables.ts';

const input = z.object({ account: z.uuid(), reason });

/**
 * Shuts a member of staff out on their next request and ends their sessions; roles and what they hold stay (ACC.V1, ACC.X5). By a provider
 * administrator, never the last one. Throws NotVisible, Refused, WrongState.
 */
export const disableStaff = operation({
  act: 'staff.disabled',
  actors: ['administrator'],
  input,
  async load(scope, { account }) {
    await holdAdministrators(scope);
    return holdStaff(scope.tx, account);
  },
  policy: (actor, member) =>
    mayChangeStaff(actor, member) ?? (member.standing === 'active' ? undefined : { wrongState: 'staff.shut_already' }),
  async run(scope, { account }, given): Promise<void> {
    await setStanding(scope, account, 'disabled');
    await keepAnAdministrator(scope);
    await recordChange(scope, { account, act: 'disabled', reason: given.reason });
    scope.notify({ kind: 'staff_disabled', to: { account } });
  },
});

/** Lets a disabled member of staff in again, with the roles they have (ACC.V1). Throws NotVisible, Refused, WrongState. */
export const enableStaff = operation({
  act: 'staff.enabled',
  actors: ['administrator'],
  input,
  load: ({ tx }, { account }) => holdStaff(tx, account),
  policy: (actor, member) =>
    mayChangeStaff(actor, member) ??
    (member.standing === 'disabled' ? undefined : { wrongState: 'staff.not_disabled' }),
  async run(scope, { account }, given): Promise<void> {
    await setStanding(scope, account, 'active');
    await recordChange(scope, { account, act: 'enabled', reason: given.reason });
    scope.notify({ kind: 'staff_enabled', to: { account } });
  },
});

/** Says whether somebody may use their roles, and ends their sessions where they may not. */
export async function setStanding(
  { tx, now }: Pick<Scope, 'tx' | 'now'>,
  account: string,
  state: StaffStanding,
): Promise<void> {
  await sql`insert into accounts.staff_standing (account_id, state, since) values (${account}, ${state}, ${now})
    on conflict (account_id) do update set state = excluded.state, since = excluded.since`.execute(tx);
  if (state !== 'active') await sql`select app.end_staff_sessions(${account}, ${now}, ${state})`.execute(tx);
}
