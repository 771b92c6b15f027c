import { sql } from 'kysely';
import { z } from 'zod';
import { endSharingWith } from '#modules/sharing/index.ts';
import { operation, WrongState } from '#platform/operation/index.ts';
import { mayEnd } from '../policy.ts';
import { reason } from '../reason.ts';
import { tellBoth } from '../tell-both.ts';
import { findRequest } from './find-request.ts';

/**
 * Ends a running service: whoever came by it leaves, or those who decide end it, with a reason. It is over with their next request; what
 * is shared with them ends, what they own stays until it is reassigned; both sides are told (ACC.M2, ACC.X5).
 */
export const endService = operation({
  act: 'service.ended',
  actors: ['employer'],
  input: z.object({ request: z.uuid(), reason }),
  load: ({ tx }, { request }) => findRequest(tx, request),
  policy: mayEnd,
  async run(scope, request, given): Promise<void> {
    const { organisation } = scope.actor;
    // First, as long as who acts is a member who may.
    if (request.membership) await endSharingWith(scope, request.membership, given.reason);
    const { rows } = await sql<{ done: boolean }>`select app.end_service(${request.id}, ${scope.now}) as done`.execute(
      scope.tx,
    );
    if (!rows[0]!.done) throw new WrongState('service.not_active');
    const by = request.asker === scope.actor.account ? 'asker' : 'organisation';
    scope.audit({
      ...{ act: 'service.ended', organisation, object: { kind: 'service_request', id: request.id } },
      ...{ subject: request.asker, values: { from: 'active', to: 'ended', by, why: given.reason } },
    });
    await tellBoth(scope, 'left', { organisation, asker: request.asker });
  },
});
