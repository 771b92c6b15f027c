import { type Expected, employers, hidden } from '../expected.ts';

const root = '/employer/shared-services';
const own = '/account/services';
const code = '/workbench/organisations/:id/request-code';
/** The one caller who decides about shared services of the first employer. */
const decides = 'seeAll';

/** Working for another organisation (ACC.M2): whoever asks sees their own requests, those who decide the ones to their organisation. */
export const sharedServicePages: readonly Expected[] = [
  { routes: [`GET ${root}`, `GET ${root}/export`, `GET ${root}/code`], line: { ...hidden, 200: decides } },
  // Without a reason, it is asked again.
  { routes: [`POST ${root}/code`], line: { ...hidden, 422: decides } },
  {
    routes: [`GET ${root}/:id`],
    line: hidden,
    at: {
      ...{ waitingRequest: { 200: decides }, runningService: { 200: decides } },
      ...{ foreignRequest: {}, nothing: {} },
    },
  },
  {
    routes: [`GET ${root}/:id/approval`, `GET ${root}/:id/refusal`],
    line: hidden,
    at: {
      ...{ waitingRequest: { 200: decides }, runningService: { 409: decides } },
      ...{ foreignRequest: {}, nothing: {} },
    },
  },
  {
    routes: [`POST ${root}/:id/approval`],
    line: hidden,
    body: { permissions: 'see_all' },
    at: {
      ...{ waitingRequest: { 303: decides }, runningService: { 409: decides } },
      ...{ foreignRequest: {}, nothing: {} },
    },
  },
  {
    routes: [`POST ${root}/:id/refusal`],
    line: hidden,
    body: { reason: 'Nobody here knows them.' },
    at: {
      ...{ waitingRequest: { 303: decides }, runningService: { 409: decides } },
      ...{ foreignRequest: {}, nothing: {} },
    },
  },
  {
    routes: [`GET ${root}/:id/ending`],
    line: hidden,
    at: { runningService: { 200: decides }, waitingRequest: { 409: decides }, foreignRequest: {}, nothing: {} },
  },
  {
    routes: [`POST ${root}/:id/ending`],
    line: hidden,
    body: { reason: 'The project is over.' },
    at: { runningService: { 303: decides }, waitingRequest: { 409: decides }, foreignRequest: {}, nothing: {} },
  },
  { routes: [`GET ${own}`], line: { ...hidden, 200: employers } },
  { routes: [`POST ${own}`], line: { ...hidden, 422: employers } },
  {
    routes: [`POST ${own}/:id/withdrawal`],
    line: hidden,
    at: {
      ...{ waitingRequest: { 303: 'foreigner' }, foreignRequest: { 303: 'colleague' } },
      ...{ runningService: { 409: 'twoOrganisations' }, nothing: {} },
    },
  },
  {
    routes: [`GET ${own}/:id/leaving`],
    line: hidden,
    at: {
      ...{ runningService: { 200: 'twoOrganisations' }, waitingRequest: { 409: 'foreigner' } },
      ...{ foreignRequest: { 409: 'colleague' }, nothing: {} },
    },
  },
  {
    routes: [`POST ${own}/:id/leaving`],
    line: hidden,
    body: { reason: 'The project is over.' },
    at: {
      ...{ runningService: { 303: 'twoOrganisations' }, waitingRequest: { 409: 'foreigner' } },
      ...{ foreignRequest: { 409: 'colleague' }, nothing: {} },
    },
  },
  {
    routes: [`GET ${code}`],
    line: hidden,
    at: { organisation: { 200: 'administrator' }, foreignOrganisation: { 200: 'administrator' }, nothing: {} },
  },
  {
    routes: [`POST ${code}`],
    line: hidden,
    at: { organisation: { 422: 'administrator' }, foreignOrganisation: { 422: 'administrator' }, nothing: {} },
  },
];
