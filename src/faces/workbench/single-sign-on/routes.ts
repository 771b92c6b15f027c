import { type Route, route } from '#faces/route.ts';
import { doSave, doTry, showSettings } from './settings.page.ts';
import { askUnlinking, doUnlink } from './unlink.page.ts';

const access = { to: 'workbench', desk: 'administrator' } as const;
const settings = '/workbench/organisations/:id/single-sign-on';
const link = '/workbench/accounts/:id/linked-sign-ins/:organisation';

/** Organisations' own sign-ins, as provider administrators set them up (ACC.S7). */
export const routes: Route[] = [
  route({ method: 'GET', url: settings, access, handle: showSettings }),
  route({ method: 'POST', url: settings, access, handle: doSave }),
  route({ method: 'POST', url: `${settings}/trial`, access, handle: doTry }),
  route({ method: 'GET', url: link, access, handle: askUnlinking }),
  route({ method: 'POST', url: link, access, handle: doUnlink }),
];
