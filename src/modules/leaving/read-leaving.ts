import { z } from 'zod';
import { query } from '#platform/operation/index.ts';
import { type Holding, holdingsOf } from './holdings.ts';

export interface Leaving {
  account: string;
  holdings: readonly Holding[];
}

/** What a member of staff still holds and who could take it, for provider administrators: numbers, no case (ACC.V3, ACC.V4). */
export const readLeaving = query({
  name: 'staff.leaving_read',
  actors: ['administrator'],
  input: z.object({ account: z.uuid() }),
  run: async (scope, { account }): Promise<Leaving> => ({ account, holdings: await holdingsOf(scope, account) }),
});
