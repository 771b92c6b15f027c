import { type Expected, employers, hidden, type Line, referrers } from '../expected.ts';

const readers = 'owner manager sharee seeAll recipient';
const named = `${readers} delegate`;

/** Works for the second employer now and sees everything of the first: told so, and offered to switch (ALL.5). */
const elsewhere: Line = { 409: 'twoOrganisations' };

/** Who sees which case (ACC.X1), by its state and what was shared of it. */
const caseSeen: Record<string, Line> = {
  ...{ pendingCase: { 200: readers, ...elsewhere }, closedCase: { 200: readers, ...elsewhere } },
  ...{ openCase: { 200: named, ...elsewhere }, withEmployeeCase: { 200: named, ...elsewhere } },
  releasedCase: { 200: named, ...elsewhere },
  ...{ restrictedCase: { 200: 'owner recipient' }, confidentialCase: {}, rejectedCase: {} },
  ...{ foreignCase: { 200: 'foreigner' }, nothing: {} },
};
const someCases: Record<string, Line> = {
  openCase: caseSeen.openCase!,
  restrictedCase: caseSeen.restrictedCase!,
  confidentialCase: {},
  foreignCase: caseSeen.foreignCase!,
  nothing: {},
};

export const employerPages: readonly Expected[] = [
  {
    routes: ['GET /employer', 'GET /employer/cases', 'GET /employer/cases/export'],
    line: { ...hidden, 200: employers },
  },
  { routes: ['GET /employer/cases/:id'], line: hidden, at: caseSeen },
  {
    routes: [
      ...['GET /employer/cases/:id/documents', 'GET /employer/cases/:id/actions', 'GET /employer/cases/:id/notes'],
      ...[
        'GET /employer/cases/:id/linked',
        'GET /employer/cases/:id/timeline',
        'GET /employer/cases/:id/referral-form',
      ],
    ],
    line: hidden,
    at: someCases,
  },
  {
    // Permission *reassign*; the case must be seen besides (ACC.U3).
    routes: ['GET /employer/cases/:id/owner'],
    line: hidden,
    at: { openCase: { 200: 'seeAll' }, restrictedCase: {}, confidentialCase: {}, foreignCase: {}, nothing: {} },
  },
  {
    routes: ['POST /employer/cases/:id/owner'],
    line: hidden,
    at: { openCase: { 422: 'seeAll' }, restrictedCase: {}, confidentialCase: {}, foreignCase: {}, nothing: {} },
  },
  {
    routes: ['GET /employer/cases/:id/documents/:document'],
    line: hidden,
    at: {
      ordinaryDocument: { 200: named, ...elsewhere },
      // They know it is there; only clinicians open it (REF.D4).
      documentInConfidence: { 403: named, ...elsewhere },
      restrictedDocument: { 200: 'owner recipient' },
      // A document of another case, even one they may read, is not found under this one.
      ...{ misplacedDocument: elsewhere, waitingLetter: elsewhere },
      // Seeing a case is not reading its letter (ACC.X2).
      releasedLetter: { 200: 'owner recipient', ...elsewhere },
      ...{ foreignDocument: { 200: 'foreigner' }, foreignLetter: { 200: 'foreigner' }, nothing: {} },
    },
  },
];

const mine = (answer: number): Line => ({ [answer]: 'owner' });
const theirs = (answer: number): Line => ({ [answer]: 'foreigner' });
const step = { step: 'referrer' };

/** A referral is its author's until it is sent, and its owner's after; nobody else's at any time (REF.L1). */
export const referralPages: readonly Expected[] = [
  {
    routes: [
      ...['GET /employer/referrals', 'GET /employer/referrals/new'],
      ...['GET /employer/referrals/export', 'GET /employer/referrals/rejected/export'],
    ],
    line: { ...hidden, 200: referrers },
  },
  { routes: ['POST /employer/referrals'], line: { ...hidden, 422: referrers } },
  {
    routes: ['GET /employer/referrals/:id', 'GET /employer/referrals/:id/check', 'GET /employer/referrals/:id/:step'],
    line: hidden,
    with: step,
    at: {
      ...{ draft: mine(200), submittedReferral: mine(200), rejectedReferral: mine(200), acceptedReferral: mine(303) },
      ...{ foreignDraft: theirs(200), foreignReferral: theirs(200), nothing: {} },
    },
  },
  {
    routes: ['POST /employer/referrals/:id/:step'],
    line: hidden,
    with: step,
    at: { draft: mine(303), acceptedReferral: mine(409), foreignDraft: theirs(303), nothing: {} },
  },
  {
    routes: ['GET /employer/referrals/:id/employment'],
    line: hidden,
    at: { draft: mine(200), submittedReferral: mine(303), foreignDraft: theirs(200), nothing: {} },
  },
  {
    routes: ['POST /employer/referrals/:id/employment'],
    line: hidden,
    // Of the first employer: no answer may say that it exists.
    body: { employment: 'employment' },
    at: { draft: mine(303), submittedReferral: mine(409), foreignDraft: {}, nothing: {} },
  },
  {
    routes: ['POST /employer/referrals/:id/submission'],
    line: hidden,
    at: { draft: mine(409), submittedReferral: mine(409), foreignDraft: theirs(409), nothing: {} },
  },
  {
    routes: ['GET /employer/referrals/:id/submitted'],
    line: hidden,
    at: { draft: {}, submittedReferral: mine(200), foreignReferral: theirs(200), nothing: {} },
  },
  {
    routes: ['GET /employer/referrals/:id/again'],
    line: hidden,
    at: { rejectedReferral: mine(200), submittedReferral: mine(303), foreignReferral: theirs(303), nothing: {} },
  },
  {
    routes: ['GET /employer/referrals/:id/deletion'],
    line: hidden,
    at: { draft: mine(200), submittedReferral: mine(303), foreignDraft: theirs(200), nothing: {} },
  },
  {
    routes: ['POST /employer/referrals/:id/deletion'],
    line: hidden,
    at: {
      draft: mine(303),
      rejectedReferral: mine(303),
      submittedReferral: mine(409),
      foreignDraft: theirs(303),
      nothing: {},
    },
  },
  {
    routes: ['GET /employer/referrals/:id/withdrawal'],
    line: hidden,
    at: { submittedReferral: mine(200), foreignReferral: theirs(200), nothing: {} },
  },
  {
    routes: ['POST /employer/referrals/:id/withdrawal'],
    line: hidden,
    at: { draft: mine(409), submittedReferral: mine(422), foreignReferral: theirs(422), nothing: {} },
  },
  {
    routes: ['GET /employer/referrals/:id/form'],
    line: hidden,
    at: { draft: {}, submittedReferral: mine(200), foreignReferral: theirs(200), nothing: {} },
  },
  {
    routes: ['GET /employer/referrals/:id/documents/:document'],
    line: hidden,
    at: {
      ...{
        ordinaryReferralDocument: mine(200),
        referralDocumentInConfidence: mine(403),
        misplacedReferralDocument: {},
      },
      ...{ foreignReferralDocument: theirs(200), nothing: {} },
    },
  },
];
