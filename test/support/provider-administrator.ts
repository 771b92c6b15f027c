import { newId } from '#platform/db/id.ts';
import type { StaffActor } from '#platform/operation/index.ts';
import type { CaseWorld } from './case-world.ts';

/** A provider administrator: a role of the whole installation. */
export async function providerAdministrator(world: CaseWorld, organisation: string): Promise<StaffActor> {
  const { account } = await world.staff('nurse', organisation);
  await world.sql('delete from accounts.staff_assignments where account_id = $1', [account]);
  await world.sql(
    `insert into accounts.staff_assignments (id, account_id, role, organisation_id, valid, reason)
     values ($1, $2, 'provider_administrator', null, '[2020-01-01,)', 'test')`,
    [newId(), account],
  );
  return { kind: 'administrator', account, roles: [{ role: 'provider_administrator', organisation: null }] };
}
