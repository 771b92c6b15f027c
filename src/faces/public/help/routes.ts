import type { Access } from '#faces/access.ts';
import { type Route, route } from '#faces/route.ts';
import { showHelp, showPage } from './show-help.page.ts';

const staff = ['clinician', 'case_administrator', 'administrator'] as const;
/** Where each kind of reader finds help, and who they are. */
const faces: readonly (readonly [string, Access])[] = [
  ['', { to: 'public' }],
  ['/employer', { to: 'employer' }],
  ['/workbench', { to: 'workbench', desk: staff, also: ['publisher'] }],
];

/** The help pages of every face (HLP.1). */
export const routes: Route[] = faces.flatMap(([root, access]) => [
  route({ method: 'GET', url: `${root}/help`, access, handle: showHelp, searchedBy: ['q'] }),
  route({ method: 'GET', url: `${root}/help/:slug`, access, handle: showPage }),
]);
