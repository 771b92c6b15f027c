import { type Route, route } from '#faces/route.ts';
import { showWordings } from './list-wordings.page.ts';
import { askRestoration, doRestore } from './restore-wording.page.ts';
import { postWording, sendTestMail, showWording } from './write-wording.page.ts';

const access = { to: 'workbench', desk: 'administrator' } as const;
const list = '/workbench/organisations/:id/notices';
const one = `${list}/:kind/:language`;

/** What an organisation's notices say, in each language (NOT.4). */
export const routes: Route[] = [
  route({ method: 'GET', url: list, access, handle: showWordings }),
  route({ method: 'GET', url: one, access, handle: showWording }),
  route({ method: 'POST', url: one, access, handle: postWording }),
  route({ method: 'POST', url: `${one}/test`, access, handle: sendTestMail }),
  route({ method: 'GET', url: `${one}/restoration`, access, handle: askRestoration }),
  route({ method: 'POST', url: `${one}/restoration`, access, handle: doRestore }),
];
