import { sql } from 'kysely';
import { z } from 'zod';
import { confirmedChannels } from '#modules/persons/index.ts';
import type { JobHandler } from '#platform/jobs/index.ts';
import { operation, perform, type Scope, type WorkerActor } from '#platform/operation/index.ts';

export const successionQueue = 'advice.succession';

const input = z.object({ organisation: z.uuid(), cases: z.array(z.uuid()) });

/** Tells employees that somebody else at their employer now gets the letters they agreed to (ACC.X2). */
export const successionJob: JobHandler = {
  queue: successionQueue,
  async handle(runtime, data) {
    const asked = input.parse(data);
    await perform(runtime, tellSuccessions, { kind: 'worker', organisation: asked.organisation }, asked);
  },
};

const tellSuccessions = operation({
  act: 'recipient.succession_told',
  actors: ['worker'],
  unaudited: true, // nobody of them may have a confirmed address
  input,
  async load({ tx }, { organisation, cases }) {
    const { rows } = await sql<{ id: string; person: string }>`
      select id, person_id as person from cases.cases
      where organisation_id = ${organisation} and id = any (${cases}::uuid[]) and person_id is not null`.execute(tx);
    return rows;
  },
  policy: () => undefined,
  async run(scope, found, { organisation }): Promise<void> {
    for (const { id, person } of found) await tell(scope, { organisation, id, person });
  },
});

async function tell(
  scope: Scope<WorkerActor>,
  { organisation, id, person }: { organisation: string; id: string; person: string },
): Promise<void> {
  const { email, mobile } = await confirmedChannels(scope, person);
  if (!email && !mobile) return;
  scope.notify({ kind: 'recipient_succeeded', organisation, person, to: email ? { email } : { text: mobile! } });
  scope.audit({
    ...{ act: 'recipient.succession_told', organisation, object: { kind: 'case', id }, subject: person },
    values: { by: email ? 'email' : 'text' },
  });
}
