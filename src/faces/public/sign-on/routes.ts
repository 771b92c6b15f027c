import { type Route, route } from '../../route.ts';
import { postAddress, showAddress } from './address.page.ts';
import { postOrganisation, showOrganisation } from './organisation.page.ts';
import { comeBack } from './return.page.ts';

const access = { to: 'public' } as const;
const root = '/sign-in/organisation';

/** Signing in through one's organisation (ACC.S7). */
export const routes: Route[] = [
  route({ method: 'GET', url: root, access, handle: showAddress, turn: 'first' }),
  route({ method: 'POST', url: root, access, handle: postAddress }),
  route({ method: 'GET', url: `${root}/:id`, access, handle: showOrganisation, turn: 'first' }),
  route({ method: 'POST', url: `${root}/:id`, access, handle: postOrganisation }),
  route({ method: 'GET', url: `${root}/:id/return`, access, handle: comeBack, turn: 'first' }),
];
