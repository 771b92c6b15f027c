import { type Route, route } from '../../route.ts';
import { postChoice, showChoice } from './choose.page.ts';
import { postKeepAlive, postSignOut } from './session.page.ts';
import { postEndSession, showSessions } from './sessions.page.ts';

const signedIn = { to: 'signed_in' } as const;
const enrolling = { to: 'signed_in', enrolling: true } as const;

export const routes: Route[] = [
  route({ method: 'POST', url: '/sign-out', access: enrolling, handle: postSignOut }),
  route({ method: 'POST', url: '/session', access: enrolling, handle: postKeepAlive }),
  route({ method: 'GET', url: '/choose', access: signedIn, handle: showChoice }),
  route({ method: 'POST', url: '/choose', access: signedIn, handle: postChoice }),
  route({ method: 'GET', url: '/sessions', access: signedIn, handle: showSessions }),
  route({ method: 'POST', url: '/sessions/:id/end', access: signedIn, handle: postEndSession }),
];
