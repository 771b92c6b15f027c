import { asOwner } from '#test/support/test-service.ts';
import type { Journey } from './journey.ts';

/** Makes somebody the holder of the node they registered at, as the provider's administrators do. */
export async function holdNode({ app }: Journey, username: string): Promise<void> {
  await asOwner(
    app.runtime.db,
    `insert into accounts.node_holders (organisation_id, node_id, membership_id)
     select m.organisation_id, m.node_id, m.id from accounts.memberships m join accounts.accounts a on a.id = m.account_id
     where a.username = $1`,
    [username],
  );
}
