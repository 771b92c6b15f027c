import { randomToken, sha256 } from '#platform/crypto/random.ts';
import { newId } from '#platform/db/id.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { AccountsTables, FactorKind } from '../tables.ts';

/** The name of the session's cookie; where the address is secure, the http layer sets `__Host-` before it (ACC.S3). */
export const sessionCookie = 'session';

const absolute = 12 * 3_600_000;

/** Opens a session and answers the secret for its cookie, of which only a hash is kept. It ends after 12 hours at the latest (ALL.4). */
export async function openSession(
  tx: Tx,
  now: Date,
  of: {
    account: string;
    organisation: string | null;
    strength: 'password' | 'two_factor';
    factor?: FactorKind;
    device?: string;
    agent?: string;
    scripted?: boolean;
    /** The organisation whose own sign-in opens it: it opens nothing else. */
    signOn?: string;
  },
): Promise<{ id: string; secret: string }> {
  const secret = randomToken();
  const id = newId(now.getTime());
  await tx
    .withTables<AccountsTables>()
    .insertInto('accounts.sessions')
    .values({
      id,
      secret_hash: sha256(secret),
      account_id: of.account,
      organisation_id: of.organisation,
      strength: of.strength,
      factor: of.factor ?? null,
      confirmed_at: now,
      csrf_secret: randomToken(),
      device_id: of.device ?? null,
      agent: (of.agent ?? '').slice(0, 300),
      scripted: of.scripted ?? false,
      created_at: now,
      last_seen_at: now,
      ends_at: new Date(now.getTime() + absolute),
      ended_at: null,
      ended_reason: null,
      sign_on_organisation_id: of.signOn ?? null,
    })
    .execute();
  return { id, secret };
}

/** Gives a live session a new secret, and with it what changed: its strength, its organisation (ACC.S3). */
export async function rotateSession(
  tx: Tx,
  session: string,
  change: {
    strength?: 'two_factor';
    factor?: FactorKind;
    confirmed_at?: Date;
    organisation_id?: string;
    device_id?: string;
  },
): Promise<string> {
  const secret = randomToken();
  await tx
    .withTables<AccountsTables>()
    .updateTable('accounts.sessions')
    .set({ ...change, secret_hash: sha256(secret) })
    .where('id', '=', session)
    .where('ended_at', 'is', null)
    .execute();
  return secret;
}
