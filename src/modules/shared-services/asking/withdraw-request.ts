import { z } from 'zod';
import { operation } from '#platform/operation/index.ts';
import type { SharedServicesTables } from '../tables.ts';
import { tellBoth } from '../tell-both.ts';

/** The asker takes a waiting request back; both sides are told (ACC.M2). Throws NotVisible, WrongState. */
export const withdrawRequest = operation({
  act: 'service.withdrawn',
  actors: ['gate'],
  input: z.object({ account: z.uuid(), request: z.uuid() }),
  load: ({ tx }, { account, request }) =>
    tx
      .withTables<SharedServicesTables>()
      .selectFrom('shared_services.requests')
      .select(['organisation_id as organisation', 'id', 'state'])
      .where('id', '=', request)
      .where('account_id', '=', account)
      .forUpdate()
      .executeTakeFirst(),
  policy: (_actor, { state }) => (state === 'waiting' ? undefined : { wrongState: 'service.not_waiting' }),
  async run(scope, { organisation, id }, { account }): Promise<void> {
    await scope.tx
      .withTables<SharedServicesTables>()
      .updateTable('shared_services.requests')
      .set({ state: 'withdrawn', ended_at: scope.now })
      .where('organisation_id', '=', organisation)
      .where('id', '=', id)
      .execute();
    scope.audit({
      ...{ act: 'service.withdrawn', organisation, object: { kind: 'service_request', id }, subject: account },
      values: { from: 'waiting', to: 'withdrawn' },
    });
    await tellBoth(scope, 'withdrawn', { organisation, asker: account });
  },
});
