import { sha256 } from '#platform/crypto/random.ts';
import { newId } from '#platform/db/id.ts';
import { csrfToken, visitorSecret } from '#platform/http/csrf.ts';
import type { Runtime } from '#platform/operation/index.ts';
import type { CaseWorld } from '#test/support/case-world.ts';

/** Everybody who can come to an address, one kind each. */
export const callers = [
  'nobody',
  'expired',
  'pending',
  'disabled',
  'owner',
  'manager',
  'otherBranch',
  'colleague',
  'sharee',
  'delegate',
  'lateDelegate',
  'former',
  'seeAll',
  'recipient',
  'subject',
  'foreigner',
  'twoOrganisations',
  'triage',
  'nurse',
  'physiotherapist',
  'caseAdministrator',
  'administrator',
  'publisher',
  'foreignClinician',
  'weakClinician',
  'endedClinician',
  'linkVisitor',
  'otherLinkVisitor',
] as const;
export type Caller = (typeof callers)[number];

/** What a caller brings to a request. */
export interface Credentials {
  cookies: Record<string, string>;
  csrf: string;
  /** Of the pages a link opens, which live on the link's own session. */
  visitCsrf?: string;
  /** What the forms they see carry in the field of that name. */
  organisation?: string;
}

interface SessionOf {
  account: string;
  organisation?: string;
  strength?: 'password' | 'two_factor';
  ended?: boolean;
  /** They did not show for a while that it is them. */
  stale?: true;
}

/** A session as signing in would have opened it. */
export async function openSession({ sql }: CaseWorld, now: Date, of: SessionOf): Promise<Credentials> {
  const [secret, csrfSecret] = [newId(), newId()];
  const day = 86_400_000;
  await sql(
    `insert into accounts.sessions (id, secret_hash, account_id, organisation_id, strength, csrf_secret, confirmed_at, created_at,
       last_seen_at, ends_at) values ($1, $2, $3, $4, $5, $6, $9, $7, $7, $8)`,
    [
      ...[newId(), sha256(secret), of.account, of.organisation ?? null, of.strength ?? 'two_factor', csrfSecret],
      ...[now, new Date(now.getTime() + (of.ended ? -1 : day / 2)), of.stale ? null : now],
    ],
  );
  return {
    cookies: { session: secret },
    csrf: csrfToken(csrfSecret),
    ...(of.organisation ? { organisation: of.organisation } : {}),
  };
}

/** Somebody without a session: their forms live on the visitor's cookie. */
export function visitor(runtime: Runtime): Credentials {
  const id = newId();
  const key = runtime.keys.derive(runtime.keys.current, 'visitor')!;
  return { cookies: { visitor: id }, csrf: csrfToken(visitorSecret(key, id)) };
}

/** A visit by link to one object, as answering its code would have opened it; elsewhere they are a visitor. */
export async function openVisit(runtime: Runtime, { sql }: CaseWorld, link: string): Promise<Credentials> {
  const now = runtime.clock.now();
  const [secret, csrfSecret] = [newId(), newId()];
  await sql(
    `insert into accounts.visits (id, secret_hash, link_id, csrf_secret, created_at, last_seen_at, ends_at) values ($1, $2, $3, $4, $5, $5, $6)`,
    [newId(), sha256(secret), link, csrfSecret, now, new Date(now.getTime() + 7_200_000)],
  );
  const { cookies, csrf } = visitor(runtime);
  return { cookies: { ...cookies, visit: secret }, csrf, visitCsrf: csrfToken(csrfSecret) };
}

/** Their session is over: what they are shown is what a visitor is shown, and its forms live on the visitor's cookie. */
export function over(runtime: Runtime, before: Credentials): Credentials {
  const { cookies, csrf } = visitor(runtime);
  return { cookies: { ...before.cookies, ...cookies }, csrf };
}
