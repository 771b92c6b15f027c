import { type Route, route } from '#faces/route.ts';
import { showDashboard } from './show-dashboard.page.ts';

/** Where staff arrive. */
export const routes: Route[] = [
  route({
    method: 'GET',
    url: '/workbench',
    access: { to: 'workbench', desk: ['clinician', 'case_administrator', 'administrator'], also: ['publisher'] },
    handle: showDashboard,
  }),
];
