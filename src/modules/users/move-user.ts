import { z } from 'zod';
import { type SightChange, sightOfMove } from '#modules/hierarchy/index.ts';
import { everyNode, type Places, placesOf } from '#modules/organisations/index.ts';
import { actingOrganisation, Invalid, operation, type Problem, query, WrongState } from '#platform/operation/index.ts';
import { changeMembership } from './change-membership.ts';
import { mayAdminister } from './policy.ts';
import { reason } from './reason.ts';

import { findUser, type User } from './user.ts';

const id = z.uuid().nullable();
/** Where somebody stands: their position in the hierarchy, and where they work. */
export const userPlace = z.object({ node: id, location: id, division: id, department: id });
export type UserPlace = z.output<typeof userPlace>;

/** Who will see how many more or fewer cases when the user stands there (ACC.U5). */
export const previewMove = query({
  name: 'user.move_previewed',
  actors: ['employer', 'administrator'],
  input: z.object({ user: z.uuid(), node: id }),
  async run({ tx, actor }, { user, node }): Promise<SightChange[] | undefined> {
    if (!(await findUser(tx, user))) return undefined;
    return sightOfMove(tx, { organisation: actingOrganisation(actor), user, to: node });
  },
});

/** Moves somebody to another position, location, division or department (ACC.U5). Throws NotVisible, Invalid, Refused, WrongState. */
export const moveUser = operation({
  act: 'user.moved',
  actors: ['employer', 'administrator'],
  input: z.object({ user: z.uuid(), place: userPlace, reason }),
  async load({ tx, actor }, given) {
    const user = await findUser(tx, given.user);
    return user && { user, places: await placesOf(tx, actingOrganisation(actor)) };
  },
  policy: (actor, { user }) => mayAdminister(actor, user),
  async run(scope, { user, places }, { place, reason: why }): Promise<void> {
    const problems = strangers(places, place);
    if (problems.length) throw new Invalid(problems);
    const changed = placeNames.filter(name => user[name] !== place[name]);
    if (!changed.length) throw new WrongState('user.nothing_changed');
    await changeMembership(scope, user.id, {
      ...{ node_id: place.node, location_id: place.location },
      ...{ division_id: place.division, department_id: place.department },
    });
    scope.audit({
      act: 'user.moved',
      organisation: actingOrganisation(scope.actor),
      object: { kind: 'membership', id: user.id },
      values: { from: told(user, changed), to: told(place, changed), why },
    });
  },
});

const placeNames = ['node', 'location', 'division', 'department'] as const;

const told = (place: Pick<User, (typeof placeNames)[number]>, names: readonly (typeof placeNames)[number][]) =>
  Object.fromEntries(names.map(name => [name, place[name]]));

function strangers(places: Places, place: UserPlace): Problem[] {
  const known = {
    node: everyNode(places.nodes),
    ...{ location: places.locations, division: places.divisions, department: places.departments },
  };
  return placeNames
    .filter(name => place[name] !== null && !known[name].some(each => each.id === place[name]))
    .map(field => ({ field, message: 'user.place_missing' }));
}
