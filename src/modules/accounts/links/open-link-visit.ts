import { randomToken, sha256 } from '#platform/crypto/random.ts';
import { newId } from '#platform/db/id.ts';
import type { Scope } from '#platform/operation/index.ts';
import type { AccountsTables } from '../tables.ts';
import type { LinkRow } from './read-link.ts';

/** The cookie of a visit by link. */
export const visitCookie = 'visit';

/** A visit ends after two hours, or with its link. */
const longest = 2 * 3_600_000;

/** Opens a visit to a link's object, and audits it; answers the secret for its cookie. */
export async function openLinkVisit(scope: Scope, link: LinkRow): Promise<string> {
  const { tx, now } = scope;
  const secret = randomToken();
  const id = newId(now.getTime());
  const ends_at = new Date(Math.min(now.getTime() + longest, link.expires_at.getTime()));
  const row = {
    ...{ id, secret_hash: sha256(secret), link_id: link.id, csrf_secret: randomToken() },
    ...{ created_at: now, last_seen_at: now, ends_at, ended_at: null },
  };
  await tx.withTables<AccountsTables>().insertInto('accounts.visits').values(row).execute();
  scope.audit({
    act: 'link.opened',
    organisation: link.organisation_id,
    object: { kind: 'link', id: link.id },
    subject: link.person_id,
    values: { purpose: link.purpose, visit: id },
  });
  return secret;
}
