import { type Expected, hidden } from '../expected.ts';

const root = '/employer/users';
/** The one caller who administers users; their own account is somebody else's matter. */
const changes = ['disabling', 'enabling', 'unlocking', 'permissions', 'place', 'positions'];
const seen = (answer: number) => ({
  ...{ colleagueMembership: { [answer]: 'seeAll' }, ownMembership: { [answer]: 'seeAll' } },
  ...{ foreignMembership: {}, nothing: {} },
});

/** Users of one's own organisation, for whoever holds *user administration* (ACC.U1). */
export const userPages: readonly Expected[] = [
  {
    routes: [`GET ${root}`, `GET ${root}/export`, `GET ${root}/shares`, `GET ${root}/shares/export`],
    line: { ...hidden, 200: 'seeAll' },
  },
  { routes: [`GET ${root}/import`], line: { ...hidden, 200: 'seeAll' } },
  { routes: [`POST ${root}/import`], line: { ...hidden, 422: 'seeAll' } },
  {
    routes: [`GET ${root}/:id`, ...[...changes, 'cases'].map(change => `GET ${root}/:id/${change}`)],
    line: hidden,
    at: seen(200),
  },
  // Without a reason, everything is shown again.
  {
    routes: ['disabling', 'enabling', 'unlocking', 'permissions', 'cases'].map(change => `POST ${root}/:id/${change}`),
    line: hidden,
    at: seen(422),
  },
  {
    routes: [`GET ${root}/:id/sign-ins`, `GET ${root}/:id/sign-ins/export`],
    line: hidden,
    at: seen(200),
  },
  // Everybody but one is activated.
  {
    routes: [`GET ${root}/:id/activation`],
    line: hidden,
    at: {
      pendingMembership: { 200: 'seeAll' },
      colleagueMembership: { 409: 'seeAll' },
      foreignMembership: {},
      nothing: {},
    },
  },
  {
    routes: [`POST ${root}/:id/activation`],
    line: hidden,
    body: { reason: 'Asked by telephone, called back.' },
    at: {
      pendingMembership: { 303: 'seeAll' },
      colleagueMembership: { 409: 'seeAll' },
      foreignMembership: {},
      nothing: {},
    },
  },
  // The look comes before the reason: whoever stands or holds somewhere is shown what an empty form would change.
  {
    routes: [`POST ${root}/:id/place`, `POST ${root}/:id/positions`],
    line: hidden,
    at: { ownMembership: { 422: 'seeAll' }, foreignMembership: {}, nothing: {} },
  },
  {
    routes: [`POST ${root}/shares/:id/ending`],
    line: hidden,
    at: { share: { 303: 'seeAll' }, endedShare: { 409: 'seeAll' }, foreignShare: {}, nothing: {} },
  },
];
