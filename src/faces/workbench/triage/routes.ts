import type { Access } from '#faces/access.ts';
import { choiceRoutes } from '#faces/list/choices/choice-routes.ts';
import { type Route, route } from '#faces/route.ts';
import { triageRoles } from '#modules/cases/index.ts';
import { askAcceptance, doAccept } from './accept-referral.page.ts';
import { doClaim } from './claim-case.page.ts';
import { queueChoices } from './list-choices.ts';
import { exportQueue, showQueue } from './list-triage.page.ts';
import { askRejection, doReject } from './reject-referral.page.ts';
import { askReturn, doReturn } from './return-referral.page.ts';
import { showReferral } from './show-referral.page.ts';
import { askTakeOver, doTakeOver } from './take-over.page.ts';

const access: Access = { to: 'workbench', desk: 'clinician', roles: triageRoles };

/** The triage queue, and what is decided about a referral. */
export const routes: Route[] = [
  route({ method: 'GET', url: '/workbench/triage', access, handle: showQueue }),
  route({ method: 'GET', url: '/workbench/triage/export', access, handle: exportQueue }),
  ...choiceRoutes(queueChoices),
  route({ method: 'GET', url: '/workbench/triage/:id', access, handle: showReferral }),
  route({ method: 'POST', url: '/workbench/triage/:id/claim', access, handle: doClaim }),
  route({ method: 'GET', url: '/workbench/triage/:id/handover', access, handle: askTakeOver }),
  route({ method: 'POST', url: '/workbench/triage/:id/handover', access, handle: doTakeOver }),
  route({ method: 'GET', url: '/workbench/triage/:id/acceptance', access, handle: askAcceptance }),
  route({ method: 'POST', url: '/workbench/triage/:id/acceptance', access, handle: doAccept }),
  route({ method: 'GET', url: '/workbench/triage/:id/rejection', access, handle: askRejection }),
  route({ method: 'POST', url: '/workbench/triage/:id/rejection', access, handle: doReject }),
  route({ method: 'GET', url: '/workbench/triage/:id/return', access, handle: askReturn }),
  route({ method: 'POST', url: '/workbench/triage/:id/return', access, handle: doReturn }),
];
