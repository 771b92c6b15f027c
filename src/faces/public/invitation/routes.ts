import { type Route, route } from '../../route.ts';
import { postInvitation, showInvitation } from './invitation.page.ts';

const access = { to: 'public' } as const;

export const routes: Route[] = [
  route({ method: 'GET', url: '/invitation/:token', access, handle: showInvitation }),
  route({ method: 'POST', url: '/invitation/:token', access, handle: postInvitation }),
];
