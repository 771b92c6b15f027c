import { randomToken, sha256 } from '#platform/crypto/random.ts';
import type { Database } from '#platform/db/database.ts';
import { newId } from '#platform/db/id.ts';
import type { EmployerActor } from '#platform/operation/index.ts';
import type { Caller } from './case-list-scenarios.ts';

const userOf: Record<Caller, number> = { owner: 700, team: 30, everyone: 1, 'see all': 2 };

export interface Person {
  actor: EmployerActor;
  headers: { cookie: string };
}
export type People = Record<Caller, Person>;

/** The callers of the big organisation, with sessions of their own as signing in would make them. */
export async function signInPeople(db: Database): Promise<People> {
  return db.asMigrator(async client => {
    await client.query('set role handrail_owner');
    const made: [string, Person][] = [];
    for (const [caller, user] of Object.entries(userOf)) {
      const { rows } = await client.query(
        `select m.organisation_id, m.id, m.account_id, m.permissions from accounts.memberships m
           join organisations.organisations o on o.id = m.organisation_id where o.code = 'QAAB' and m.display_name = $1`,
        [`Person ${user}`],
      );
      const { organisation_id: organisation, id: membership, account_id: account, permissions } = rows[0];
      const secret = randomToken();
      await client.query(
        `insert into accounts.sessions (id, secret_hash, account_id, organisation_id, strength, csrf_secret, created_at, last_seen_at, ends_at)
         values ($1, $2, $3, $4, 'password', $5, now(), now(), now() + interval '12 hours')`,
        [newId(), sha256(secret), account, organisation, randomToken()],
      );
      const cookie = `__Host-session=${secret}; __Host-visitor=${newId()}`;
      made.push([
        caller,
        { actor: { kind: 'employer', account, organisation, membership, permissions }, headers: { cookie } },
      ]);
    }
    return Object.fromEntries(made) as People;
  });
}

/** How a transaction of the product begins for somebody of an organisation. */
export function beginAs({ organisation, account, membership }: EmployerActor, mode = 'read only'): string {
  const settings = Object.entries({ organisation_id: organisation, account_id: account, membership_id: membership });
  return `begin ${mode}; set local role handrail_employer; ${settings.map(([name, value]) => `set local app.${name} = '${value}'`).join('; ')}`;
}
