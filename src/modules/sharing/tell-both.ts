import { membershipOf } from '#modules/accounts/index.ts';
import type { Scope } from '#platform/operation/index.ts';

export type SharingNotice = 'share_started' | 'share_ended' | 'delegation_started' | 'delegation_ended';

/** Both sides are told, in a notice of their own each (ACC.M3): `side` says which of the two reads it. */
export async function tellBoth(
  scope: Pick<Scope, 'tx' | 'notify'>,
  kind: SharingNotice,
  given: { organisation: string; ownerId: string; withId: string },
): Promise<void> {
  for (const [side, id] of [
    ['owner', given.ownerId],
    ['colleague', given.withId],
  ] as const) {
    const member = await membershipOf(scope.tx, id);
    if (member?.state === 'active')
      scope.notify({ kind, organisation: given.organisation, to: { account: member.account }, reference: { side } });
  }
}
