import { type Route, route } from '../../route.ts';
import { postActivate, showActivate, showSent } from './activate.page.ts';
import { postActivation, showActivation } from './activation.page.ts';
import { postCode, postRegister, showRegister } from './register.page.ts';

const access = { to: 'public' } as const;

export const routes: Route[] = [
  route({ method: 'GET', url: '/register', access, handle: showRegister }),
  route({ method: 'POST', url: '/register', access, handle: postRegister }),
  route({ method: 'POST', url: '/register/code', access, handle: postCode }),
  route({ method: 'GET', url: '/register/sent', access, handle: showSent }),
  route({ method: 'GET', url: '/activate/:token', access, handle: showActivate }),
  route({ method: 'POST', url: '/activate/:token', access, handle: postActivate }),
  route({ method: 'GET', url: '/activation', access, handle: showActivation }),
  route({ method: 'POST', url: '/activation', access, handle: postActivation }),
];
