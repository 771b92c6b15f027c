import { type Route, route } from '../../route.ts';
import { postRequest, showRequest } from './request.page.ts';
import { postReset, showReset } from './reset.page.ts';

const access = { to: 'public' } as const;

export const routes: Route[] = [
  route({ method: 'GET', url: '/recover/password', access, handle: showRequest('password') }),
  route({ method: 'POST', url: '/recover/password', access, handle: postRequest('password') }),
  route({ method: 'GET', url: '/recover/username', access, handle: showRequest('username') }),
  route({ method: 'POST', url: '/recover/username', access, handle: postRequest('username') }),
  route({ method: 'GET', url: '/reset/:token', access, handle: showReset }),
  route({ method: 'POST', url: '/reset/:token', access, handle: postReset }),
];
