import type { Membership } from '#modules/accounts/index.ts';
import { newId } from '#platform/db/id.ts';
import type { EmployerActor, Scope } from '#platform/operation/index.ts';
import type { SharingTables } from '../tables.ts';
import { tellBoth } from '../tell-both.ts';

/** A delegation as it is asked for; instants, the second exclusive. */
export interface NewDelegation {
  with: Membership;
  from: Date;
  until: Date;
  purpose: string;
  copies: boolean;
}

/** Writes a delegation of the acting membership; the caller names its cases. One that begins now is told of at once. */
export async function startDelegation(scope: Scope<EmployerActor>, asked: NewDelegation): Promise<string> {
  const { organisation, membership } = scope.actor;
  const id = newId();
  const begun = asked.from <= scope.now;
  await scope.tx
    .withTables<SharingTables>()
    .insertInto('sharing.delegations')
    .values({
      ...{ organisation_id: organisation, id, owner_id: membership, with_id: asked.with.id, copies: asked.copies },
      ...{ purpose: asked.purpose, from_at: asked.from, until_at: asked.until, created_at: scope.now, ended_at: null },
      ...{ start_told_at: begun ? scope.now : null, end_told_at: null },
    })
    .execute();
  if (begun) await tellBoth(scope, 'delegation_started', { organisation, ownerId: membership, withId: asked.with.id });
  return id;
}
