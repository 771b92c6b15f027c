import { newId } from '#platform/db/id.ts';
import type { CaseWorld } from '#test/support/case-world.ts';
import type { Objects } from './objects.ts';
import type { People } from './people.ts';

/** A passkey of somebody at each employer. */
export async function addPasskeys(world: CaseWorld, { members }: People): Promise<Objects> {
  const add = async (account: string) => {
    const id = newId();
    await world.sql(
      `insert into accounts.passkeys (id, account_id, credential_id, public_key, counter, name, created_at)
       values ($1::uuid, $2, $1::text, '\\x00', 0, 'Work laptop', '2026-03-01Z')`,
      [id, account],
    );
    return { id };
  };
  return {
    ownPasskey: await add(members.recipient.account),
    foreignPasskey: await add(members.foreigner.account),
  };
}
