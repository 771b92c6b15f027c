import { type Route, route } from '../../route.ts';
import { postDetails, showDetails } from './details.page.ts';
import { postRemoval, postRename, showRemoval, showRename } from './factors/change-factor.page.ts';
import { showFactors } from './factors/show-factors.page.ts';
import { exportHistory, postNotMe, showHistory } from './history.page.tsx';
import { postNotices, showNotices } from './notices.page.ts';
import { postPassword, showPassword } from './password.page.ts';
import { postRecoveryCodes, showRecoveryCodes } from './recovery-codes.page.ts';
import { askLeaving, postLeaving } from './shared-services/leave.page.tsx';
import { postRequest, postWithdrawal, showServices } from './shared-services/services.page.ts';
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
  route({ method: 'GET', url: '/account/history', access, handle: showHistory }),
  route({ method: 'GET', url: '/account/history/export', access, handle: exportHistory }),
  route({ method: 'POST', url: '/account/history/not-me', access, handle: postNotMe }),
  route({ method: 'GET', url: '/account/services', access, handle: showServices }),
  route({ method: 'POST', url: '/account/services', access, handle: postRequest }),
  route({ method: 'POST', url: '/account/services/:id/withdrawal', access, handle: postWithdrawal }),
  route({ method: 'GET', url: '/account/services/:id/leaving', access, handle: askLeaving }),
  route({ method: 'POST', url: '/account/services/:id/leaving', access, handle: postLeaving }),
  route({ method: 'GET', url: '/account/recovery-codes', access, handle: showRecoveryCodes }),
  route({ method: 'POST', url: '/account/recovery-codes', access, handle: postRecoveryCodes }),
  route({ method: 'GET', url: '/account/factors', access, handle: showFactors }),
  route({ method: 'GET', url: '/account/factors/:id/name', access, handle: showRename }),
  route({ method: 'POST', url: '/account/factors/:id/name', access, handle: postRename }),
  route({ method: 'GET', url: '/account/factors/:id/removal', access, handle: showRemoval }),
  route({ method: 'POST', url: '/account/factors/:id/removal', access, handle: postRemoval }),
];
