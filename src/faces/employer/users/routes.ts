import type { Access } from '#faces/access.ts';
import { choiceRoutes } from '#faces/list/choices/choice-routes.ts';
import { type Route, route } from '#faces/route.ts';
import { userRoutes } from '#faces/users/user-routes.ts';
import { askImport, doImport } from './import-users.page.ts';
import { shareChoices, userChoices } from './list-choices.ts';

const access: Access = { to: 'employer', permission: 'user_administration' };
const root = '/employer/users';
const { lists, users } = userRoutes({ root, access });

/** User administration of an employer (ACC.U). */
export const routes: Route[] = [
  ...lists,
  route({ method: 'GET', url: `${root}/import`, access, handle: askImport }),
  route({ method: 'POST', url: `${root}/import`, access, handle: doImport, upload: true }),
  ...choiceRoutes(userChoices),
  ...choiceRoutes(shareChoices),
  ...users,
];
