import { newId } from '#platform/db/id.ts';
import { type TestApp, testApp } from '#test/support/app.ts';
import { type CaseWorld, caseWorld } from '#test/support/case-world.ts';
import { type Caller, type Credentials, openVisit } from './callers.ts';
import { knock } from './knock.ts';
import { addCase, addDocument, addLetter, addReferrals, type Objects, type Submitted } from './objects.ts';
import { addOrganisationParts } from './organisation-parts.ts';
import { addPasskeys } from './own-passkeys.ts';
import { addPeople, type People } from './people.ts';
import { addSavedFilters } from './saved-filters.ts';
import { addServiceRequests } from './service-requests.ts';
import { addSignOn } from './sign-on.ts';

/** Two employers, everybody who may come, and one of each thing an address can name. */
export interface World {
  app: TestApp;
  cases: CaseWorld;
  people: People;
  credentials: Record<Caller, Credentials>;
  objects: Objects;
  close(): Promise<void>;
}

/** What is asked here is about who may; on a busy machine nobody is sent away. */
const many = 1_000_000;
const everybody = { patienceMs: many, few: many, inside: many, alike: many, delayMs: many };

/** Builds the world in a fresh database. */
export async function isolationWorld(): Promise<World> {
  const app = await testApp({
    demonstration: true,
    web: { limits: { first: everybody, usual: everybody, last: everybody } },
  });
  const { runtime } = app;
  const cases = caseWorld(runtime.db);
  const people = await addPeople(runtime, cases);
  const person = await cases.person('Ada', 'Meadow', '1980-05-01');
  const mine = await addOwn(app, cases, people, person);
  const foreign = await addForeign(app, cases, people);
  const visits = {
    linkVisitor: await openVisit(runtime, cases, mine.link),
    otherLinkVisitor: await openVisit(runtime, cases, foreign.link),
  };
  const nothing = {
    ...{ id: newId(), document: newId(), action: newId(), correction: newId(), place: newId(), node: newId() },
    ...{ organisation: newId(), assignment: newId() },
  };
  const filters = await addSavedFilters(cases, people);
  const parts = await addOrganisationParts(cases, people);
  const signOn = await addSignOn(runtime, cases, people);
  const requests = await addServiceRequests(cases, people);
  const looked = lookedAfter(people, { ...mine.objects, ...foreign.objects });
  const objects = {
    ...{ ...mine.objects, ...foreign.objects, ...filters, ...parts, ...signOn, ...requests, ...looked, nothing },
    ...{ ...(await addStaffObjects(cases, people)), ...(await addPasskeys(cases, people)) },
  };
  const credentials = { ...people.credentials, ...visits };
  await printForms(app, credentials, objects);
  return { app, cases, people, credentials, objects, close: () => app.close() };
}

/** Users and shares as the provider's administrators reach them: under their organisation. */
function lookedAfter({ northfold, saltmarsh, members }: People, objects: Objects): Objects {
  const at = (organisation: string, id: string | undefined) => ({ organisation, id: id! });
  return {
    lookedAfterUser: at(northfold, members.seeAll.membership),
    lookedAfterPending: at(northfold, members.pending.membership),
    foreignUser: at(saltmarsh, members.foreigner.membership),
    misplacedUser: at(northfold, members.foreigner.membership),
    lookedAfterShare: at(northfold, objects.share!.id),
    foreignLookedAfterShare: at(saltmarsh, objects.foreignShare!.id),
    misplacedShare: at(saltmarsh, objects.share!.id),
  };
}

/** Members of staff, each with a role of theirs. */
async function addStaffObjects({ sql }: CaseWorld, { staff }: People): Promise<Objects> {
  const roleOf = async (account: string) =>
    String((await sql('select id from accounts.staff_assignments where account_id = $1', [account]))[0]!.id);
  const { nurse, foreignClinician } = staff;
  const [own, foreign] = [await roleOf(nurse.account), await roleOf(foreignClinician.account)];
  return {
    staffMember: { id: nurse.account, assignment: own },
    foreignStaff: { id: foreignClinician.account, assignment: foreign },
    misplacedRole: { id: nurse.account, assignment: foreign },
  };
}

/** The PDF of a referral form is made when it is first asked for; then it is there. */
async function printForms(app: TestApp, { owner, foreigner }: World['credentials'], objects: Objects): Promise<void> {
  for (const of of ['pendingCase', 'openCase', 'restrictedCase'])
    await knock(app, owner, { method: 'GET', url: `/employer/cases/${objects[of]!.id}/referral-form` });
  for (const of of ['foreignCase', 'foreignPending'])
    await knock(app, foreigner, { method: 'GET', url: `/employer/cases/${objects[of]!.id}/referral-form` });
}

interface Added {
  objects: Objects;
  link: string;
}

/** Everything the first employer's owner has: a referral and a case in each state, documents, a letter on each side of its release. */
async function addOwn({ runtime }: TestApp, world: CaseWorld, people: People, person: string): Promise<Added> {
  const { owner, recipient } = people.members;
  const { draft, submitted } = await addReferrals(runtime, owner);
  const employment = await world.employment(people.northfold, { givenName: 'Bryn', familyName: 'Hill' });
  const accepted = { tab: 'open', status: 'triaged', accepted_at: '2026-03-01Z', person_id: person };
  const add = (change: Record<string, unknown>, state?: string) =>
    addCase(world, { owner, from: submitted }, { ...accepted, ...change }, state);
  const open = await add({});
  const withEmployee = await add({ status: 'awaiting_employee_response', letter_state: 'with_employee' });
  const released = await add({ status: 'released', letter_state: 'released', released_at: '2026-03-01Z' });
  const closed = await add({
    tab: 'closed',
    status: 'closed',
    closed_at: '2026-03-01Z',
    closed_reason: 'advice_given',
  });
  const restricted = await add({ restricted: true });
  const confidential = await add({ audience: 'confidential', owner_id: null });
  const rejected = await add(
    { tab: 'none', status: 'rejected', rejected_at: '2026-03-01Z', accepted_at: null },
    'rejected',
  );
  for (const who of [owner, recipient]) await world.recipient(who, released.case);
  await world.recipient(recipient, restricted.case);
  const shared = await letReadersIn(world, people, [open, withEmployee, released]);
  const letterOf = (of: Submitted, state: 'with_employee' | 'released') =>
    addLetter(runtime, world, people, { owner, case: of.case, state, person });
  const waiting = await letterOf(withEmployee, 'with_employee');
  const letter = await letterOf(released, 'released');
  await world.sql('update cases.cases set claimed_by = $2, claimed_at = $3 where id = $1', [
    ...[submitted.case, people.staff.triage.account, runtime.clock.now()],
  ]);
  const documents = {
    ordinary: await addDocument(runtime, owner, { kind: 'referral', id: open.referral }, 'ordinary'),
    inConfidence: await addDocument(runtime, owner, { kind: 'referral', id: open.referral }, 'medical_in_confidence'),
    hidden: await addDocument(runtime, owner, { kind: 'referral', id: restricted.referral }, 'ordinary'),
  };
  const ofReferral = (of: Submitted) => ({ id: of.referral });
  const ofCase = (of: Submitted) => ({ id: of.case, case: of.case });
  return {
    link: waiting.link!,
    objects: {
      ...{ draft: { id: draft }, submittedReferral: ofReferral(submitted), rejectedReferral: ofReferral(rejected) },
      ...{ acceptedReferral: ofReferral(open), restrictedReferral: ofReferral(restricted) },
      ...{ pendingCase: ofCase(submitted), openCase: ofCase(open), withEmployeeCase: ofCase(withEmployee) },
      ...{ releasedCase: ofCase(released), closedCase: ofCase(closed), restrictedCase: ofCase(restricted) },
      ...{ confidentialCase: ofCase(confidential), rejectedCase: ofCase(rejected) },
      ordinaryDocument: { ...ofCase(open), document: documents.ordinary },
      documentInConfidence: { ...ofCase(open), document: documents.inConfidence },
      restrictedDocument: { ...ofCase(restricted), document: documents.hidden },
      // A document of one case asked for under another.
      misplacedDocument: { ...ofCase(open), document: documents.hidden },
      ordinaryReferralDocument: { ...ofReferral(open), document: documents.ordinary },
      referralDocumentInConfidence: { ...ofReferral(open), document: documents.inConfidence },
      misplacedReferralDocument: { ...ofReferral(open), document: documents.hidden },
      waitingLetter: { ...ofCase(withEmployee), letter: waiting.letter, document: waiting.document },
      releasedLetter: { ...ofCase(released), letter: letter.letter, document: letter.document },
      letterWithEmployee: { id: waiting.letter },
      action: { ...ofCase(open), action: await addAction(world, people, owner.organisation, open.case) },
      task: { id: await addTask(world, people.northfold, open.case, 'clinician') },
      administratorTask: { id: await addTask(world, people.northfold, open.case, 'case_administrator') },
      ownSession: { id: await sessionOf(world, owner.account) },
      organisation: { id: people.northfold },
      pendingAccount: { id: people.members.pending.account },
      pendingMembership: { id: people.members.pending.membership },
      lockedAccount: { id: await addLocked(world, people) },
      employment: { id: employment },
      ownMembership: { id: people.members.seeAll.membership },
      colleagueMembership: { id: people.members.otherBranch.membership },
      ...shared,
    },
  };
}

/** Somebody whose wrong passwords locked their account. */
async function addLocked(world: CaseWorld, { northfold }: People): Promise<string> {
  const { account } = await world.member(northfold, 'Lowri Locked');
  await world.sql(
    `update accounts.accounts set state = 'locked', locked_by = 'unknown_device', locked_at = '2026-03-01Z' where id = $1`,
    [account],
  );
  return account;
}

async function letReadersIn(world: CaseWorld, { members }: People, of: readonly Submitted[]): Promise<Objects> {
  const { owner, sharee, delegate, lateDelegate, former } = members;
  const named = of.map(each => each.case);
  const share = await world.share(owner, sharee);
  const delegation = await world.delegate(owner, delegate, named, '2026-03-01Z', '2026-03-08Z');
  await world.delegate(owner, lateDelegate, named, '2026-02-01Z', '2026-03-02T09:00:00Z');
  const ended = `set ended_at = '2026-03-01Z' where id = $1`;
  const endedShare = await world.share(owner, former);
  await world.sql(`update sharing.shares ${ended}`, [endedShare]);
  await world.sql(`update sharing.delegations ${ended}`, [
    await world.delegate(owner, former, named, '2026-02-01Z', '2026-03-08Z'),
  ]);
  return { share: { id: share }, delegation: { id: delegation }, endedShare: { id: endedShare } };
}

/** What the second employer has; nobody of the first may learn that it is there. */
async function addForeign({ runtime }: TestApp, world: CaseWorld, people: People): Promise<Added> {
  const owner = people.members.foreigner;
  const person = await world.person('Gwen', 'Faraway', '1975-01-01');
  const { draft, submitted } = await addReferrals(runtime, owner);
  const accepted = { tab: 'open', status: 'triaged', accepted_at: '2026-03-01Z', person_id: person };
  const open = await addCase(world, { owner, from: submitted }, accepted);
  await world.recipient(owner, open.case);
  const letter = await addLetter(runtime, world, people, { owner, case: open.case, state: 'released', person });
  const document = await addDocument(runtime, owner, { kind: 'referral', id: open.referral }, 'ordinary');
  const ofCase = { id: open.case, case: open.case };
  return {
    link: letter.link!,
    objects: {
      ...{ foreignDraft: { id: draft }, foreignReferral: { id: submitted.referral } },
      ...{ foreignPending: { id: submitted.case, case: submitted.case }, foreignCase: ofCase },
      foreignDocument: { ...ofCase, document },
      foreignReferralDocument: { id: open.referral, document },
      foreignLetter: { ...ofCase, letter: letter.letter, document: letter.document },
      foreignAction: { ...ofCase, action: await addAction(world, people, owner.organisation, open.case) },
      foreignRecipient: { id: await recipientOf(world, open.case) },
      foreignTask: { id: await addTask(world, people.saltmarsh, open.case, 'clinician') },
      foreignSession: { id: await sessionOf(world, owner.account) },
      foreignOrganisation: { id: people.saltmarsh },
      foreignAccount: { id: owner.account },
      foreignMembership: { id: owner.membership },
      ...(await endedSharing(world, people)),
    },
  };
}

/** A share and a delegation of the second employer, ended: they show nobody anything. */
async function endedSharing(world: CaseWorld, { members }: People): Promise<Objects> {
  const { foreigner, twoOrganisations } = members;
  const share = await world.share(foreigner, twoOrganisations);
  const delegation = await world.delegate(foreigner, twoOrganisations, [], '2026-02-01Z', '2026-03-08Z');
  const ended = `set ended_at = '2026-03-01Z' where id = $1`;
  await world.sql(`update sharing.shares ${ended}`, [share]);
  await world.sql(`update sharing.delegations ${ended}`, [delegation]);
  return { foreignShare: { id: share }, foreignDelegation: { id: delegation } };
}

async function addAction(world: CaseWorld, { staff }: People, organisation: string, of: string): Promise<string> {
  const id = newId();
  await world.sql(
    `insert into cases.actions (organisation_id, id, case_id, kind, state, recorded_by, created_at, changed_at)
     values ($1, $2, $3, 'appointment', 'open', $4, '2026-03-01Z', '2026-03-01Z')`,
    [organisation, id, of, staff.nurse.account],
  );
  return id;
}

async function addTask(world: CaseWorld, organisation: string, of: string, desk: string): Promise<string> {
  const id = newId();
  await world.sql(
    `insert into tasks.tasks (organisation_id, id, kind, desk, subject_kind, subject_id, created_at)
     values ($1, $2, 'release_letter', $3, 'case', $4, '2026-03-01Z')`,
    [organisation, id, desk, of],
  );
  return id;
}

const recipientOf = async (world: CaseWorld, of: string) =>
  String((await world.sql('select id from advice.recipients where case_id = $1', [of]))[0]!.id);

const sessionOf = async (world: CaseWorld, account: string) =>
  String((await world.sql('select id from accounts.sessions where account_id = $1', [account]))[0]!.id);
