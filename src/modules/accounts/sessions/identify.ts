import { sql } from 'kysely';
import { sha256 } from '#platform/crypto/random.ts';
import { plannedOnce } from '#platform/db/prepared.ts';
import { inTransaction, type Tx } from '#platform/db/transaction.ts';
import { firstLocale } from '#platform/i18n/negotiate-locale.ts';
import { perform, type Runtime } from '#platform/operation/index.ts';
import type { Identity } from '../identity.ts';
import { displayName } from '../names/personal-name.ts';
import type { AccountsTables } from '../tables.ts';
import { isIdle, lastActivity, noteActivity, restOf } from './idle.ts';
import {
  hasAccess,
  hasFactor,
  idleMinutesOf,
  isStrong,
  type Standing,
  standingOf,
  wantsSecondFactor,
} from './standing.ts';
import { touchSession } from './touch-session.ts';

/**
 * Who the holder of a session cookie is, everything read anew (ACC.X5). undefined: no session, ended, 12 hours old, rested too long,
 * or an account without anything left to open. A lock stops passwords, not sessions: strangers could end them otherwise.
 * @param activity false for polling, which keeps no session alive (ALL.4)
 */
export async function identify(
  runtime: Runtime,
  cookie: string | undefined,
  { activity = true }: { activity?: boolean } = {},
): Promise<Identity | undefined> {
  if (!cookie || cookie.length > 200) return undefined;
  const now = runtime.clock.now();
  const found = await inTransaction(runtime.db, { role: 'gate' }, tx => read(tx, sha256(cookie), now), {
    readOnly: true,
  });
  if (!found) return undefined;
  const { session, standing } = found;
  const rest = restOf(idleMinutesOf(standing), session.scripted);
  if (isIdle(lastActivity(runtime, session.id, session.last_seen_at), rest, now)) return undefined;
  if (activity && noteActivity(runtime, session.id, session.last_seen_at, now))
    await perform(runtime, touchSession, { kind: 'gate' }, { session: session.id });
  return identityOf(session, standing, rest);
}

/** In one packet: whose session it is, and what they may use. */
async function read(tx: Tx, hash: Buffer, now: Date) {
  const [session, standing] = await Promise.all([
    sessionOf(tx, hash, now),
    standingOf(tx, sql<string>`(select account_id ${ofSession(hash)})`, now, {
      signOn: sql<string | null>`(select sign_on_organisation_id ${ofSession(hash)})`,
    }),
  ]);
  return session && hasAccess(standing) ? { session, standing } : undefined;
}

const ofSession = (hash: Buffer) => sql`from accounts.sessions where secret_hash = ${hash}`;

const sessionOf = (tx: Tx, hash: Buffer, now: Date) =>
  tx
    .withTables<AccountsTables>()
    .selectFrom('accounts.sessions as session')
    .innerJoin('accounts.accounts as account', 'account.id', 'session.account_id')
    .select(['session.id', 'session.csrf_secret', 'session.strength', 'session.scripted', 'session.organisation_id'])
    .select(['session.sign_on_organisation_id', 'session.factor', 'session.confirmed_at'])
    .select(['session.last_seen_at', 'session.ends_at', 'account.id as account_id', 'account.username', 'account.kind'])
    .select(['account.title', 'account.given_name', 'account.family_name', 'account.locale', 'account.time_zone'])
    .where('session.secret_hash', '=', hash)
    .where('session.ended_at', 'is', null)
    .where('session.ends_at', '>', now)
    .where('account.state', 'in', ['active', 'locked'])
    .modifyEnd(plannedOnce)
    .executeTakeFirst();

type SessionRow = NonNullable<Awaited<ReturnType<typeof sessionOf>>>;

function identityOf(session: SessionRow, standing: Standing, idleMinutes: number): Identity {
  const { memberships } = standing;
  const current =
    memberships.length === 1
      ? memberships[0]
      : memberships.find(each => each.organisation.id === session.organisation_id);
  return {
    session: session.id,
    csrfSecret: session.csrf_secret,
    account: {
      id: session.account_id,
      name: displayName({ title: session.title, givenName: session.given_name, familyName: session.family_name }),
      username: session.username,
      kind: session.kind,
      locale: firstLocale(session.locale),
      zone: session.time_zone,
    },
    strength: session.strength,
    needsSecondFactor: !isStrong(session, standing) && wantsSecondFactor(standing),
    hasFactor: hasFactor(standing),
    ...(session.confirmed_at ? { confirmedAt: session.confirmed_at } : {}),
    ...(current ? { membership: membershipOf(current) } : {}),
    memberships: memberships.map(({ id, permissions, organisation: { id: organisation, code, name } }) => ({
      ...{ id, organisation, code, name, permissions },
    })),
    staff: standing.staff,
    ...(session.sign_on_organisation_id ? { signOn: session.sign_on_organisation_id } : {}),
    endsAt: session.ends_at,
    idleMinutes,
  };
}

function membershipOf({ id, permissions, organisation }: Standing['memberships'][number]): Identity['membership'] {
  const { code, name, brand } = organisation;
  return {
    id,
    permissions,
    organisation: { id: organisation.id, code, name, brand, features: { ...organisation.features } },
  };
}
