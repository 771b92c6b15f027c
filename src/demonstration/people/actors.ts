import type { EmployerActor, PersonActor, StaffActor } from '#platform/operation/index.ts';
import { demonstrationOrganisations } from '../organisations.ts';
import { demonstrationUsers } from '../sign-ins.ts';
import { accountId, membershipId } from './add-accounts.ts';

export const organisationId = (code: string): string =>
  demonstrationOrganisations.find(({ file }) => (file as { code: string }).code === code)!.id;

/** A user of the demonstration as their operations know them, at the organisation named. */
export function employerActor(username: string, code: string): EmployerActor {
  const membership = userOf(username).memberships?.find(each => each.code === code);
  if (!membership) throw new Error(`${username} has no membership at ${code}`);
  return {
    ...{ kind: 'employer', account: accountId(username), organisation: organisationId(code) },
    ...{ membership: membershipId(username, code), permissions: membership.permissions },
  };
}

/** A member of the provider's staff with the roles they have everywhere. */
export function staffActor(username: string): StaffActor {
  const { roles = [] } = userOf(username);
  const holds = (name: string) => roles.some(({ role }) => role === name);
  const desk = holds('provider_administrator') ? 'administrator' : 'clinician';
  return {
    kind: holds('case_administrator') ? 'case_administrator' : desk,
    account: accountId(username),
    roles: roles.flatMap(({ role, codes }) => {
      const served = codes === 'installation' ? [null] : codes.map(organisationId);
      return served.map(organisation => ({ role, organisation }));
    }),
  };
}

/** An employee who came by the link of a letter. */
export const personActor = (person: string, code: string, link: string): PersonActor => ({
  ...{ kind: 'person', person, organisation: organisationId(code), link },
});

const userOf = (username: string) => demonstrationUsers.find(user => user.username === username)!;
