import type { Scope } from '#platform/operation/index.ts';
import type { Given } from './find-given.ts';
import type { SharingTables } from './tables.ts';
import { tellBoth } from './tell-both.ts';

type Ending = Pick<Scope, 'tx' | 'now' | 'audit' | 'notify'>;
type Kind = 'share' | 'delegation';
const tables = { share: 'sharing.shares', delegation: 'sharing.delegations' } as const satisfies Record<
  Kind,
  keyof SharingTables
>;

/** Ends one share or delegation now: entry, and a notice to both sides. `why` where somebody else than its owner ends it. */
export async function endGiven(scope: Ending, kind: Kind, given: Given, why?: string): Promise<void> {
  await scope.tx
    .withTables<SharingTables>()
    .updateTable(tables[kind])
    .set({ ended_at: scope.now })
    .where('organisation_id', '=', given.organisation)
    .where('id', '=', given.id)
    .execute();
  scope.audit({
    act: `${kind}.ended`,
    organisation: given.organisation,
    object: { kind, id: given.id },
    values: { owner: given.ownerId, with: given.withId, ...(why ? { why } : {}) },
  });
  await tellBoth(scope, `${kind}_ended`, given);
}
