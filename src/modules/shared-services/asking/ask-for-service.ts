import { sql } from 'kysely';
import { z } from 'zod';
import {
  attemptKey,
  countAttempt,
  displayName,
  forgetAttempts,
  holdAttempts,
  secondsToWait,
} from '#modules/accounts/index.ts';
import { tidyVerificationCode } from '#modules/organisations/index.ts';
import { newId } from '#platform/db/id.ts';
import { sortKey } from '#platform/db/sort-key.ts';
import { operation, type Scope } from '#platform/operation/index.ts';
import type { SharedServicesTables } from '../tables.ts';
import { approversOf, tellBoth } from '../tell-both.ts';

/** Wrong codes that cost an account nothing; each further one costs 1, 2, 4 … 60 seconds. */
const free = 5;

export type Asking =
  | { outcome: 'requested'; request: string }
  /** No organisation has this code, or none that takes requests: never told apart. */
  | { outcome: 'wrong' }
  | { outcome: 'wait'; seconds: number }
  /** Of one's own organisation; of one that is asked already; of one that ended one's use; of one where nobody could decide. */
  | { outcome: 'own' | 'asked' | 'disabled' | 'nobody' };

/**
 * Asks to work for the organisation of a request code as well (ACC.M2). Wrong codes are limited by account and answered alike; both sides
 * are told of a request. Answers instead of throwing, for what was tried counts.
 */
export const askForService = operation({
  act: 'service.requested',
  actors: ['gate'],
  input: z.object({ account: z.uuid(), code: z.string().max(1000) }),
  load: ({ tx }, { account }) => askerOf(tx, account),
  policy: (_actor, asker) => (asker.belongs ? undefined : { refuse: 'service.employers_only' }),
  async run(scope, asker, given): Promise<Asking> {
    const { tx, now, runtime } = scope;
    const key = attemptKey(runtime.keys, 'request_code', asker.id);
    const attempts = await holdAttempts(tx, 'request_code', key, now, 1);
    const seconds = secondsToWait(attempts, now, free);
    const organisation = seconds ? undefined : await organisationOfCode(tx, given.code);
    const refused = (why: string) =>
      scope.audit({ act: 'service.requested', outcome: 'refused', ...objectOf(asker.id), values: { why } });
    if (seconds) {
      refused('too_soon');
      return { outcome: 'wait', seconds };
    }
    if (!organisation) {
      await countAttempt(tx, 'request_code', key, now, attempts);
      refused('wrong');
      return { outcome: 'wrong' };
    }
    await forgetAttempts(tx, 'request_code', key);
    const obstacle = await obstacleTo(scope, asker.id, organisation);
    if (!obstacle) return { outcome: 'requested', request: await insertRequest(scope, asker, organisation) };
    refused(obstacle);
    return { outcome: obstacle };
  },
});

interface Asker {
  id: string;
  givenName: string;
  familyName: string;
  jobTitle: string;
  email: string;
  belongs: boolean;
}

/** The account, held: of two requests at the same moment the second finds the first. */
async function askerOf(tx: Scope['tx'], account: string): Promise<Asker | undefined> {
  const { rows } =
    await sql<Asker>`select a.id, a.given_name as "givenName", a.family_name as "familyName", a.job_title as "jobTitle", a.email,
      a.kind = 'employer' and exists (select from accounts.memberships m where m.account_id = a.id and m.state = 'active') as belongs
    from accounts.accounts a where a.id = ${account} for update of a`.execute(tx);
  return rows[0];
}

async function organisationOfCode(tx: Scope['tx'], typed: string): Promise<string | undefined> {
  const row = await tx
    .withTables<SharedServicesTables>()
    .selectFrom('shared_services.request_codes')
    .select('organisation_id')
    .where('code', '=', tidyVerificationCode(typed))
    .executeTakeFirst();
  return row?.organisation_id;
}

/** Why nothing new can be asked there. */
async function obstacleTo(
  scope: Pick<Scope, 'tx'>,
  account: string,
  organisation: string,
): Promise<'own' | 'asked' | 'disabled' | 'nobody' | undefined> {
  const { rows } = await sql<{ membership: string | null; latest: string | null }>`select
    (select m.state from accounts.memberships m where m.organisation_id = ${organisation} and m.account_id = ${account}) as membership,
    (select r.state from shared_services.requests r where r.organisation_id = ${organisation} and r.account_id = ${account}
      order by r.id desc limit 1) as latest`.execute(scope.tx);
  const { membership, latest } = rows[0]!;
  if (latest === 'waiting') return 'asked';
  if (membership === 'disabled' && latest !== 'left') return 'disabled';
  if (membership && membership !== 'disabled') return 'own';
  return (await approversOf(scope, organisation)).length ? undefined : 'nobody';
}

async function insertRequest(scope: Scope, asker: Asker, organisation: string): Promise<string> {
  const { tx, now } = scope;
  const { rows } = await sql<{ since: Date | null }>`select app.second_factor_since(${asker.id}) as since`.execute(tx);
  const id = newId(now.getTime());
  await tx
    .withTables<SharedServicesTables>()
    .insertInto('shared_services.requests')
    .values({
      ...{ organisation_id: organisation, id, account_id: asker.id, email: asker.email, job_title: asker.jobTitle },
      display_name: displayName({ givenName: asker.givenName, familyName: asker.familyName }),
      sort_key: sortKey(asker.familyName, asker.givenName),
      ...{ state: 'waiting', requested_at: now, enrolled_at: rows[0]!.since ? now : null, reason: '' },
      ...{ decided_at: null, decided_by: null, membership_id: null, ended_at: null },
    })
    .execute();
  await tellBoth(scope, 'requested', { organisation, asker: asker.id });
  scope.audit({
    ...{ act: 'service.requested', organisation, object: { kind: 'service_request', id }, subject: asker.id },
    values: { to: 'waiting', enrolled: Boolean(rows[0]!.since) },
  });
  return id;
}

const objectOf = (id: string) => ({ object: { kind: 'account', id }, subject: id });
