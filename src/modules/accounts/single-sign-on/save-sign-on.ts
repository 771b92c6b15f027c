import { z } from 'zod';
import { organisationsOf } from '#modules/organisations/index.ts';
import { Invalid, operation, type Problem, type Runtime, type Scope } from '#platform/operation/index.ts';
import type { AccountsTables } from '../tables.ts';
import type { SignOnRow } from './sign-on.ts';
import { sealSignOnSecret } from './sign-on-secret.ts';

const line = (missing: string, most: number) =>
  z
    .string()
    .trim()
    .min(1, missing)
    .max(most, 'too_long')
    .regex(/^[^\p{Cc}\p{Cf}]*$/u, 'not_valid');

/** What a provider administrator says of an organisation's own sign-in. */
export const signOnForm = z.object({
  enabled: z.boolean(),
  issuer: line('sign_on_issuer_missing', 500),
  clientId: line('sign_on_client_missing', 300),
  /** Empty: the one there stays. */
  clientSecret: z.string().max(1000, 'too_long'),
  domains: z.array(z.string()).min(1, 'sign_on_domains_missing'),
  passwords: z.boolean(),
  secondFactor: z.enum(['ours', 'theirs'], 'not_valid'),
  /** Separated by spaces. */
  acrValues: z
    .string()
    .max(500, 'too_long')
    .regex(/^[^\p{Cc}\p{Cf}]*$/u, 'not_valid')
    .transform(text => text.split(/\s+/).filter(Boolean)),
  reason: z.string().trim().min(1, 'reason_missing').max(500, 'too_long'),
});

/**
 * Saves an organisation's own sign-in, with a reason (ACC.S7). Passwords are switched off only once a trial of the same connection went
 * well, so that nobody is shut out; whoever came in by a password is then out with the next request. By a provider administrator.
 * @throws Invalid with every problem
 */
export const saveSignOn = operation({
  act: 'single_sign_on.saved',
  actors: ['administrator'],
  input: signOnForm.extend({ organisation: z.uuid() }),
  load: async ({ tx }, { organisation: id }) => {
    const [organisation] = await organisationsOf(tx, [id]);
    return organisation && { organisation, before: await holdSignOn(tx, id) };
  },
  policy: actor =>
    actor.roles.some(held => held.role === 'provider_administrator')
      ? undefined
      : { refuse: 'staff.not_administrator' },
  run: async (scope, { organisation, before }, given): Promise<void> => {
    const same = before && isSameConnection(before, given);
    const tried = Boolean(
      same && before.tried_at && before.tried_revision === before.revision && !before.tried_problem,
    );
    const problems = problemsOf(given, organisation.domains, scope.runtime, { kept: before !== undefined, tried });
    if (problems.length) throw new Invalid(problems);
    const revision = (before?.revision ?? 0) + 1;
    const { keys } = scope.runtime;
    const row = {
      ...{ enabled: given.enabled, issuer: given.issuer, client_id: given.clientId, domains: given.domains },
      ...{ passwords: given.passwords, second_factor: given.secondFactor, acr_values: given.acrValues },
      ...{ revision, saved_at: scope.now },
      ...(same && before.tried_revision === before.revision
        ? { tried_revision: revision }
        : { tried_at: null, tried_revision: null, tried_problem: null, tried_doubts: [] }),
      sealed_secret: given.clientSecret
        ? sealSignOnSecret(keys, organisation.id, given.clientSecret)
        : before!.sealed_secret,
    };
    await write(scope, organisation.id, row, before !== undefined);
    scope.audit({
      ...{ act: 'single_sign_on.saved', organisation: organisation.id },
      object: { kind: 'single_sign_on', id: organisation.id },
      values: {
        from: before ? told(before) : null,
        to: told(row),
        ...{ secret: given.clientSecret ? 'new' : 'kept', why: given.reason },
      },
    });
  },
});

export const holdSignOn = (tx: Scope['tx'], organisation: string): Promise<SignOnRow | undefined> =>
  tx
    .withTables<AccountsTables>()
    .selectFrom('accounts.single_sign_on')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .forUpdate()
    .executeTakeFirst();

type Given = z.output<typeof signOnForm>;

const isSameConnection = (before: SignOnRow, given: Given): boolean =>
  before.issuer === given.issuer && before.client_id === given.clientId && !given.clientSecret;

function problemsOf(
  given: Given,
  allowed: readonly string[],
  { outside }: Pick<Runtime, 'outside'>,
  { kept, tried }: { kept: boolean; tried: boolean },
): Problem[] {
  const url = URL.parse(given.issuer);
  const plain = url?.protocol === 'http:' && outside?.loopback;
  const proper = url && (url.protocol === 'https:' || plain) && !/[?#{}@\s]/.test(given.issuer);
  return [
    ...(proper ? [] : [{ field: 'issuer', message: 'sign_on_issuer_wrong' }]),
    ...(given.clientSecret || kept ? [] : [{ field: 'clientSecret', message: 'sign_on_secret_missing' }]),
    ...(given.domains.every(domain => allowed.includes(domain))
      ? []
      : [{ field: 'domains', message: 'sign_on_domains_wrong' }]),
    ...(given.enabled && !given.passwords && !tried ? [{ field: 'passwords', message: 'sign_on_untried' }] : []),
  ];
}

type Saved = Omit<SignOnRow, 'organisation_id' | 'tried_at' | 'tried_problem' | 'tried_doubts' | 'tried_revision'> &
  Partial<Pick<SignOnRow, 'tried_at' | 'tried_problem' | 'tried_doubts' | 'tried_revision'>>;

async function write({ tx }: Scope, organisation: string, row: Saved, kept: boolean): Promise<void> {
  const tables = tx.withTables<AccountsTables>();
  const { tried_at = null, tried_problem = null, tried_revision = null } = row;
  if (kept)
    await tables.updateTable('accounts.single_sign_on').set(row).where('organisation_id', '=', organisation).execute();
  else
    await tables
      .insertInto('accounts.single_sign_on')
      .values({ ...row, organisation_id: organisation, tried_at, tried_problem, tried_revision })
      .execute();
}

/** What the record keeps of it: everything but the secret. */
const told = (row: Saved) => ({
  ...{ enabled: row.enabled, issuer: row.issuer, clientId: row.client_id, domains: row.domains },
  ...{ passwords: row.passwords, secondFactor: row.second_factor, acrValues: row.acr_values },
});
