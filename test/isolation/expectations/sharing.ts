import { type Expected, employers, hidden, type Line } from '../expected.ts';

const root = '/employer/sharing';
/** Of the first employer, without the colleague the address names. */
const others = 'owner manager colleague sharee delegate lateDelegate former seeAll recipient subject';
const colleagues = (answer: number): Record<string, Line> => ({
  colleagueMembership: { [answer]: others },
  foreignMembership: { [answer]: 'twoOrganisations' },
  nothing: {},
});

/** Colleagues are of one's own organisation; a share is its owner's to end, and the other side learns why they cannot (ACC.M3). */
export const sharingPages: readonly Expected[] = [
  { routes: [`GET ${root}`, `GET ${root}/colleagues`], line: { ...hidden, 200: employers } },
  {
    routes: [`GET ${root}/colleagues/:id/share`, `GET ${root}/colleagues/:id/delegation`],
    line: hidden,
    at: colleagues(200),
  },
  { routes: [`POST ${root}/colleagues/:id/share`], line: hidden, at: colleagues(303) },
  { routes: [`POST ${root}/colleagues/:id/delegation`], line: hidden, at: colleagues(422) },
  {
    routes: [`POST ${root}/shares/:id/copies`, `POST ${root}/shares/:id/ending`],
    line: hidden,
    at: {
      // User administrators may end any.
      share: { 303: 'owner seeAll', 403: 'sharee' },
      endedShare: { 409: 'owner seeAll', 403: 'former' },
      foreignShare: { 409: 'foreigner', 403: 'twoOrganisations' },
      ...{ delegation: {}, nothing: {} },
    },
  },
  {
    routes: [`POST ${root}/delegations/:id/ending`],
    line: hidden,
    at: {
      delegation: { 303: 'owner seeAll', 403: 'delegate' },
      foreignDelegation: { 409: 'foreigner', 403: 'twoOrganisations' },
      ...{ share: {}, nothing: {} },
    },
  },
];
