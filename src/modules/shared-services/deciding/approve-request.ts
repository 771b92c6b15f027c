import { sql } from 'kysely';
import { z } from 'zod';
import { everyNode, type Places, permissions, placesOf } from '#modules/organisations/index.ts';
import { newId } from '#platform/db/id.ts';
import { Invalid, operation, type Problem, WrongState } from '#platform/operation/index.ts';
import { mayApprove } from '../policy.ts';
import { tellBoth } from '../tell-both.ts';
import { findRequest } from './find-request.ts';

const id = z.uuid().nullable();
const place = z.object({ node: id, location: id, division: id, department: id });

/**
 * Approves a request: the asker is a member from now on, with permissions the approver holds and at a place of the organisation, and both
 * sides are told (ACC.M2). @throws NotVisible, Refused, WrongState, Invalid
 */
export const approveRequest = operation({
  act: 'service.approved',
  actors: ['employer'],
  input: z.object({
    request: z.uuid(),
    permissions: z.array(z.enum(permissions)).min(1, 'service.permission_missing'),
    place,
  }),
  async load({ tx, actor }, given) {
    const request = await findRequest(tx, given.request);
    return request && { request, places: await placesOf(tx, actor.organisation) };
  },
  policy: (actor, { request }, given) => mayApprove(actor, request, given.permissions),
  async run(scope, { request, places }, given): Promise<void> {
    const { organisation } = scope.actor;
    const problems = strangers(places, given.place);
    if (problems.length) throw new Invalid(problems);
    const { node, location, division, department } = given.place;
    const granted = permissions.filter(each => given.permissions.includes(each));
    const { rows } = await sql<{
      membership: string | null;
    }>`select app.admit_service(${request.id}, ${newId(scope.now.getTime())},
      ${granted}::text[], ${node}::uuid, ${location}::uuid, ${division}::uuid, ${department}::uuid, ${scope.now}) as membership`.execute(
      scope.tx,
    );
    const { membership } = rows[0]!;
    // Decided by somebody else in this moment, or the asker is a member by another way.
    if (!membership) throw new WrongState('service.not_waiting');
    scope.audit({
      ...{ act: 'service.approved', organisation, object: { kind: 'service_request', id: request.id } },
      ...{
        subject: request.asker,
        values: { from: 'waiting', to: 'active', membership, permissions: granted, ...given.place },
      },
    });
    await tellBoth(scope, 'active', { organisation, asker: request.asker });
  },
});

function strangers(places: Places, given: z.output<typeof place>): Problem[] {
  const known = {
    node: everyNode(places.nodes),
    ...{ location: places.locations, division: places.divisions, department: places.departments },
  };
  return (['node', 'location', 'division', 'department'] as const)
    .filter(name => given[name] !== null && !known[name].some(each => each.id === given[name]))
    .map(field => ({ field, message: 'service.place_missing' }));
}
