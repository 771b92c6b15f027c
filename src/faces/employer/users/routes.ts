import type { Access } from '#faces/access.ts';
import { choiceRoutes } from '#faces/list/choices/choice-routes.ts';
import { type Route, route } from '#faces/route.ts';
import { askImport, doImport } from './import-users.page.ts';
import { shareChoices, userChoices } from './list-choices.ts';
import { doRemoveShare, exportShares, showShares } from './list-shares.page.ts';
import { exportSignIns, showSignIns } from './list-sign-ins.page.tsx';
import { exportUsers, showUsers } from './list-users.page.ts';
import { askMove, doMove } from './move-user.page.tsx';
import { askReassignAll, doReassignAll } from './reassign-all.page.tsx';
import { askActivation, doSendActivation } from './send-activation.page.tsx';
import { askPermissions, doSetPermissions } from './set-permissions.page.tsx';
import { askPositions, doSetPositions } from './set-positions.page.tsx';
import { askState, doState } from './set-state.page.tsx';
import { showUser } from './show-user.page.ts';

const access: Access = { to: 'employer', permission: 'user_administration' };
const root = '/employer/users';

const change = (what: string, ask: Route['handle'], act: Route['handle']): Route[] => [
  route({ method: 'GET', url: `${root}/:id/${what}`, access, handle: ask }),
  route({ method: 'POST', url: `${root}/:id/${what}`, access, handle: act }),
];

/** User administration of an employer (ACC.U). */
export const routes: Route[] = [
  route({ method: 'GET', url: root, access, handle: showUsers }),
  route({ method: 'GET', url: `${root}/export`, access, handle: exportUsers }),
  route({ method: 'GET', url: `${root}/import`, access, handle: askImport }),
  route({ method: 'POST', url: `${root}/import`, access, handle: doImport, upload: true }),
  route({ method: 'GET', url: `${root}/shares`, access, handle: showShares }),
  route({ method: 'GET', url: `${root}/shares/export`, access, handle: exportShares }),
  ...choiceRoutes(userChoices),
  ...choiceRoutes(shareChoices),
  route({ method: 'POST', url: `${root}/shares/:id/ending`, access, handle: doRemoveShare }),
  route({ method: 'GET', url: `${root}/:id`, access, handle: showUser }),
  ...(['disabling', 'enabling', 'unlocking'] as const).flatMap(what => change(what, askState(what), doState(what))),
  route({ method: 'GET', url: `${root}/:id/sign-ins`, access, handle: showSignIns }),
  route({ method: 'GET', url: `${root}/:id/sign-ins/export`, access, handle: exportSignIns }),
  ...change('activation', askActivation, doSendActivation),
  ...change('permissions', askPermissions, doSetPermissions),
  ...change('place', askMove, doMove),
  ...change('positions', askPositions, doSetPositions),
  ...change('cases', askReassignAll, doReassignAll),
];
