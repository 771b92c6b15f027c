import { sql } from 'kysely';
import type { EmployerActor, ReadScope } from '#platform/operation/index.ts';
import type { CaseVisibility } from './case-visibility.ts';

/** Why a reader sees a case: the strongest ground, for "You see this because …" (ACC.X1). */
export type Why =
  | { because: 'owner' }
  | { because: 'recipient' }
  | { because: 'node'; node: string }
  | { because: 'shared'; by: string }
  | { because: 'delegated'; by: string; until: Date }
  | { because: 'see_all' };

/** Says why the acting membership sees this case. The case is visible already: nothing is decided here. */
export async function whyVisible(
  scope: Pick<ReadScope<EmployerActor>, 'tx' | 'now'>,
  visibility: CaseVisibility,
  seen: { id: string; ownerId: string | null; restricted: boolean },
): Promise<Why> {
  const { ownerId } = seen;
  if (ownerId === visibility.me) return { because: 'owner' };
  if (seen.restricted) return { because: 'recipient' };
  if (ownerId && visibility.below.includes(ownerId)) return above(scope, visibility, ownerId);
  if (ownerId && visibility.shared.includes(ownerId))
    return { because: 'shared', by: await nameOf(scope, visibility, ownerId) };
  if (visibility.delegated.includes(seen.id)) return delegation(scope, visibility, seen.id);
  return { because: 'see_all' };
}

type Reading = Pick<ReadScope, 'tx' | 'now'>;

async function above({ tx }: Reading, { organisation, me }: CaseVisibility, owner: string): Promise<Why> {
  const { rows } = await sql<{ name: string }>`
    select n.name from accounts.memberships m
      join organisations.nodes stands on stands.organisation_id = m.organisation_id and stands.id = m.node_id
      join accounts.node_holders h on h.organisation_id = m.organisation_id and h.membership_id = ${me}
      join organisations.nodes n on n.organisation_id = h.organisation_id and n.id = h.node_id and stands.path ^@ n.path
    where m.organisation_id = ${organisation} and m.id = ${owner} order by n.depth desc limit 1`.execute(tx);
  return { because: 'node', node: rows[0]!.name };
}

async function nameOf({ tx }: Reading, { organisation }: CaseVisibility, membership: string): Promise<string> {
  const { rows } = await sql<{ display_name: string }>`
    select display_name from accounts.memberships where organisation_id = ${organisation} and id = ${membership}`.execute(
    tx,
  );
  return rows[0]?.display_name ?? '';
}

async function delegation({ tx, now }: Reading, { organisation, me }: CaseVisibility, caseId: string): Promise<Why> {
  const { rows } = await sql<{ by: string; until: Date }>`
    select m.display_name as by, g.until_at as until from sharing.delegations g
      join cases.delegated_cases d on d.organisation_id = g.organisation_id and d.delegation_id = g.id and d.case_id = ${caseId}
      join accounts.memberships m on m.organisation_id = g.organisation_id and m.id = g.owner_id
    where g.organisation_id = ${organisation} and g.with_id = ${me} and g.ended_at is null and g.from_at <= ${now} and g.until_at > ${now}
    order by g.until_at desc limit 1`.execute(tx);
  return { because: 'delegated', ...rows[0]! };
}
