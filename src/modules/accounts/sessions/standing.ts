import { type RawBuilder, sql } from 'kysely';
import { type Organisation, organisationsOf } from '#modules/organisations/index.ts';
import { plannedOnce } from '#platform/db/prepared.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** What an account may use now: its active memberships and staff roles, and what follows from their policies. */
export interface Standing {
  memberships: readonly { id: string; permissions: readonly string[]; organisation: Organisation }[];
  staff: readonly { role: string; organisation: string | null }[];
  hasAuthenticator: boolean;
  /** Passkeys that count. */
  passkeys: number;
  /** Codes come by mail; for staff they are no factor, nor where an organisation's own sign-in, and mailbox, would open others (ACC.S1). */
  mailedCodes: boolean;
  /** They work for the provider, whichever of it the way in opens. */
  isStaff: boolean;
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
    exists (select ${works}) as at_work,
    (select count(*) ${every}) + (case when exists (select ${works}) then 1 else 0 end) > 1 as several,
    exists (select from accounts.factors where account_id = ${account} and confirmed_at is not null and removed_at is null) as authenticator,
    (select count(*)::int from accounts.passkeys where account_id = ${account} and removed_at is null) as passkeys,
    exists (select from accounts.mailed_codes where account_id = ${account} and enrolled_at is not null) as mailed,
    ${bySignOn(way)} as by_sign_on
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
    passkeys: row?.passkeys ?? 0,
    mailedCodes: Boolean(row?.mailed && !row.at_work && !(row.by_sign_on && row.several)),
    isStaff: row?.at_work ?? false,
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

/** Did an organisation's own sign-in open it? */
const bySignOn = (way: WayIn): RawBuilder<boolean> =>
  typeof way === 'string' ? sql`false` : sql`${way.signOn}::uuid is not null`;

const opensDesk = (way: WayIn): RawBuilder<boolean> =>
  typeof way === 'string' ? sql`true` : sql`${way.signOn}::uuid is null`;

interface Read {
  memberships: MembershipRow[];
  staff: Standing['staff'];
  at_work: boolean;
  authenticator: boolean;
  passkeys: number;
  mailed: boolean;
  by_sign_on: boolean;
  several: boolean;
}

interface MembershipRow {
  id: string;
  organisation: string;
  permissions: string[];
}

/** The way in by which a session was opened. */
export const wayOf = (session: string): WayIn => ({
  signOn: sql`(select sign_on_organisation_id from accounts.sessions where id = ${session})`,
});

/** Is there anything this account could open? */
export const hasAccess = ({ memberships, staff }: Standing): boolean => memberships.length > 0 || staff.length > 0;

/** The strictest idle time of all memberships, in minutes (data model, 22); 20 where there is none. */
export const idleMinutesOf = ({ memberships }: Standing): number =>
  Math.min(...(memberships.length ? memberships.map(each => each.organisation.policies.idleMinutes) : [20]));

/** The strictest lock-out of all memberships; 3 where there is none. */
export const lockAfterOf = ({ memberships }: Standing): number =>
  Math.min(...(memberships.length ? memberships.map(each => each.organisation.policies.lockAfter) : [3]));

/** Is there a second factor that counts? */
export const hasFactor = ({
  hasAuthenticator,
  passkeys,
  mailedCodes,
}: Pick<Standing, 'hasAuthenticator' | 'passkeys' | 'mailedCodes'>): boolean =>
  hasAuthenticator || passkeys > 0 || mailedCodes;

/** Whether there must be one: staff, several organisations, or an organisation's policy (ACC.O2, ACC.V1). */
export function mustHaveFactor({ memberships, staff, several }: Pick<Standing, 'memberships' | 'staff' | 'several'>) {
  if (staff.length > 0 || several) return true;
  return memberships.some(({ organisation, permissions }) => {
    const { secondFactor } = organisation.policies;
    return secondFactor === 'all' || (secondFactor === 'administrators' && permissions.includes('user_administration'));
  });
}

/** Whether a second factor must be given: where there must be one, and wherever one is enrolled (ACC.O2, ACC.V1). */
export const wantsSecondFactor = (standing: Standing): boolean => hasFactor(standing) || mustHaveFactor(standing);

/** Whether a session is strong enough for what is asked of the account now: a mailed code that was given before somebody became staff is not. */
export const isStrong = (
  { strength, factor }: { strength: 'password' | 'two_factor'; factor: string | null },
  { isStaff }: Pick<Standing, 'isStaff'>,
): boolean => strength === 'two_factor' && !(factor === 'mailed_code' && isStaff);
