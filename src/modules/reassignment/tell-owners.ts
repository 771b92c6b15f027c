import type { Membership } from '#modules/accounts/index.ts';
import type { EmployerActor, Scope } from '#platform/operation/index.ts';

/** Both owners are told, in one notice each, however many cases moved (ACC.U3); somebody who cannot sign in is told nothing. */
export function tellOwners(
  scope: Pick<Scope<EmployerActor>, 'actor' | 'notify'>,
  owners: readonly (Pick<Membership, 'account' | 'state'> | undefined)[],
  reference: Record<string, string> = {},
): void {
  for (const owner of owners)
    if (owner?.state === 'active')
      scope.notify({
        ...{ kind: 'reassigned', organisation: scope.actor.organisation, to: { account: owner.account }, reference },
      });
}
