import { sealTotpSecret } from '#modules/accounts/index.ts';
import { macToken } from '#platform/crypto/mac-token.ts';
import { newId } from '#platform/db/id.ts';
import { type Credentials, openSession } from '#test/isolation/callers.ts';
import { addCase, addLetter } from '#test/isolation/objects.ts';
import { isolationWorld, type World } from '#test/isolation/world.ts';

type Further =
  | ('newcomer' | 'newNurse' | 'awkward' | 'awkwardNurse' | 'halfSignedIn' | 'enrolling' | 'withFactor')
  | ('stale' | 'staleWithPasskey');

/** The world of the matrix, with somebody who has nothing yet, and an organisation where every name is awkward. */
export interface PageWorld extends Omit<World, 'credentials'> {
  credentials: World['credentials'] & Record<Further, Credentials>;
}

/** Names as they come: 200 letters without a space, marks that turn the direction, markup, nothing but signs. */
export const awkwardNames = [
  { givenName: 'Llanfair', familyName: 'Pwllgwyngyll'.repeat(17).slice(0, 200), division: 'Ward'.repeat(50) },
  { givenName: '\u202Enáis\u202C', familyName: '\u05D0\u05D1\u05D2 \u202Eresu', division: '\u202Ehtron' },
  { givenName: '<script>alert(1)</script>', familyName: '"><img src=x onerror=alert(1)>', division: '<b>bold</b>' },
];

export async function pageWorld(): Promise<PageWorld> {
  const world = await isolationWorld();
  world.app.runtime.contact = { telephone: '01632 960 100', email: 'occupational-health@provider.example' };
  const { cases } = world;
  const now = world.app.runtime.clock.now();
  const enter = (account: string, organisation?: string) =>
    openSession(cases, now, { account, ...(organisation ? { organisation } : {}) });
  const bare = await cases.organisation('NEW');
  const newcomer = await cases.member(bare, 'Newydd Newcomer');
  const newNurse = await cases.staff('nurse', bare);
  const { member, nurse, objects } = await addAwkward(world);
  await addWording(world);
  await addDraft(world);
  return {
    ...world,
    objects: { ...world.objects, ...objects, ...(await addWriting(world)), sightLink: await linkOf(world) },
    credentials: {
      ...world.credentials,
      newcomer: await enter(newcomer.account, bare),
      newNurse: await enter(newNurse.account),
      awkward: await enter(member.account, member.organisation),
      awkwardNurse: await enter(nurse.account),
      halfSignedIn: await addFactor(world, true),
      enrolling: await addFactor(world, false),
      withFactor: await addFactor(world, true, 'two_factor'),
      stale: await openSession(cases, now, { ...(await withPassword(world)), stale: true }),
      staleWithPasskey: await openSession(cases, now, { ...world.people.members.recipient, stale: true }),
    },
  };
}

/** A help page of the provider's own that is being written, with its Welsh missing. */
async function addDraft({ cases, app, people }: World): Promise<void> {
  await cases.sql(
    `insert into help.drafts (slug, audience, title, body, revision, written_by, written_at) values ('drafted', '{employer,workbench}', $1, $2, 1, $3, $4)`,
    [
      ...[
        { en: 'Travel to us', cy: '' },
        { en: '## By train\nTo **Northfold**.\n\n{contact}', cy: '' },
      ],
      ...[people.staff.publisher.account, app.runtime.clock.now()],
    ],
  );
}

/** Words of its own in which an organisation says that a referral was received. */
async function addWording({ cases, app, objects }: World): Promise<void> {
  const [writer] = await cases.sql(
    `select account_id from accounts.staff_assignments where role = 'provider_administrator'`,
  );
  await cases.sql(
    `insert into notices.wordings (id, organisation_id, wording, locale, version, subject, body, reason, written_by, written_at)
     values ($1, $2, 'submitted', 'en', 1, 'We have ((number))', $3, 'Friendlier', $4, $5)`,
    [
      ...[newId(), objects.organisation!.id, 'Thank you for ((number)).\n\n[Look at it]((link))'],
      ...[writer!.account_id, app.runtime.clock.now()],
    ],
  );
}

/** Somebody who has a password, and no second factor. */
async function withPassword({ cases, people }: World) {
  const member = await cases.member(people.northfold, 'Stella Stale');
  await cases.sql(`update accounts.accounts set password_hash = 'x' where id = $1`, [member.account]);
  return member;
}

/** Somebody of the staff whose authenticator is set up, or begun; they gave a password and no second factor yet unless said. */
async function addFactor(
  { cases, people, app }: World,
  confirmed: boolean,
  strength: 'password' | 'two_factor' = 'password',
): Promise<Credentials> {
  const { account } = await cases.staff('nurse', people.northfold);
  const [factor, now] = [newId(), app.runtime.clock.now()];
  await cases.sql(
    `insert into accounts.factors (id, account_id, kind, sealed_secret, confirmed_at, created_at) values ($1, $2, 'authenticator', $3, $4, $5)`,
    [factor, account, sealTotpSecret(app.runtime.keys, factor, 'JBSWY3DPEHPK3PXP'), confirmed ? now : null, now],
  );
  return openSession(cases, now, { account, strength });
}

/** The mailed link of a letter that waits to be read, whose code goes to a telephone. */
async function linkOf({ app, cases, objects }: World): Promise<{ token: string }> {
  const [link] = await cases.sql(
    `update accounts.links set code_channel = 'text', code_address = '07700 900123' where object_id = $1 returning id`,
    [objects.waitingLetter!.letter],
  );
  return { token: macToken(app.runtime.keys, 'sight', String(link!.id), 1) };
}

async function addAwkward({ cases }: World) {
  const organisation = await cases.organisation('AWK');
  const name = 'Gwasanaethau'.repeat(17).slice(0, 200);
  await cases.sql('update organisations.organisations set name = $2 where id = $1', [organisation, name]);
  const member = await cases.member(organisation, `${'Bartholomew'.repeat(9)} ${'Featherstonehaugh'.repeat(9)}`);
  const nurse = await cases.staff('nurse', organisation);
  const ids: string[] = [];
  for (const names of awkwardNames) ids.push(await cases.case(organisation, member, names));
  await cases.case(organisation, member, { ...awkwardNames[0], tab: 'pending' });
  await cases.sql(
    `insert into cases.notes (organisation_id, id, case_id, text, written_by, written_at) values ($1, $2, $3, $4, $5, '2026-03-01Z')`,
    [organisation, newId(), ids[2], `<script>alert(2)</script> ${'x'.repeat(200)}`, nurse.account],
  );
  const named = ids.map((id, i) => [['longCase', 'turnedCase', 'markupCase'][i], { id }]);
  await cases.sql(`update accounts.accounts set given_name = $2, family_name = $3, job_title = $3 where id = $1`, [
    ...[nurse.account, awkwardNames[2]!.givenName, awkwardNames[0]!.familyName],
  ]);
  const objects = Object.fromEntries([
    ...named,
    ['awkwardAccount', { id: member.account }],
    ['awkwardStaff', { id: nurse.account }],
    ['awkwardOrganisation', { id: organisation }],
  ]) as World['objects'];
  return { member, nurse, objects };
}

/** A case whose employee agreed, with a letter being written. */
async function addWriting(world: World): Promise<World['objects']> {
  const { cases, people, app } = world;
  const owner = people.members.owner;
  const from = { referral: world.objects.submittedReferral!.id!, case: world.objects.pendingCase!.id! };
  const person = await cases.person('Ada', 'Meadow', '1980-05-01');
  const change = {
    tab: 'open',
    status: 'report_in_preparation',
    accepted_at: '2026-03-01Z',
    person_id: person,
    consent: 'given',
  };
  const of = await addCase(cases, { owner, from }, change);
  const { letter } = await addLetter(app.runtime, cases, people, { owner, case: of.case, state: 'draft' });
  return { writtenCase: { id: of.case, letter } };
}
