import { type Expected, hidden, type Line } from '../expected.ts';

const root = '/workbench/organisations';
const lists = ['locations', 'divisions', 'departments'];
const sections = [
  ...['details', 'domains', 'features', 'security', 'letters', 'targets', 'registration', 'forms', 'contact', 'brand'],
  'verification-code',
];
const only = (answer: number): Line => ({ [answer]: 'administrator' });
const organisations = (answer: number) => ({
  ...{ organisation: only(answer), foreignOrganisation: only(answer), nothing: {} },
});
const places = (answer: number) => ({ place: only(answer), foreignPlace: {}, nothing: {} });
const nodes = (answer: number) => ({ node: only(answer), foreignNode: {}, nothing: {} });
const gets = (urls: readonly string[]) => urls.map(url => `GET ${root}${url}`);
const posts = (urls: readonly string[]) => urls.map(url => `POST ${root}${url}`);

const pages = [
  ...sections.map(section => `/:id/${section}`),
  ...lists.flatMap(list => [`/:id/${list}`, `/:id/${list}/new`]),
  ...['/:id/hierarchy', '/:id/hierarchy/new', '/:id/hierarchy/import'],
  '/:id/users/import',
];
const ofPlaces = lists.flatMap(list => [`/:id/${list}/:place/name`, `/:id/${list}/:place/removal`]);
const ofNodes = ['name', 'place', 'holders', 'removal'].map(what => `/:id/hierarchy/:node/${what}`);

/** Organisations are made and edited by provider administrators, and by nobody else (ACC.O3, ACC.V3). */
export const organisationPages: readonly Expected[] = [
  { routes: gets(['/new']), line: { ...hidden, ...only(200) } },
  { routes: posts(['/new']), line: { ...hidden, ...only(422) } },
  { routes: gets(['/:id', ...pages]), line: hidden, at: organisations(200) },
  // Empty, or without a reason, everything is shown again.
  {
    routes: posts([
      ...sections.map(section => `/:id/${section}`),
      ...lists.map(list => `/:id/${list}/new`),
      ...['/:id/hierarchy/new', '/:id/hierarchy/import', '/:id/users/import'],
    ]),
    line: hidden,
    at: organisations(422),
  },
  { routes: gets(ofPlaces), line: hidden, at: places(200) },
  { routes: posts(ofPlaces), line: hidden, at: places(422) },
  { routes: gets(['/:id/hierarchy/:node', ...ofNodes]), line: hidden, at: nodes(200) },
  { routes: posts(ofNodes.filter(url => !url.endsWith('holders'))), line: hidden, at: nodes(422) },
  // Who holds it is looked at first.
  { routes: posts(['/:id/hierarchy/:node/holders']), line: hidden, at: nodes(200) },
];
