import { z } from 'zod';
import { query } from '#platform/operation/index.ts';
import { loadOwn } from '../load-referral.ts';

/** Is this referral the acting membership's own (REF.L1)? Tells nothing of it, and opens nothing. */
export const seesReferral = query({
  name: 'referral.looked_for',
  actors: ['employer'],
  input: z.object({ id: z.uuid() }),
  run: async (scope, { id }) => (await loadOwn(scope, id)) !== undefined,
});
