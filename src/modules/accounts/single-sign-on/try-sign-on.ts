import { z } from 'zod';
import { type TriedService, tryService } from '#platform/openid/try-service.ts';
import { type Actor, ask, operation, perform, query, type Runtime } from '#platform/operation/index.ts';
import type { AccountsTables } from '../tables.ts';
import { holdSignOn } from './save-sign-on.ts';
import { returnAddress, serviceOf } from './sign-on.ts';

/**
 * Tries an organisation's own sign-in as it is saved: what its service says of itself, its keys, and whether it knows us. What was found
 * is kept beside the settings. By a provider administrator.
 */
export async function trySignOn(runtime: Runtime, actor: Actor, organisation: string): Promise<TriedService> {
  const { revision, service } = await ask(runtime, serviceToTry, actor, { organisation });
  const { clock, outside: rules } = runtime;
  const tried = await tryService(service, { clock, rules }, returnAddress(runtime, organisation));
  await perform(runtime, recordTrial, actor, { organisation, revision, tried });
  return tried;
}

const isAdministrator = ({ roles }: { roles: readonly { role: string }[] }) =>
  roles.some(held => held.role === 'provider_administrator');

const serviceToTry = query({
  name: 'single_sign_on.looked_up_for_trial',
  actors: ['administrator'],
  input: z.object({ organisation: z.uuid() }),
  run: async ({ tx, runtime }, { organisation }) => {
    const row = await tx
      .withTables<AccountsTables>()
      .selectFrom('accounts.single_sign_on')
      .selectAll()
      .where('organisation_id', '=', organisation)
      .executeTakeFirst();
    return row && { revision: row.revision, service: serviceOf(row, runtime.keys) };
  },
});

const recordTrial = operation({
  act: 'single_sign_on.tried',
  actors: ['administrator'],
  input: z.object({ organisation: z.uuid(), revision: z.int(), tried: z.custom<TriedService>() }),
  load: ({ tx }, { organisation }) => holdSignOn(tx, organisation),
  policy: actor => (isAdministrator(actor) ? undefined : { refuse: 'staff.not_administrator' }),
  run: async ({ tx, now, audit }, row, { organisation, revision, tried }): Promise<void> => {
    // Settings that changed meanwhile were not the ones that were tried.
    if (row.revision === revision)
      await tx
        .withTables<AccountsTables>()
        .updateTable('accounts.single_sign_on')
        .set({
          ...{ tried_at: now, tried_revision: revision, tried_problem: tried.fits ? null : tried.why },
          tried_doubts: tried.fits ? tried.doubts : [],
        })
        .where('organisation_id', '=', organisation)
        .execute();
    audit({
      ...{ act: 'single_sign_on.tried', organisation },
      object: { kind: 'single_sign_on', id: organisation },
      values: tried.fits ? { found: 'fits' } : { found: tried.why },
    });
  },
});
