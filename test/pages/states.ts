import { galleryParts } from '#ui/gallery.tsx';
import { forms, type Shown, type State, shown } from './shown.ts';
import { staffPages } from './staff-states.ts';

const publicPages = [
  ...shown('nobody', ['/', '/accessibility', '/register/sent', '/outbox', '/demo']),
  ...galleryParts().flatMap(({ key }) => shown('nobody', ['/gallery'], { query: `?part=${key}` })),
  ...shown('nobody', ['/activate/:token', '/reset/:token', '/invitation/:token', '/sight/:token'], {
    with: { token: 'made-up' },
  }),
  ...forms('nobody', ['/sign-in', '/register', '/activation', '/recover/password', '/recover/username']),
  ...forms('nobody', ['/sign-in/organisation']),
  ...shown('nobody', ['/sign-in/organisation/:id', '/sign-in/organisation/:id/return'], { of: 'organisation' }),
  ...shown('nurse', ['/choose', '/sessions']),
  ...shown('weakClinician', ['/second-factor']),
  ...shown('enrolling', ['/second-factor']),
  ...forms('halfSignedIn', ['/sign-in/code']),
  ...forms('weakClinician', ['/second-factor/passkey']),
  ...shown('owner', ['/second-factor/mail']),
  ...shown('owner', ['/second-factor', '/account/factors']),
  ...shown('recipient', ['/account/factors']),
  ...shown('withFactor', ['/account/factors']),
  ...forms('recipient', ['/account/factors/:id/name', '/account/factors/:id/removal'], { of: 'ownPasskey' }),
  ...forms('stale', ['/confirmation'], { query: '?next=/employer/users' }),
  ...forms('staleWithPasskey', ['/confirmation']),
  ...shown('owner', ['/account']),
  ...shown('awkward', ['/account']),
  ...shown('withFactor', ['/account']),
  ...forms('owner', ['/account/details', '/account/password', '/account/notices']),
  ...shown('owner', ['/account/history']),
  ...shown('owner', ['/account/history'], { query: '?kind=locked' }),
  ...forms('owner', ['/account/services']),
  ...shown('foreigner', ['/account/services']),
  ...shown('twoOrganisations', ['/account/services']),
  ...forms('twoOrganisations', ['/account/services/:id/leaving'], { of: 'runningService' }),
  ...forms('withFactor', ['/account/recovery-codes']),
];

const page = '/workbench/help-pages/:slug';
const helpPages = [
  ...shown('nobody', ['/help'], { query: '?q=password' }),
  ...shown('nobody', ['/help'], { query: '?q=nothing-like-this' }),
  ...shown('nobody', ['/help/:slug'], { with: { slug: 'who-to-contact' } }),
  ...shown('owner', ['/employer/help']),
  ...['getting-started', 'case-statuses', 'who-to-contact'].flatMap(slug =>
    shown('owner', ['/employer/help/:slug'], { with: { slug } }),
  ),
  ...shown('nurse', ['/workbench/help']),
  ...shown('nurse', ['/workbench/help/:slug'], { with: { slug: 'working-here' } }),
  ...shown('publisher', ['/workbench', '/workbench/help-pages']),
  ...forms('publisher', ['/workbench/help-pages/new']),
  ...forms('publisher', [`${page}/publication`], { with: { slug: 'drafted' } }),
  ...shown('publisher', [page, `${page}/deletion`], { with: { slug: 'drafted' } }),
  ...shown('publisher', [`${page}/versions/:version`], { with: { slug: 'case-statuses', version: '1' } }),
];

const employer = '/employer/cases/:id';
const parts = ['', '/documents', '/actions', '/notes', '/linked', '/timeline'].map(part => employer + part);
const employerPages = [
  ...shown('owner', ['/employer', '/employer/cases', '/employer/referrals']),
  ...shown('owner', parts, { of: 'openCase' }),
  ...shown('owner', [employer], { of: 'releasedCase' }),
  ...shown('owner', [employer], { of: 'nothing' }),
  ...shown('owner', ['/employer/cases'], { query: '?tab=open&q=nobody-like-this' }),
  ...forms('seeAll', [`${employer}/owner`], { of: 'openCase' }),
  ...shown('newcomer', ['/employer', '/employer/cases', '/employer/referrals']),
  ...shown('awkward', ['/employer', '/employer/cases']),
  ...['longCase', 'turnedCase', 'markupCase'].flatMap(of => shown('awkward', [employer, `${employer}/notes`], { of })),
];

const listPages = [
  ...shown('owner', ['/employer/cases/filters'], { query: '?tab=closed&status=closed&received-from=2026-01-01' }),
  ...shown('owner', ['/employer/cases/columns', '/employer/referrals/columns', '/employer/referrals/filters']),
  ...shown('owner', ['/employer/referrals/rejected/columns', '/employer/referrals/rejected/filters']),
  ...forms('newcomer', ['/employer/cases/filters']),
  ...shown('seeAll', ['/employer/users/columns', '/employer/users/filters']),
  ...shown('seeAll', ['/employer/users/shares/columns', '/employer/users/shares/filters']),
  ...shown('triage', ['/workbench/triage/columns', '/workbench/triage/filters']),
  ...shown('nurse', ['/workbench/cases/columns', '/workbench/cases/filters']),
  ...shown('nurse', ['/workbench/tasks/columns', '/workbench/tasks/filters']),
  ...shown('administrator', ['/workbench/organisations/columns', '/workbench/organisations/filters']),
];

const colleague = '/employer/sharing/colleagues/:id';
const sharingPages = [
  ...shown('owner', ['/employer/sharing', '/employer/sharing/colleagues']),
  ...shown('owner', ['/employer/sharing/colleagues'], { query: '?for=delegation&q=nobody-like-this' }),
  ...shown('newcomer', ['/employer/sharing']),
  ...shown('owner', [`${colleague}/share`], { of: 'colleagueMembership' }),
  ...forms('owner', [`${colleague}/delegation`], { of: 'colleagueMembership' }),
];

const user = '/employer/users/:id';
const userPages = [
  ...forms('seeAll', ['/employer/users/import'], { locale: 'en' }),
  ...shown('seeAll', ['/employer/users', '/employer/users/shares']),
  ...shown('seeAll', ['/employer/users'], { query: '?state=locked' }),
  ...shown('seeAll', [user], { of: 'colleagueMembership' }),
  ...shown('seeAll', [user], { of: 'ownMembership' }),
  ...shown('seeAll', [`${user}/sign-ins`], { of: 'colleagueMembership' }),
  ...forms('seeAll', [`${user}/activation`], { of: 'pendingMembership' }),
  ...['disabling', 'enabling', 'unlocking', 'permissions', 'place', 'positions', 'cases'].flatMap(change =>
    forms('seeAll', [`${user}/${change}`], { of: 'colleagueMembership' }),
  ),
];

const referral = '/employer/referrals/:id';
const referralPages = [
  ...shown('owner', ['/employer/referrals/new']),
  ...shown('owner', [referral, `${referral}/check`], { of: 'draft' }),
  ...shown('owner', [`${referral}/employment`], { of: 'draft', query: '?q=hill' }),
  ...shown('owner', [`${referral}/:step`], { of: 'draft', with: { step: 'referrer' } }),
  ...shown('owner', [`${referral}/:step`], { of: 'draft', with: { step: 'employee' } }),
  ...shown('owner', [`${referral}/deletion`], { of: 'draft' }),
  ...shown('owner', [`${referral}/submitted`], { of: 'submittedReferral' }),
  ...shown('owner', [`${referral}/submitted`], { of: 'submittedReferral', query: '?already' }),
  ...shown('owner', [referral, `${referral}/check`], { of: 'submittedReferral' }),
  ...shown('owner', [`${referral}/:step`], { of: 'submittedReferral', with: { step: 'referrer' } }),
  ...forms('owner', [`${referral}/withdrawal`], { of: 'submittedReferral' }),
  ...shown('owner', [`${referral}/again`], { of: 'rejectedReferral' }),
];

const request = '/employer/shared-services/:id';
const servicePages = [
  ...shown('seeAll', ['/employer/shared-services']),
  ...shown('seeAll', ['/employer/shared-services'], { query: '?state=declined' }),
  ...forms('seeAll', ['/employer/shared-services/code']),
  ...shown('seeAll', [request], { of: 'runningService' }),
  ...forms('seeAll', [`${request}/approval`, `${request}/refusal`], { of: 'waitingRequest' }),
  ...forms('seeAll', [`${request}/ending`], { of: 'runningService' }),
  ...forms('administrator', ['/workbench/organisations/:id/request-code'], { of: 'organisation' }),
];

const sightPages = [
  ...shown('nobody', ['/sight/:token'], { of: 'sightLink' }),
  ...forms('nobody', ['/sight/:token/code'], { of: 'sightLink' }),
  ...shown('linkVisitor', ['/sight/letter', '/sight/letter/refusal', '/sight/done']),
  ...forms('linkVisitor', ['/sight/letter/correction']),
  ...shown('otherLinkVisitor', ['/sight/letter']),
];

const organisation = '/workbench/organisations/:id';
const ofOrganisation = (...paths: string[]) => paths.map(path => `${organisation}/${path}`);
const once = { of: 'organisation', locale: 'cy' } as const;
const organisationPages = [
  ...shown('administrator', [organisation, ...ofOrganisation('hierarchy')], { of: 'organisation' }),
  ...shown('administrator', [organisation], { of: 'awkwardOrganisation', locale: 'en' }),
  ...shown('administrator', ofOrganisation('verification-code'), {
    of: 'organisation',
    query: '?renewed',
    locale: 'en',
  }),
  ...shown('administrator', ofOrganisation('locations', 'details', 'domains', 'features', 'letters', 'targets'), once),
  ...shown('administrator', ofOrganisation('registration', 'forms', 'contact', 'brand'), once),
  ...forms('administrator', ['/workbench/organisations/new'], { locale: 'cy' }),
  ...forms('administrator', ofOrganisation('security', 'verification-code', 'locations/new'), once),
  ...forms('administrator', ofOrganisation('hierarchy/new', 'hierarchy/import', 'users/import'), once),
  ...forms('administrator', ofOrganisation('locations/:place/name', 'locations/:place/removal'), {
    of: 'place',
    locale: 'cy',
  }),
  ...shown('administrator', ofOrganisation('hierarchy/:node'), { of: 'node', locale: 'cy' }),
  ...shown('administrator', ofOrganisation('hierarchy/:node/holders'), { of: 'node', locale: 'cy' }),
  ...['name', 'place', 'removal'].flatMap(what =>
    forms('administrator', ofOrganisation(`hierarchy/:node/${what}`), { of: 'node', locale: 'cy' }),
  ),
];

const work = '/workbench/cases/:id';
const triage = '/workbench/triage/:id';
const notices = '/workbench/organisations/:id/notices';
const ownText = { kind: 'submitted', language: 'en' };
const ourText = { kind: 'sight_code', language: 'cy' };
const workbenchPages = [
  ...shown('triage', ['/workbench', '/workbench/triage', '/workbench/cases', '/workbench/tasks']),
  ...shown('newNurse', ['/workbench', '/workbench/triage', '/workbench/cases', '/workbench/tasks']),
  ...shown('awkwardNurse', ['/workbench', '/workbench/triage']),
  ...shown('awkwardNurse', ['/workbench/cases'], { query: '?whose=all' }),
  ...['longCase', 'turnedCase', 'markupCase'].flatMap(of => shown('awkwardNurse', [work], { of })),
  ...shown('administrator', ['/workbench', '/workbench/organisations']),
  ...shown('administrator', [`${notices}`], { of: 'organisation' }),
  ...forms('administrator', [`${notices}/:kind/:language`], { of: 'organisation', with: ownText }),
  ...shown('administrator', [`${notices}/:kind/:language`], { of: 'organisation', with: ourText }),
  ...forms('administrator', [`${notices}/:kind/:language/restoration`], { of: 'organisation', with: ownText }),
  ...forms('administrator', ['/workbench/organisations/:id/single-sign-on'], { of: 'organisation' }),
  ...shown('administrator', ['/workbench/organisations/:id/single-sign-on'], { of: 'foreignOrganisation' }),
  ...shown('administrator', ['/workbench/accounts']),
  ...shown('administrator', ['/workbench/accounts'], { query: '?name=nobody-like-this' }),
  ...shown('administrator', ['/workbench/accounts/:id'], { of: 'awkwardAccount' }),
  ...shown('administrator', ['/workbench/accounts/:id'], { of: 'pendingAccount' }),
  ...shown('administrator', ['/workbench/accounts/:id'], { of: 'lockedAccount' }),
  ...forms('administrator', ['/workbench/accounts/:id/unlocking'], { of: 'lockedAccount' }),
  ...forms('administrator', ['/workbench/accounts/:id/linked-sign-ins/:organisation'], { of: 'linkedSignIn' }),
  ...forms('administrator', ['/workbench/accounts/:id/email'], { of: 'pendingAccount' }),
  ...shown('administrator', ['/workbench/accounts/:id/email', '/workbench/accounts/:id/history'], {
    of: 'lockedAccount',
  }),
  ...staffPages,
  ...shown('caseAdministrator', ['/workbench', work, `${work}/referral`], { of: 'openCase' }),
  ...shown('triage', [triage], { of: 'pendingCase' }),
  ...forms('triage', [`${triage}/acceptance`, `${triage}/rejection`, `${triage}/return`], { of: 'pendingCase' }),
  ...shown('triage', [`${triage}/handover`], { of: 'openCase' }),
  ...shown('nurse', [work, `${work}/referral`], { of: 'openCase' }),
  ...forms('nurse', [`${work}/actions/new`, `${work}/notes/new`, `${work}/contact`, `${work}/status`], {
    of: 'openCase',
  }),
  ...forms('nurse', [`${work}/handover`, `${work}/closing`], { of: 'openCase' }),
  ...shown('nurse', [`${work}/actions/:action`], { of: 'action' }),
  ...forms('nurse', [`${work}/reopening`], { of: 'closedCase' }),
  ...shown('nurse', ['/workbench/tasks/:id/completion'], { of: 'task' }),
  ...forms('nurse', [`${work}/consent`], { of: 'openCase' }),
  ...shown('nurse', [`${work}/letter`], { of: 'openCase' }),
  ...shown('nurse', [`${work}/letter`, `${work}/letter/issue`], { of: 'writtenCase' }),
  ...forms('nurse', [`${work}/letter/withdrawal`], { of: 'writtenCase' }),
  ...shown('nurse', [`${work}/letter`], { of: 'withEmployeeCase' }),
  ...shown('nurse', [`${work}/letter`], { of: 'releasedCase' }),
];

/** Every page, filled, empty, with awkward names, in both languages, and sent as it stands. */
export const states: readonly State[] = [
  ...[
    ...publicPages,
    ...helpPages,
    ...employerPages,
    ...listPages,
    ...referralPages,
    ...sharingPages,
    ...userPages,
    ...servicePages,
    ...sightPages,
    ...workbenchPages,
    ...organisationPages,
  ].flatMap(variants),
];

function variants({ sent, locale, ...page }: Shown): State[] {
  const name = [page.route, page.of, page.query, page.with?.step, `as ${page.as}`].filter(Boolean).join(' ');
  const awkward = page.as.startsWith('awkward') || page.as.startsWith('new');
  return [
    ...(locale === 'cy' ? [] : [{ ...page, name }]),
    ...(awkward || locale === 'en' ? [] : [{ ...page, name: `${name} in Welsh`, locale: 'cy' as const }]),
    ...(sent ? [{ ...page, name: `${name}, sent as it stands`, wrong: true as const }] : []),
  ];
}

/** Addresses that show no page of their own: files, and those that lead elsewhere; with where they are shown instead. */
export const noPages: Readonly<Record<string, string>> = {
  '/brand/:code': 'a stylesheet',
  '/outbox/:id': 'shown by its own test, with mail in it',
  '/sight/letter/confirmation': 'opened when recipients are named; shown by the journeys',
  '/sight/letter/document': 'a document',
  '/outbox/export': 'a file',
  '/employer/cases/export': 'a file',
  '/employer/users/export': 'a file',
  '/employer/users/shares/export': 'a file',
  '/employer/users/:id/sign-ins/export': 'a file',
  '/employer/shared-services/export': 'a file',
  '/account/history/export': 'a file',
  '/workbench/accounts/:id/history/export': 'a file',
  '/employer/referrals/export': 'a file',
  '/employer/referrals/rejected/export': 'a file',
  '/workbench/triage/export': 'a file',
  '/workbench/cases/export': 'a file',
  '/workbench/tasks/export': 'a file',
  '/workbench/organisations/export': 'a file',
  '/workbench/accounts/export': 'a file',
  ...Object.fromEntries(
    ['divisions', 'departments'].flatMap(list =>
      ['', '/new', '/:place/name', '/:place/removal'].map(page => [
        `/workbench/organisations/:id/${list}${page}`,
        'shown as the locations are',
      ]),
    ),
  ),
  '/workbench/staff/export': 'a file',
  '/workbench/organisations/:organisation/users/export': 'a file',
  '/workbench/organisations/:organisation/users/shares/export': 'a file',
  '/workbench/organisations/:organisation/users/:id/sign-ins/export': 'a file',
  '/employer/cases/:id/referral-form': 'a document',
  '/employer/cases/:id/documents/:document': 'a document',
  '/employer/referrals/:id/form': 'a document',
  '/employer/referrals/:id/documents/:document': 'a document',
  '/workbench/cases/:id/documents/:document': 'a document',
  '/workbench/cases/:id/letter/preview': 'a document',
  '/workbench/cases/:id/letter/code-sheet': 'a sheet to print, where a code goes by post',
};
