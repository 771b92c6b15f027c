import type { Membership } from '#modules/accounts/index.ts';
import { actingOrganisation, type Scope } from '#platform/operation/index.ts';
import type { Reassigner } from './policy.ts';

/** Both owners are told, in one notice each, however many cases moved (ACC.U3); somebody who cannot sign in is told nothing. */
export function tellOwners(
  scope: Pick<Scope<Reassigner>, 'actor' | 'notify'>,
  owners: readonly (Pick<Membership, 'account' | 'state'> | undefined)[],
  reference: Record<string, string> = {},
): void {
  for (const owner of owners)
    if (owner?.state === 'active')
      scope.notify({
        ...{
          kind: 'reassigned',
          organisation: actingOrganisation(scope.actor),
          to: { account: owner.account },
          reference,
        },
      });
}
