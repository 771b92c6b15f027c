import { type Expected, hidden, open, strangers } from '../expected.ts';

/** Pages for somebody who is not signed in, and those of the session itself. */
export const publicPages: readonly Expected[] = [
  { routes: ['GET /brand/:code'], with: { code: '1d70b8' }, line: open(200) },
  {
    routes: [
      ...['GET /register', 'GET /register/sent', 'GET /activation', 'GET /recover/password', 'GET /recover/username'],
      ...['GET /accessibility', 'GET /outbox', 'GET /outbox/export', 'GET /demo', 'GET /gallery'],
    ],
    line: open(200),
  },
  {
    routes: [
      'POST /register',
      'POST /activation',
      'POST /recover/password',
      'POST /recover/username',
      'POST /sign-in',
      'POST /sign-in/passkey',
    ],
    line: open(422),
  },
  { routes: ['POST /register/code'], line: open(200) },
  // A link that nobody sent opens nothing, whoever holds it.
  {
    routes: [
      ...['GET /activate/:token', 'POST /activate/:token', 'GET /reset/:token', 'POST /reset/:token'],
      ...['GET /invitation/:token', 'POST /invitation/:token'],
    ],
    with: { token: 'made-up' },
    line: open(410),
  },
  { routes: ['GET /outbox/:id'], line: open(404), at: { nothing: {}, foreignCase: {} } },
  // Somebody signed in is led to their face; without the second factor to where it is given.
  {
    routes: ['GET /', 'GET /sign-in'],
    line: { 200: strangers, 'second-factor': 'weakClinician', 303: 'rest' },
  },
];

/** Pages of whoever is signed in. */
export const sessionPages: readonly Expected[] = [
  {
    routes: ['GET /sign-in/code', 'POST /sign-in/code'],
    line: { 'sign-in': strangers, 'second-factor': 'weakClinician', 303: 'rest' },
  },
  { routes: ['POST /sign-out', 'POST /session'], line: { 'sign-in': strangers, 303: 'rest' } },
  {
    routes: [
      ...['GET /choose', 'GET /sessions', 'GET /account', 'GET /account/details', 'GET /account/password'],
      ...['GET /account/notices', 'GET /account/history', 'GET /account/history/export'],
    ],
    line: { 'sign-in': strangers, 'second-factor': 'weakClinician', 200: 'rest' },
  },
  {
    routes: ['POST /account/details', 'POST /account/password', 'POST /account/notices'],
    line: { 'sign-in': strangers, 'second-factor': 'weakClinician', 422: 'rest' },
  },
  {
    routes: ['POST /account/history/not-me'],
    line: { 'sign-in': strangers, 'second-factor': 'weakClinician', 303: 'rest' },
  },
  // Two have a passkey, and so recovery codes.
  {
    routes: ['GET /account/recovery-codes'],
    line: { 'sign-in': strangers, 'second-factor': 'weakClinician', 200: 'recipient foreigner', 409: 'rest' },
  },
  {
    routes: ['POST /account/recovery-codes'],
    line: { 'sign-in': strangers, 'second-factor': 'weakClinician', 422: 'recipient foreigner', 409: 'rest' },
  },
  // An organisation that is not mine, or none, is not found.
  { routes: ['POST /choose'], line: hidden },
  {
    routes: ['POST /sessions/:id/end'],
    line: hidden,
    at: { ownSession: { 303: 'owner' }, foreignSession: { 303: 'foreigner' }, nothing: {} },
  },
];

/** The visit by link: the one letter it was made for, and nothing by way of a session. */
export const sightPages: readonly Expected[] = [
  {
    routes: ['GET /sight/:token', 'POST /sight/:token', 'GET /sight/:token/code', 'POST /sight/:token/code'],
    with: { token: 'made-up' },
    line: open(410),
  },
  // The other visitor's letter is released already: it is read, and nothing more is to be done about it.
  {
    routes: ['GET /sight/letter', 'GET /sight/letter/document', 'GET /sight/done'],
    line: { 200: 'linkVisitor otherLinkVisitor', 404: 'rest' },
  },
  { routes: ['GET /sight/letter/confirmation'], line: { 303: 'linkVisitor otherLinkVisitor', 404: 'rest' } },
  { routes: ['POST /sight/letter/confirmation'], line: { 409: 'linkVisitor otherLinkVisitor', 404: 'rest' } },
  {
    routes: ['GET /sight/letter/correction', 'GET /sight/letter/refusal'],
    line: { 200: 'linkVisitor', 303: 'otherLinkVisitor', 404: 'rest' },
  },
  { routes: ['POST /sight/letter/correction'], line: { 422: 'linkVisitor', 303: 'otherLinkVisitor', 404: 'rest' } },
  {
    routes: ['POST /sight/letter/more-time', 'POST /sight/letter/refusal'],
    line: { 303: 'linkVisitor', 409: 'otherLinkVisitor', 404: 'rest' },
  },
  // A recipient of another letter is not there; one's own cannot be taken off after the release.
  {
    routes: ['POST /sight/letter/recipients/:id/removal'],
    line: open(404),
    at: { nothing: {}, foreignRecipient: { 409: 'otherLinkVisitor' } },
  },
];
