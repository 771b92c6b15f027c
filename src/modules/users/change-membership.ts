import { actingOrganisation, type Scope } from '#platform/operation/index.ts';
import type { UserAdministrator } from './policy.ts';

type Memberships = {
  'accounts.memberships': {
    organisation_id: string;
    id: string;
    state: 'active' | 'disabled' | 'pending';
    permissions: string[];
    node_id: string | null;
    location_id: string | null;
    division_id: string | null;
    department_id: string | null;
  };
};

/** Changes columns of a membership of the acting organisation; the database lets only user administrators, and never their own. */
export async function changeMembership(
  { tx, actor }: Pick<Scope<UserAdministrator>, 'tx' | 'actor'>,
  id: string,
  change: Partial<Omit<Memberships['accounts.memberships'], 'organisation_id' | 'id'>>,
): Promise<void> {
  await tx
    .withTables<Memberships>()
    .updateTable('accounts.memberships')
    .set(change)
    .where('organisation_id', '=', actingOrganisation(actor))
    .where('id', '=', id)
    .execute();
}
