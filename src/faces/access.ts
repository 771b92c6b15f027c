import type { Identity, LinkVisit } from '#modules/accounts/index.ts';
import type { Actor, EmployerActor, StaffActor } from '#platform/operation/index.ts';

/** What a route asks of whoever comes. Every route declares one; the authorisation matrix is checked against hand-written answers. */
export type Access =
  /** Anybody; acts as the gate. */
  | { to: 'public' }
  /** Any signed-in account; acts as the gate, for the account's own session and choices. `enrolling`: also before the second factor. */
  | { to: 'signed_in'; enrolling?: true }
  /** A membership of the current organisation, and the permission if one is named. */
  | { to: 'employer'; permission?: string }
  /**
   * Provider staff at a desk, second factor done; one of the roles if named. Of several desks the first they sit at. `also`: roles that sit
   * at no desk and are let in here, to the last desk named.
   */
  | { to: 'workbench'; desk: Desk | readonly Desk[]; roles?: readonly string[]; also?: readonly string[] }
  /** A visit by link to one object. */
  | { to: 'link'; purpose: string };

type Desk = StaffActor['kind'];

export type Admission = { actor: Actor } | 'sign_in' | 'second_factor' | 'not_found';

/** May somebody keep their own account up to date (ACC.O2)? The provider's staff always may. */
export const keepsAccount = ({ account, membership }: Identity): boolean =>
  account.kind !== 'employer' || membership?.organisation.features.myAccount !== false;

/** Roles that sit at each desk (ACC.V3). */
const desks: Record<StaffActor['kind'], readonly string[]> = {
  clinician: ['triage_clinician', 'nurse', 'physician', 'physiotherapist', 'technician'],
  case_administrator: ['case_administrator'],
  administrator: ['provider_administrator'],
};

/** Decides by face and feature whether a route exists for this caller (ALL.5). What they may do there is the policies' matter. */
export function admit(access: Access, identity: Identity | undefined, visit: LinkVisit | undefined): Admission {
  if (access.to === 'public') return { actor: { kind: 'gate' } };
  if (access.to === 'link') {
    if (!visit || visit.purpose !== access.purpose) return 'not_found';
    return { actor: { kind: 'person', person: visit.person, organisation: visit.organisation, link: visit.link } };
  }
  if (!identity) return 'sign_in';
  if (identity.needsSecondFactor && !(access.to === 'signed_in' && access.enrolling)) return 'second_factor';
  if (access.to === 'signed_in') return { actor: { kind: 'gate' } };
  if (access.to === 'employer') return employer(identity, access.permission);
  return workbench(identity, [access.desk].flat(), access);
}

function workbench(
  identity: Identity,
  asked: readonly Desk[],
  { roles: named, also = [] }: { roles?: readonly string[]; also?: readonly string[] },
): Admission {
  const held = (desk: Desk) =>
    identity.staff.some(({ role }) => desks[desk].includes(role) && (!named || named.includes(role)));
  const desk = asked.find(held) ?? (identity.staff.some(({ role }) => also.includes(role)) ? asked.at(-1) : undefined);
  return desk ? { actor: { kind: desk, account: identity.account.id, roles: identity.staff } } : 'not_found';
}

function employer(identity: Identity, permission: string | undefined): Admission {
  const { membership } = identity;
  const actor =
    membership && employerIn(identity, { ...membership, organisation: membership.organisation.id }, permission);
  return actor ? { actor } : 'not_found';
}

type Membership = Pick<Identity['memberships'][number], 'id' | 'permissions'> & { organisation: string };

/** Somebody as a user of one of their organisations; undefined where they do not hold the permission. */
export function employerIn(
  identity: Identity,
  { id, organisation, permissions }: Membership,
  permission: string | undefined,
): EmployerActor | undefined {
  if (permission && !permissions.includes(permission)) return undefined;
  return { kind: 'employer', account: identity.account.id, organisation, membership: id, permissions };
}
