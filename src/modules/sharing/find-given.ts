import { actingOrganisation, type Scope } from '#platform/operation/index.ts';
import { endsAny, type SharingActor } from './policy.ts';
import type { SharingTables } from './tables.ts';

/** A share or delegation as it stands. */
export interface Given {
  organisation: string;
  id: string;
  ownerId: string;
  withId: string;
  copies: boolean;
  endedAt: Date | null;
}

/**
 * The share or delegation of an id, locked, as far as the acting membership may know of it: the two sides and user administrators.
 */
export function findGiven(
  { tx, actor }: Pick<Scope<SharingActor>, 'tx' | 'actor'>,
  table: keyof SharingTables,
  id: string,
): Promise<Given | undefined> {
  const found = tx
    .withTables<SharingTables>()
    .selectFrom(table)
    .select(['organisation_id as organisation', 'id', 'owner_id as ownerId', 'with_id as withId', 'copies'])
    .select('ended_at as endedAt')
    .where('organisation_id', '=', actingOrganisation(actor))
    .where('id', '=', id)
    .forUpdate();
  if (actor.kind !== 'employer' || endsAny(actor)) return found.executeTakeFirst();
  const mine = actor.membership;
  return found.where(eb => eb.or([eb('owner_id', '=', mine), eb('with_id', '=', mine)])).executeTakeFirst();
}
