import { choiceRoutes } from '#faces/list/choices/choice-routes.ts';
import { type Route, route } from '#faces/route.ts';
import { exportCases } from './export-cases.page.ts';
import { caseChoices } from './list-choices.ts';
import { askReassignment, doReassign } from './reassign-case.page.ts';
import { openFile, openForm, showCase } from './show-case.page.ts';
import { trackCases } from './track-cases.page.ts';

const employer = { to: 'employer' } as const;
const reassigners = { to: 'employer', permission: 'reassign' } as const;
const parts = ['', '/documents', '/actions', '/notes', '/linked', '/timeline'];

/** The employer's tracking list and case pages (CASE.1–4). What anybody sees there is decided case by case. */
export const routes: Route[] = [
  route({ method: 'GET', url: '/employer/cases', access: employer, handle: trackCases, searchedBy: ['q', 'employee'] }),
  route({ method: 'GET', url: '/employer/cases/export', access: employer, handle: exportCases }),
  ...choiceRoutes(caseChoices),
  ...parts.map(part => route({ method: 'GET', url: `/employer/cases/:id${part}`, access: employer, handle: showCase })),
  route({ method: 'GET', url: '/employer/cases/:id/owner', access: reassigners, handle: askReassignment }),
  route({ method: 'POST', url: '/employer/cases/:id/owner', access: reassigners, handle: doReassign }),
  route({ method: 'GET', url: '/employer/cases/:id/referral-form', access: employer, handle: openForm }),
  route({ method: 'GET', url: '/employer/cases/:id/documents/:document', access: employer, handle: openFile }),
];
