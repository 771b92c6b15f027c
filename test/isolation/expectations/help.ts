import { clinicians, type Expected, employers, hidden, open } from '../expected.ts';

const publisher = { ...hidden, 200: 'publisher' };
const page = '/workbench/help-pages/:slug';
const slug = 'questions';

/** Help is read by whom it is for (HLP.1) and written by publishers (ACC.V3). */
export const helpPages: readonly Expected[] = [
  { routes: ['GET /help'], line: open(200) },
  { routes: ['GET /help/:slug'], with: { slug: 'security-advice' }, line: open(200) },
  { routes: ['GET /employer/help'], line: { ...hidden, 200: employers } },
  { routes: ['GET /employer/help/:slug'], with: { slug: 'sickness-absence' }, line: { ...hidden, 200: employers } },
  ...(['GET /workbench/help', 'GET /workbench/help/:slug'] as const).map(route => ({
    ...{ routes: [route], with: { slug: 'working-here' } },
    line: { ...hidden, 200: `${clinicians} caseAdministrator administrator publisher foreignClinician` },
  })),
  { routes: ['GET /workbench/help-pages', 'GET /workbench/help-pages/new'], line: publisher },
  { routes: ['POST /workbench/help-pages/new'], line: { ...hidden, 422: 'publisher' } },
  { routes: [`GET ${page}`], with: { slug }, line: publisher },
  { routes: [`POST ${page}`], with: { slug }, body: { act: 'save' }, line: { ...hidden, 422: 'publisher' } },
  // Nobody is writing on it: there is nothing to publish or to throw away.
  {
    routes: ['GET', 'POST'].flatMap(method => [`${method} ${page}/publication`, `${method} ${page}/deletion`]),
    ...{ with: { slug }, body: { why: 'Clearer.' }, line: { ...hidden, 409: 'publisher' } },
  },
  { routes: [`GET ${page}/versions/:version`], with: { slug, version: '1' }, line: publisher },
  {
    routes: [`POST ${page}/versions/:version/restoration`],
    ...{ with: { slug, version: '1' }, line: { ...hidden, 303: 'publisher' } },
  },
];
