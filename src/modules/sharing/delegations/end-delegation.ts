import { z } from 'zod';
import { operation } from '#platform/operation/index.ts';
import { endGiven } from '../end-given.ts';
import { findGiven } from '../find-given.ts';
import { mayEnd } from '../policy.ts';

/** Ends a delegation before its last day (ACC.M3, ACC.X5). Throws NotVisible, Refused, WrongState (ended already). */
export const endDelegation = operation({
  act: 'delegation.ended',
  actors: ['employer', 'administrator'],
  input: z.object({ delegation: z.uuid() }),
  load: (scope, { delegation }) => findGiven(scope, 'sharing.delegations', delegation),
  policy: mayEnd,
  run: (scope, given): Promise<void> => endGiven(scope, 'delegation', given),
});
