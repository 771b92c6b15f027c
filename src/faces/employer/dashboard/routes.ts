import { type Route, route } from '#faces/route.ts';
import { showDashboard } from './show-dashboard.page.ts';

/** Where an employer's user lands. */
export const routes: Route[] = [
  route({ method: 'GET', url: '/employer', access: { to: 'employer' }, handle: showDashboard }),
];
