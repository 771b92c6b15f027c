import { z } from 'zod';
import { query } from '#platform/operation/index.ts';
import type { Organisation } from '../organisation.ts';
import { organisationOf } from '../organisation-of.ts';

/** Whom the users of an organisation ask first, as far as it was said (HLP.2). */
export const readContact = query({
  name: 'organisation.contact_read',
  actors: ['employer'],
  input: z.object({}),
  run: async ({ tx, actor }): Promise<Organisation['contact'] | undefined> =>
    (await organisationOf(tx, actor.organisation))?.contact,
});
