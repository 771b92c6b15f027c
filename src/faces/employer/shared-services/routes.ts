import type { Access } from '#faces/access.ts';
import { type Route, route } from '#faces/route.ts';
import { addresses } from './addresses.ts';
import { askApproval, doApprove } from './approve.page.tsx';
import { askWhy, doDecide } from './decide.page.tsx';
import { exportRequests, showRequests } from './list-requests.page.ts';
import { askRotation, doRotate } from './rotate-code.page.tsx';
import { showRequest } from './show-request.page.ts';

const access: Access = { to: 'employer', permission: 'shared_services_approval' };
const root = addresses.requests;

const form = (url: string, ask: Route['handle'], act: Route['handle']): Route[] => [
  route({ method: 'GET', url, access, handle: ask }),
  route({ method: 'POST', url, access, handle: act }),
];

/** Requests of others to work for one's organisation (ACC.M2). */
export const routes: Route[] = [
  route({ method: 'GET', url: root, access, handle: showRequests }),
  route({ method: 'GET', url: `${root}/export`, access, handle: exportRequests }),
  ...form(addresses.code, askRotation, doRotate),
  route({ method: 'GET', url: `${root}/:id`, access, handle: showRequest }),
  ...form(`${root}/:id/approval`, askApproval, doApprove),
  ...form(`${root}/:id/refusal`, askWhy('refusal'), doDecide('refusal')),
  ...form(`${root}/:id/ending`, askWhy('ending'), doDecide('ending')),
];
