import { sql } from 'kysely';
import { z } from 'zod';
import type { TimetableEntry } from '#platform/jobs/index.ts';
import { ask, operation, perform, query, type Runtime } from '#platform/operation/index.ts';
import type { SharedServicesTables } from '../tables.ts';
import { tellBoth } from '../tell-both.ts';

/** Askers enrol a second factor on pages of their own; both sides are told within a minute (ACC.M2). */
export const sharedServicesTimetable: readonly TimetableEntry[] = [
  { name: 'shared-services: note enrolments', everySeconds: 60, run: noteEnrolments },
];

/** Notes of every waiting request that its asker has a second factor now. Safe to repeat: each is told once. */
export async function noteEnrolments(runtime: Runtime): Promise<void> {
  for (const { id, organisation } of await ask(runtime, enrolledSince, { kind: 'worker' }, {}))
    await perform(runtime, noteEnrolment, { kind: 'worker', organisation }, { id });
}

const enrolledSince = query({
  name: 'service.to_note',
  actors: ['worker'],
  input: z.object({}),
  run: async ({ tx }) =>
    (await sql<{ organisation: string; id: string }>`select organisation, id from app.services_enrolled()`.execute(tx))
      .rows,
});

const noteEnrolment = operation({
  act: 'service.enrolled',
  actors: ['worker'],
  unaudited: true, // withdrawn or noted in the meantime: nothing to tell, and no failure
  input: z.object({ id: z.uuid() }),
  load: async ({ tx }, { id }) => ({
    request: await tx
      .withTables<SharedServicesTables>()
      .selectFrom('shared_services.requests')
      .select(['organisation_id as organisation', 'account_id as asker'])
      .where('id', '=', id)
      .where('state', '=', 'waiting')
      .where('enrolled_at', 'is', null)
      .forUpdate()
      .executeTakeFirst(),
  }),
  policy: () => undefined,
  async run(scope, { request }, { id }): Promise<void> {
    if (!request) return;
    const { organisation, asker } = request;
    await scope.tx
      .withTables<SharedServicesTables>()
      .updateTable('shared_services.requests')
      .set({ enrolled_at: scope.now })
      .where('organisation_id', '=', organisation)
      .where('id', '=', id)
      .execute();
    scope.audit({
      ...{ act: 'service.enrolled', organisation, object: { kind: 'service_request', id }, subject: asker },
    });
    await tellBoth(scope, 'enrolled', request);
  },
});
