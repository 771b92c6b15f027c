import type { Access } from '#faces/access.ts';
import { type Route, route } from '#faces/route.ts';
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

type Handle = Route['handle'];

export interface UserRoutes {
  root: string;
  access: Access;
  /** What comes before each page: for whom the visit acts. */
  before?(handle: Handle): Handle;
}

type StepUp = Pick<Route, 'stepUp'>;
/** Reaches far: they show first that it is them (ACC.S6). */
const stepUp = { stepUp: true } as const;

const asItIs = (handle: Handle) => handle;

/** The pages about the users of one organisation, below a root (ACC.U). */
export function userRoutes({ root, access, before = asItIs }: UserRoutes): { lists: Route[]; users: Route[] } {
  const get = (url: string, handle: Handle, more: StepUp = {}) =>
    route({ method: 'GET', url: root + url, access, handle: before(handle), ...more });
  const post = (url: string, handle: Handle, more: StepUp = {}) =>
    route({ method: 'POST', url: root + url, access, handle: before(handle), ...more });
  const change = (what: string, ask: Handle, act: Handle, more: StepUp = {}) => [
    get(`/:id/${what}`, ask, more),
    post(`/:id/${what}`, act, more),
  ];
  return {
    lists: [
      ...[get('', showUsers), get('/export', exportUsers, stepUp)],
      ...[get('/shares', showShares), get('/shares/export', exportShares)],
      post('/shares/:id/ending', doRemoveShare),
    ],
    users: [
      get('/:id', showUser),
      ...(['disabling', 'enabling', 'unlocking'] as const).flatMap(what => change(what, askState(what), doState(what))),
      ...[get('/:id/sign-ins', showSignIns), get('/:id/sign-ins/export', exportSignIns)],
      ...change('activation', askActivation, doSendActivation),
      ...change('permissions', askPermissions, doSetPermissions, stepUp),
      ...change('place', askMove, doMove),
      ...change('positions', askPositions, doSetPositions, stepUp),
      ...change('cases', askReassignAll, doReassignAll, stepUp),
    ],
  };
}
