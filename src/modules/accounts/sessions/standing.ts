import { type RawBuilder, sql } from 'kysely';
import { type Organisation, organisationsOf } from '#modules/organisations/index.ts';
import { plannedOnce } from '#platform/db/prepared.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** What an account may use now: its active memberships and staff roles, and what follows from their policies. */
export interface Standing {
  memberships: readonly { id: string; permissions: readonly string[]; organisation: Organisation }[];
  staff: readonly { role: string; organisation: string | null }[];
  hasAuthenticator: boolean;
  /** The account opens more than one organisation, or staff work too, whichever of it the way in opens. */
  several: boolean;
}

/**
 * How somebody came in. Our own ways do not open an organisation that keeps to its own sign-in; an organisation's sign-in opens that
 * organisation and nothing else (ACC.S7). `any`: whatever the account could open by one way or another.
 */
export type WayIn = 'any' | 'own' | { signOn: string | RawBuilder<string | null> };

/**
 * Reads it anew, so that whatever is revoked ends with the next request (ACC.X5).
 * @param account its id, or a query for it
 */
export async function standingOf(
  tx: Tx,
  account: string | RawBuilder<string>,
  now: Date,
  way: WayIn = 'any',
): Promise<Standing> {
  const every = sql`from accounts.memberships m where account_id = ${account} and state = 'active'`;
  const active = sql`${every} and ${opensOrganisation(way)}`;
  const works = sql`from accounts.staff_assignments a where account_id = ${account} and valid @> ${now}::timestamptz
    and not exists (select from accounts.staff_standing s where s.account_id = a.account_id and s.state <> 'active')`;
  const [{ rows }, organisations] = await Promise.all([
    sql<Read>`select
    (select coalesce(json_agg(json_build_object('id', id, 'organisation', organisation_id, 'permissions', permissions)), '[]')
       ${active}) as memberships,
    (select coalesce(json_agg(json_build_object('role', role, 'organisation', organisation_id)), '[]')
       ${works} and ${opensDesk(way)}) as staff,
    (select count(*) ${every}) + (case when exists (select ${works}) then 1 else 0 end) > 1 as several,
    exists (select from accounts.factors where account_id = ${account} and confirmed_at is not null and removed_at is null) as authenticator
    ${plannedOnce}`.execute(tx),
    organisationsOf(tx, sql<string>`(select organisation_id ${active})`),
  ]);
  const [row] = rows;
  return {
    memberships: organisations.flatMap(organisation =>
      (row?.memberships ?? [])
        .filter(each => each.organisation === organisation.id)
        .map(({ id, permissions }) => ({ id, permissions, organisation })),
    ),
    staff: row?.staff ?? [],
    hasAuthenticator: row?.authenticator ?? false,
    several: row?.several ?? false,
  };
}

const keepsToItsOwn = sql`exists (select from accounts.single_sign_on s
  where s.organisation_id = m.organisation_id and s.enabled and not s.passwords)`;

function opensOrganisation(way: WayIn): RawBuilder<boolean> {
  if (way === 'any') return sql`true`;
  if (way === 'own') return sql`not ${keepsToItsOwn}`;
  return sql`case when ${way.signOn}::uuid is null then not ${keepsToItsOwn} else m.organisation_id = ${way.signOn}::uuid
    and exists (select from accounts.single_sign_on s where s.organisation_id = m.organisation_id and s.enabled) end`;
}

const opensDesk = (way: WayIn): RawBuilder<boolean> =>
  typeof way === 'string' ? sql`true` : sql`${way.signOn}::uuid is null`;

interface Read {
  memberships: MembershipRow[];
  staff: Standing['staff'];
  authenticator: boolean;
  several: boolean;
}

interface MembershipRow {
  id: string;
  organisation: string;
  permissions: string[];
}

/** Is there anything this account could open? */
export const hasAccess = ({ memberships, staff }: Standing): boolean => memberships.length > 0 || staff.length > 0;

/** The strictest idle time of all memberships, in minutes (data model, 22); 20 where there is none. */
export const idleMinutesOf = ({ memberships }: Standing): number =>
  Math.min(...(memberships.length ? memberships.map(each => each.organisation.policies.idleMinutes) : [20]));

/** The strictest lock-out of all memberships; 3 where there is none. */
export const lockAfterOf = ({ memberships }: Standing): number =>
  Math.min(...(memberships.length ? memberships.map(each => each.organisation.policies.lockAfter) : [3]));

/** Whether a second factor must be given: staff, several organisations, an organisation's policy, or one enrolled (ACC.O2, ACC.V1). */
export function wantsSecondFactor({ memberships, staff, hasAuthenticator, several }: Standing): boolean {
  if (hasAuthenticator || staff.length > 0 || several) return true;
  return memberships.some(({ organisation, permissions }) => {
    const { secondFactor } = organisation.policies;
    return secondFactor === 'all' || (secondFactor === 'administrators' && permissions.includes('user_administration'));
  });
}
