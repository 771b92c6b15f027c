import { z } from 'zod';
import { type Places, placesOf } from '#modules/organisations/index.ts';
import { query } from '#platform/operation/index.ts';
import { type AskedRequest, findRequest } from './find-request.ts';

/** One request, and where somebody can be placed, for those who decide (ACC.M2). */
export const readRequest = query({
  name: 'service.read',
  actors: ['employer'],
  input: z.object({ request: z.uuid() }),
  async run({ tx, actor }, { request: id }): Promise<{ request: AskedRequest; places: Places } | undefined> {
    const request = await findRequest(tx, id);
    if (!request || !actor.permissions.includes('shared_services_approval')) return undefined;
    return { request, places: await placesOf(tx, actor.organisation) };
  },
  reads: ({ request }) => ({
    act: 'service.read',
    object: { kind: 'service_request', id: request.id },
    subject: request.asker,
  }),
});
