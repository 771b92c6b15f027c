import { type Expected, employers, hidden, open, strangers } from '../expected.ts';

const root = '/account/factors';

/** One's own second factors; codes by mail are none for staff, and what is somebody else's is not there (ACC.S1, ACC.M1). */
export const factorPages: readonly Expected[] = [
  { routes: ['POST /passkeys/request'], line: open(200) },
  { routes: ['POST /passkeys/creation'], line: { 'sign-in': strangers, 200: 'rest' } },
  { routes: ['GET /second-factor', 'GET /second-factor/passkey'], line: { 'sign-in': strangers, 200: 'rest' } },
  { routes: ['POST /second-factor', 'POST /second-factor/passkey'], line: { 'sign-in': strangers, 422: 'rest' } },
  { routes: ['GET /second-factor/mail'], line: { 'sign-in': strangers, 200: employers, 409: 'rest' } },
  { routes: ['POST /second-factor/mail'], line: { 'sign-in': strangers, 422: employers, 409: 'rest' } },
  { routes: [`GET ${root}`], line: { 'sign-in': strangers, 'second-factor': 'weakClinician', 200: 'rest' } },
  {
    routes: [`GET ${root}/:id/name`, `GET ${root}/:id/removal`],
    line: hidden,
    at: { ownPasskey: { 200: 'recipient' }, foreignPasskey: { 200: 'foreigner' }, nothing: {} },
  },
  // Without the current password, everything is shown again.
  {
    routes: [`POST ${root}/:id/name`, `POST ${root}/:id/removal`],
    line: hidden,
    at: { ownPasskey: { 422: 'recipient' }, foreignPasskey: { 422: 'foreigner' }, nothing: {} },
  },
  // Everybody here has just shown that it is them.
  { routes: ['GET /confirmation'], line: { 'sign-in': strangers, 'second-factor': 'weakClinician', 303: 'rest' } },
  { routes: ['POST /confirmation'], line: { 'sign-in': strangers, 'second-factor': 'weakClinician', 422: 'rest' } },
];

/** What asks first to show that it is them, where they did not within ten minutes (ACC.S6): by hand, every address of it. */
export const steppingUp: readonly string[] = [
  ...['/employer', '/workbench/organisations/:organisation'].flatMap(root => [
    `GET ${root}/users/export`,
    ...['permissions', 'positions', 'cases'].flatMap(change => [
      `GET ${root}/users/:id/${change}`,
      `POST ${root}/users/:id/${change}`,
    ]),
  ]),
  ...['share', 'delegation'].flatMap(how => [
    `GET /employer/sharing/colleagues/:id/${how}`,
    `POST /employer/sharing/colleagues/:id/${how}`,
  ]),
  ...['', '/passkey', '/mail'].flatMap(way => [`GET /second-factor${way}`, `POST /second-factor${way}`]),
];
