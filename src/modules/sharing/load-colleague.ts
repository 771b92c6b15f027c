import { type Membership, membershipOf } from '#modules/accounts/index.ts';
import { type Organisation, organisationOf } from '#modules/organisations/index.ts';
import type { EmployerActor, Scope } from '#platform/operation/index.ts';

/** The colleague of an id and the organisation both belong to; undefined for oneself and for nobody of it. */
export async function loadColleague(
  { tx, actor }: Pick<Scope<EmployerActor>, 'tx' | 'actor'>,
  id: string,
): Promise<{ colleague: Membership; organisation: Organisation } | undefined> {
  const colleague = id === actor.membership ? undefined : await membershipOf(tx, id);
  return colleague && { colleague, organisation: await organisationOf(tx, actor.organisation) };
}
