import type { Access } from '#faces/access.ts';
import { type Route, route } from '#faces/route.ts';
import { askDelegation, doDelegate } from './delegate-cases.page.ts';
import { doEndDelegation, doEndShare, doSetCopies } from './end-sharing.page.ts';
import { findColleague } from './find-colleague.page.ts';
import { askShare, doShare } from './share-cases.page.ts';
import { showSharing } from './show-sharing.page.ts';

const access: Access = { to: 'employer' };
const root = '/employer/sharing';
const stepUp = true;

/** Sharing all cases, and delegating some of them (ACC.M3). */
export const routes: Route[] = [
  route({ method: 'GET', url: root, access, handle: showSharing }),
  route({ method: 'GET', url: `${root}/colleagues`, access, handle: findColleague }),
  route({ method: 'GET', url: `${root}/colleagues/:id/share`, access, stepUp, handle: askShare }),
  route({ method: 'POST', url: `${root}/colleagues/:id/share`, access, stepUp, handle: doShare }),
  route({ method: 'GET', url: `${root}/colleagues/:id/delegation`, access, stepUp, handle: askDelegation }),
  route({ method: 'POST', url: `${root}/colleagues/:id/delegation`, access, stepUp, handle: doDelegate }),
  route({ method: 'POST', url: `${root}/shares/:id/copies`, access, handle: doSetCopies }),
  route({ method: 'POST', url: `${root}/shares/:id/ending`, access, handle: doEndShare }),
  route({ method: 'POST', url: `${root}/delegations/:id/ending`, access, handle: doEndDelegation }),
];
