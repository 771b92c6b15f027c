import { type Route, route } from '#faces/route.ts';
import { showPages } from './list-pages.page.ts';
import { askDiscarding, askPublication, doDiscard, doPublish } from './publish-page.page.ts';
import { doRestore, showVersion } from './show-version.page.ts';
import { beginPage, newPage, postPage, showPage } from './write-page.page.ts';

/** Nobody of the desk itself: publishers only (ACC.V3). */
const access = { to: 'workbench', desk: 'administrator', roles: [], also: ['publisher'] } as const;
const list = '/workbench/help-pages';
const one = `${list}/:slug`;

/** Where publishers write help (HLP.1). */
export const routes: Route[] = [
  route({ method: 'GET', url: list, access, handle: showPages }),
  route({ method: 'GET', url: `${list}/new`, access, handle: newPage }),
  route({ method: 'POST', url: `${list}/new`, access, handle: beginPage }),
  route({ method: 'GET', url: one, access, handle: showPage }),
  route({ method: 'POST', url: one, access, handle: postPage }),
  route({ method: 'GET', url: `${one}/publication`, access, handle: askPublication }),
  route({ method: 'POST', url: `${one}/publication`, access, handle: doPublish }),
  route({ method: 'GET', url: `${one}/deletion`, access, handle: askDiscarding }),
  route({ method: 'POST', url: `${one}/deletion`, access, handle: doDiscard }),
  route({ method: 'GET', url: `${one}/versions/:version`, access, handle: showVersion }),
  route({ method: 'POST', url: `${one}/versions/:version/restoration`, access, handle: doRestore }),
];
