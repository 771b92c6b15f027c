import { sql } from 'kysely';
import { z } from 'zod';
import { newVerificationCode, organisationOf } from '#modules/organisations/index.ts';
import { type Decision, type EmployerActor, operation, query, type StaffActor } from '#platform/operation/index.ts';
import { reason } from '../reason.ts';
import type { SharedServicesTables } from '../tables.ts';

export interface RequestCode {
  organisation: string;
  name: string;
  /** Missing where nobody can ask yet. */
  code?: string;
  version: number;
  changedAt?: Date;
}

const input = z.object({ organisation: z.uuid() });

/**
 * The code somebody of elsewhere types to ask for shared services: for those who decide in the organisation, and for provider
 * administrators (ACC.M2).
 */
export const readRequestCode = query({
  name: 'service.code_read',
  actors: ['employer', 'administrator'],
  input,
  async run({ tx, actor }, { organisation }): Promise<RequestCode | undefined> {
    if (actor.kind === 'employer' && !actor.permissions.includes('shared_services_approval')) return undefined;
    const { name } = await organisationOf(tx, organisation);
    const row = await tx
      .withTables<SharedServicesTables>()
      .selectFrom('shared_services.request_codes')
      .selectAll()
      .where('organisation_id', '=', organisation)
      .executeTakeFirst();
    return {
      organisation,
      name,
      version: row?.version ?? 0,
      ...(row ? { code: row.code, changedAt: row.changed_at } : {}),
    };
  },
});

/** Makes a request code, or a new one that ends the one before; requests that wait are untouched. With a reason. */
export const rotateRequestCode = operation({
  act: 'service.code_rotated',
  actors: ['employer', 'administrator'],
  input: input.extend({ reason }),
  load: ({ tx }, { organisation }) => organisationOf(tx, organisation),
  policy: mayRotate,
  async run(scope, { id }, given): Promise<{ code: string }> {
    const code = newVerificationCode();
    const { rows } = await sql<{ version: number }>`
      insert into shared_services.request_codes as c (organisation_id, code, changed_at) values (${id}, ${code}, ${scope.now})
      on conflict (organisation_id) do update set code = excluded.code, changed_at = excluded.changed_at, version = c.version + 1
      returning version`.execute(scope.tx);
    scope.audit({
      ...{ act: 'service.code_rotated', organisation: id, object: { kind: 'organisation', id } },
      values: { version: rows[0]!.version, why: given.reason },
    });
    return { code };
  },
});

/** Those who decide in the organisation, and provider administrators (ACC.M2). */
function mayRotate(actor: EmployerActor | StaffActor): Decision {
  if (actor.kind === 'employer')
    return actor.permissions.includes('shared_services_approval') ? undefined : { refuse: 'service.no_permission' };
  const administers = actor.roles.some(held => held.role === 'provider_administrator');
  return administers ? undefined : { refuse: 'staff.not_administrator' };
}
