import { type Route, route } from '../../route.ts';
import { postDetails, showDetails } from './details.page.ts';
import { postNotices, showNotices } from './notices.page.ts';
import { postPassword, showPassword } from './password.page.ts';
import { postRecoveryCodes, showRecoveryCodes } from './recovery-codes.page.ts';
import { showOwnAccount } from './show-own-account.page.ts';

const access = { to: 'signed_in' } as const;

/** My account (ACC.M1). */
export const routes: Route[] = [
  route({ method: 'GET', url: '/account', access, handle: showOwnAccount }),
  route({ method: 'GET', url: '/account/details', access, handle: showDetails }),
  route({ method: 'POST', url: '/account/details', access, handle: postDetails }),
  route({ method: 'GET', url: '/account/password', access, handle: showPassword }),
  route({ method: 'POST', url: '/account/password', access, handle: postPassword }),
  route({ method: 'GET', url: '/account/notices', access, handle: showNotices }),
  route({ method: 'POST', url: '/account/notices', access, handle: postNotices }),
  route({ method: 'GET', url: '/account/recovery-codes', access, handle: showRecoveryCodes }),
  route({ method: 'POST', url: '/account/recovery-codes', access, handle: postRecoveryCodes }),
];
