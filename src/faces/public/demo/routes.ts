import { type Route, route } from '#faces/route.ts';
import { showDemo } from './show-demo.page.ts';

/** The page of the demonstration; registered nowhere else, because it tells everybody's password. */
export const demoRoutes: Route[] = [route({ method: 'GET', url: '/demo', access: { to: 'public' }, handle: showDemo })];
