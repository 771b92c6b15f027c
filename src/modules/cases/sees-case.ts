import { z } from 'zod';
import { query } from '#platform/operation/index.ts';
import { loadVisibleCase } from './load-visible-case.ts';

/** Does the acting membership see this case (ACC.X1)? Tells nothing of it, and opens nothing. */
export const seesCase = query({
  name: 'case.looked_for',
  actors: ['employer'],
  input: z.object({ id: z.uuid() }),
  run: async (scope, { id }) => (await loadVisibleCase(scope, id)) !== undefined,
});
