import { type Expected, hidden, type Line } from '../expected.ts';

const staff = '/workbench/staff';
const users = '/workbench/organisations/:organisation/users';
const administrator = (answer: number): Line => ({ [answer]: 'administrator' });

/** The provider's staff, for provider administrators; an employer's account is none of them (ACC.V1, ACC.V2). */
export const staffPages: readonly Expected[] = [
  { routes: [`GET ${staff}`, `GET ${staff}/export`, `GET ${staff}/new`], line: { ...hidden, 200: 'administrator' } },
  { routes: [`POST ${staff}`], line: { ...hidden, 422: 'administrator' } },
  {
    routes: [`GET ${staff}/:id`, `GET ${staff}/:id/leaving`],
    line: hidden,
    at: { staffMember: administrator(200), foreignStaff: administrator(200), foreignAccount: {}, nothing: {} },
  },
  {
    // They are not disabled, and accepted long ago; the page asks for a reason before it says so.
    routes: ['/roles/new', '/disabling', '/enabling', '/invitation'].map(page => `GET ${staff}/:id${page}`),
    line: hidden,
    at: { foreignStaff: administrator(200), nothing: {} },
  },
  {
    // Without a reason, everything is shown again.
    routes: ['roles', 'disabling', 'leaving'].map(page => `POST ${staff}/:id/${page}`),
    line: hidden,
    at: { foreignStaff: administrator(422), foreignAccount: {}, nothing: {} },
  },
  {
    routes: ['enabling', 'invitation'].map(page => `POST ${staff}/:id/${page}`),
    line: hidden,
    body: { reason: 'Asked by telephone, called back.' },
    at: { foreignStaff: administrator(409), nothing: {} },
  },
  {
    routes: ['', '/ending'].map(page => `GET ${staff}/:id/roles/:assignment${page}`),
    line: hidden,
    // A role of somebody else is not found under this one.
    at: { foreignStaff: administrator(200), misplacedRole: {}, nothing: {} },
  },
  {
    routes: ['', '/ending'].map(page => `POST ${staff}/:id/roles/:assignment${page}`),
    line: hidden,
    at: { foreignStaff: administrator(422), misplacedRole: {}, nothing: {} },
  },
];

const seen = (answer: number) => ({ foreignUser: administrator(answer), nothing: {} });
const asking = ['disabling', 'enabling', 'unlocking', 'permissions', 'cases', 'one-case'];

/** The users of any organisation, for provider administrators who look after it (ACC.U, ACC.O3). */
export const lookedAfterPages: readonly Expected[] = [
  {
    routes: ['', '/export', '/shares', '/shares/export'].map(page => `GET ${users}${page}`),
    line: hidden,
    at: { foreignUser: administrator(200), nothing: {} },
  },
  {
    routes: [`GET ${users}/:id`],
    line: hidden,
    // A user of one organisation is not found among those of another.
    at: { ...seen(200), lookedAfterUser: administrator(200), misplacedUser: {} },
  },
  { routes: [...asking, 'place', 'positions'].map(page => `GET ${users}/:id/${page}`), line: hidden, at: seen(200) },
  { routes: ['sign-ins', 'sign-ins/export'].map(page => `GET ${users}/:id/${page}`), line: hidden, at: seen(200) },
  // They are activated.
  { routes: ['GET', 'POST'].map(how => `${how} ${users}/:id/activation`), line: hidden, at: seen(409) },
  { routes: asking.map(page => `POST ${users}/:id/${page}`), line: hidden, at: seen(422) },
  { routes: ['place', 'positions'].map(page => `POST ${users}/:id/${page}`), line: hidden, at: seen(422) },
  {
    routes: [`POST ${users}/shares/:id/ending`],
    line: hidden,
    at: {
      lookedAfterShare: administrator(303),
      foreignLookedAfterShare: administrator(409),
      misplacedShare: {},
      nothing: {},
    },
  },
];
