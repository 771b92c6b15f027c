import { type Route, route } from '#faces/route.ts';
import { showGallery } from '../gallery/show-gallery.page.tsx';
import { showDemo } from './show-demo.page.ts';

/**
 * The page of the demonstration, registered nowhere else because it tells everybody's password, and the gallery of
 * components for those who build.
 */
export const demoRoutes: Route[] = [
  route({ method: 'GET', url: '/demo', access: { to: 'public' }, handle: showDemo }),
  route({ method: 'GET', url: '/gallery', access: { to: 'public' }, handle: showGallery }),
];
