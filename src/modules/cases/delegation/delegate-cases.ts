import { loadColleague, mayShareWith, startDelegation } from '#modules/sharing/index.ts';
import { Invalid, operation } from '#platform/operation/index.ts';
import type { CasesTables } from '../tables.ts';
import { delegationInput, instantsOf } from './delegation-input.ts';

/**
 * Delegates chosen cases of the acting membership to a colleague, between two days, for a purpose; it begins and ends by itself (ACC.M3).
 * Throws Invalid, NotVisible, Refused (sharing is off, not the owner of each), WrongState (colleague not active).
 */
export const delegateCases = operation({
  act: 'delegation.started',
  actors: ['employer'],
  input: delegationInput,
  async load(scope, given) {
    const found = await loadColleague(scope, given.with);
    if (!found) return undefined;
    const own = await scope.tx
      .withTables<CasesTables>()
      .selectFrom('cases.cases')
      .select(['id', 'reference'])
      .where('organisation_id', '=', scope.actor.organisation)
      .where('owner_id', '=', scope.actor.membership)
      .where('audience', '=', 'employer')
      .where('tab', '<>', 'none')
      .where('id', 'in', given.cases)
      .orderBy('number')
      .execute();
    return { ...found, own };
  },
  policy: (_actor, { organisation, colleague, own }, { cases }) =>
    own.length < new Set(cases).size ? { refuse: 'delegation.not_owner' } : mayShareWith(organisation, colleague),
  async run(scope, { colleague, own }, given): Promise<{ delegation: string }> {
    const { from, until } = instantsOf(given);
    if (until <= scope.now) throw new Invalid([{ field: 'until', message: 'delegation.until_before' }]);
    const { organisation, membership } = scope.actor;
    const { purpose, copies } = given;
    const delegation = await startDelegation(scope, { with: colleague, from, until, purpose, copies });
    await scope.tx
      .withTables<CasesTables>()
      .insertInto('cases.delegated_cases')
      .values(own.map(each => ({ organisation_id: organisation, delegation_id: delegation, case_id: each.id })))
      .execute();
    scope.audit({
      act: 'delegation.started',
      organisation,
      object: { kind: 'delegation', id: delegation },
      values: {
        ...{ owner: membership, with: colleague.id, cases: own.map(each => each.reference) },
        ...{ from: given.from, until: given.until, why: purpose },
      },
    });
    return { delegation };
  },
});
