import { type RawBuilder, sql } from 'kysely';
import { actingOrganisation, type Scope } from '#platform/operation/index.ts';
import { endGiven } from './end-given.ts';
import type { Given } from './find-given.ts';
import type { SharingActor } from './policy.ts';

type Ending = Pick<Scope<SharingActor>, 'tx' | 'actor' | 'now' | 'audit' | 'notify'>;
type Kind = 'share' | 'delegation';

/** Ends every share an owner gives: their cases went to somebody else (ACC.M3). */
export const endSharesOf = (scope: Ending, owner: string, why: string): Promise<void> =>
  endAll(scope, 'share', sql`g.owner_id = ${owner}`, why);

/** Ends every share and delegation given to a membership that cannot sign in any more (ACC.M3). */
export async function endSharingWith(scope: Ending, membership: string, why: string): Promise<void> {
  await endAll(scope, 'share', sql`g.with_id = ${membership}`, why);
  await endAll(scope, 'delegation', sql`g.with_id = ${membership}`, why);
}

/** Ends delegations of an owner that name no case of theirs any more (ACC.M3). */
export const endEmptyDelegations = (scope: Ending, owner: string): Promise<void> =>
  endAll(
    scope,
    'delegation',
    sql`g.owner_id = ${owner} and not exists (
      select from cases.delegated_cases d join cases.cases c on c.organisation_id = d.organisation_id and c.id = d.case_id
      where d.organisation_id = g.organisation_id and d.delegation_id = g.id and c.owner_id = g.owner_id)`,
    'reassigned',
  );

async function endAll(scope: Ending, kind: Kind, which: RawBuilder<unknown>, why: string): Promise<void> {
  const { rows } = await sql<Given>`
    select g.organisation_id as organisation, g.id, g.owner_id as "ownerId", g.with_id as "withId", g.copies, g.ended_at as "endedAt"
    from ${sql.table(kind === 'share' ? 'sharing.shares' : 'sharing.delegations')} g
    where g.organisation_id = ${actingOrganisation(scope.actor)} and g.ended_at is null and ${which} for update`.execute(
    scope.tx,
  );
  for (const given of rows) await endGiven(scope, kind, given, why);
}
