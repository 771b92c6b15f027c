import type { Access } from '#faces/access.ts';
import { type Route, route } from '#faces/route.ts';
import { askReassignOne, doReassignOne } from '#faces/users/reassign-one.page.tsx';
import { userRoutes } from '#faces/users/user-routes.ts';
import { lookAfter } from '#modules/users/index.ts';
import { ask } from '#platform/operation/index.ts';
import { staffOf } from '../staff-of.ts';

const access: Access = { to: 'workbench', desk: 'administrator' };
const root = '/workbench/organisations/:organisation/users';

/** Acts for the organisation the address names: the database then shows its users and nobody else's. */
const lookingAfter =
  (handle: Route['handle']): Route['handle'] =>
  async visit => {
    const { id } = await ask(visit.runtime, lookAfter, visit.actor, { organisation: visit.params.organisation });
    return handle({ ...visit, actor: { ...staffOf(visit), organisation: id } });
  };

const { lists, users } = userRoutes({ root, access, before: lookingAfter });
const oneCase = `${root}/:id/one-case`;

/** The users of an organisation, from the provider's side (ACC.U, ACC.O3). */
export const routes: Route[] = [
  ...lists,
  ...users,
  route({ method: 'GET', url: oneCase, access, handle: lookingAfter(askReassignOne) }),
  route({ method: 'POST', url: oneCase, access, handle: lookingAfter(doReassignOne) }),
];
