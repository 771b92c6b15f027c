import { newId } from '#platform/db/id.ts';
import type { EmployerActor, Runtime, StaffActor } from '#platform/operation/index.ts';
import type { CaseWorld } from '#test/support/case-world.ts';
import { type Caller, type Credentials, openSession, over, visitor } from './callers.ts';

/** Two employers and the provider's staff; who stands where decides what they see. */
export interface People {
  northfold: string;
  saltmarsh: string;
  members: Record<Member, EmployerActor>;
  staff: Record<StaffCaller, StaffActor>;
  credentials: Record<Exclude<Caller, 'linkVisitor' | 'otherLinkVisitor'>, Credentials>;
}
type Member = (typeof memberCallers)[number];
type StaffCaller = keyof typeof roles;

const memberCallers = [
  ...([
    'expired',
    'pending',
    'disabled',
    'owner',
    'manager',
    'otherBranch',
    'colleague',
    'sharee',
    'delegate',
  ] as const),
  ...(['lateDelegate', 'former', 'seeAll', 'recipient', 'subject', 'foreigner', 'twoOrganisations'] as const),
];
const roles = {
  triage: 'triage_clinician',
  nurse: 'nurse',
  physiotherapist: 'physiotherapist',
  caseAdministrator: 'case_administrator',
  administrator: 'provider_administrator',
  publisher: 'publisher',
  foreignClinician: 'triage_clinician',
  weakClinician: 'triage_clinician',
  endedClinician: 'triage_clinician',
} as const;

/** The address of the employee whom every case of the first employer is about, and of the member who is that employee. */
export const employeeEmail = 'ada.meadow@people.example';

export async function addPeople(runtime: Runtime, world: CaseWorld): Promise<People> {
  const northfold = await organisation(world, 'NOR');
  const saltmarsh = await organisation(world, 'SAL');
  const members = await addMembers(world, northfold, saltmarsh);
  const staff = await addStaff(world, northfold, saltmarsh);
  const now = runtime.clock.now();
  const credentials = { nobody: visitor(runtime) } as People['credentials'];
  for (const name of memberCallers) {
    const { account, organisation } = members[name];
    credentials[name] = await openSession(world, now, { account, organisation, ended: name === 'expired' });
  }
  for (const name of Object.keys(staff) as StaffCaller[]) {
    const strength = name === 'weakClinician' ? 'password' : 'two_factor';
    credentials[name] = await openSession(world, now, { account: staff[name].account, strength });
  }
  for (const name of ['expired', 'pending', 'disabled', 'endedClinician'] as const)
    credentials[name] = over(runtime, credentials[name]);
  return { northfold, saltmarsh, members, staff, credentials };
}

async function organisation(world: CaseWorld, code: string): Promise<string> {
  const id = await world.organisation(code);
  await world.sql(
    `update organisations.organisations set domains = '{people.example,northfold.example}', contact = $2 where id = $1`,
    [id, { name: 'Occupational Health', telephone: '01632 960 001' }],
  );
  return id;
}

async function addMembers(world: CaseWorld, northfold: string, saltmarsh: string): Promise<People['members']> {
  const top = await world.node(northfold, 'Council');
  const north = await world.node(northfold, 'North', top);
  const ward = await world.node(northfold, 'Ward 9', north);
  const south = await world.node(northfold, 'South', top);
  const member = (name: string, more: Parameters<CaseWorld['member']>[2]) => world.member(northfold, name, more);
  const seeing = ['refer', 'see_all'];
  const seeingAll = ['see_all', 'reassign', 'user_administration', 'shared_services_approval'];
  const members = {
    expired: await member('Elin Expired', { node: top, holds: [top], permissions: seeing }),
    pending: await member('Penri Pending', { node: top, holds: [top], permissions: seeing }),
    disabled: await member('Dilys Disabled', { node: top, holds: [top], permissions: seeing }),
    owner: await member('Nia Parry', { node: ward }),
    manager: await member('Mabli Manager', { node: north, holds: [north] }),
    otherBranch: await member('Sol South', { node: south, holds: [south] }),
    colleague: await member('Pat Peer', { node: ward }),
    sharee: await member('Rhys Reader', { node: south }),
    delegate: await member('Del Delegate', { node: south }),
    lateDelegate: await member('Lee Late', { node: south }),
    former: await member('Fay Former', { node: south }),
    // Sees everything, gives it to others, administers users, decides about shared services, and may refer nobody.
    seeAll: await member('Ali All', { node: south, permissions: seeingAll }),
    recipient: await member('Rhiannon Recipient', { node: top, holds: [north] }),
    subject: await member('Ada Meadow', { node: top, holds: [top], permissions: seeing, email: employeeEmail }),
    foreigner: await world.member(saltmarsh, 'Sam Okoro', {}),
    twoOrganisations: await world.member(saltmarsh, 'Twm Twice', {}),
  };
  await world.sql(
    `insert into accounts.memberships (organisation_id, id, account_id, node_id, permissions, state, display_name, sort_key, created_at)
     values ($1, $2, $3, $4, $5, 'active', 'Twm Twice', 'twice twm', '2026-01-01Z')`,
    [northfold, newId(), members.twoOrganisations.account, top, seeing],
  );
  await world.sql(`update accounts.accounts set state = 'pending' where id = $1`, [members.pending.account]);
  await world.sql(`update accounts.memberships set state = 'disabled' where id = $1`, [members.disabled.membership]);
  return members;
}

async function addStaff(world: CaseWorld, northfold: string, saltmarsh: string): Promise<People['staff']> {
  const staff = {} as People['staff'];
  for (const [name, role] of Object.entries(roles) as [StaffCaller, string][]) {
    const serves = name === 'foreignClinician' ? saltmarsh : northfold;
    staff[name] = await world.staff(role, serves);
  }
  const assignment = 'update accounts.staff_assignments set';
  await world.sql(`${assignment} organisation_id = null where account_id = $1`, [staff.administrator.account]);
  await world.sql(`${assignment} valid = '[2020-01-01,2026-01-01)' where account_id = $1`, [
    staff.endedClinician.account,
  ]);
  return staff;
}
