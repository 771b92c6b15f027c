import { z } from 'zod';
import { organisationsOf } from '#modules/organisations/index.ts';
import { query } from '#platform/operation/index.ts';

/** The organisation a provider administrator looks after, by name. Throws NotVisible. */
export const lookAfter = query({
  name: 'organisation.looked_after',
  actors: ['administrator'],
  input: z.object({ organisation: z.uuid() }),
  async run({ tx }, { organisation }): Promise<{ id: string; name: string } | undefined> {
    return (await organisationsOf(tx, [organisation]))[0];
  },
});
