import { z } from 'zod';
import { operation } from '#platform/operation/index.ts';
import { endGiven } from '../end-given.ts';
import { findGiven } from '../find-given.ts';
import { mayEnd } from '../policy.ts';

/** Unshares: works on the colleague's next request (ACC.M3, ACC.X5). Throws NotVisible, Refused, WrongState (ended already). */
export const endShare = operation({
  act: 'share.ended',
  actors: ['employer', 'administrator'],
  input: z.object({ share: z.uuid() }),
  load: (scope, { share }) => findGiven(scope, 'sharing.shares', share),
  policy: mayEnd,
  run: (scope, given): Promise<void> => endGiven(scope, 'share', given),
});
