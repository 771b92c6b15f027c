import { z } from 'zod';
import { operation, WrongState } from '#platform/operation/index.ts';
import { mayDecline } from '../policy.ts';
import { reason } from '../reason.ts';
import type { SharedServicesTables } from '../tables.ts';
import { tellBoth } from '../tell-both.ts';
import { findRequest } from './find-request.ts';

/** Declines a waiting request with a reason, which the asker reads on their page; both sides are told (ACC.M2). */
export const declineRequest = operation({
  act: 'service.declined',
  actors: ['employer'],
  input: z.object({ request: z.uuid(), reason }),
  load: ({ tx }, { request }) => findRequest(tx, request),
  policy: mayDecline,
  async run(scope, request, given): Promise<void> {
    const { organisation, membership } = scope.actor;
    const { numUpdatedRows } = await scope.tx
      .withTables<SharedServicesTables>()
      .updateTable('shared_services.requests')
      .set({ state: 'declined', decided_at: scope.now, decided_by: membership, reason: given.reason })
      .where('organisation_id', '=', organisation)
      .where('id', '=', request.id)
      .where('state', '=', 'waiting')
      .executeTakeFirstOrThrow();
    // Decided by somebody else in this moment.
    if (!numUpdatedRows) throw new WrongState('service.not_waiting');
    scope.audit({
      ...{ act: 'service.declined', organisation, object: { kind: 'service_request', id: request.id } },
      ...{ subject: request.asker, values: { from: 'waiting', to: 'declined', why: given.reason } },
    });
    await tellBoth(scope, 'declined', { organisation, asker: request.asker });
  },
});
