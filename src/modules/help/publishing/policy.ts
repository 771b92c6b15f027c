import type { Decision, StaffActor } from '#platform/operation/index.ts';

/** Help is written by publishers (ACC.V3). */
export const mayPublish = (actor: StaffActor): Decision =>
  actor.roles.some(held => held.role === 'publisher') ? undefined : { refuse: 'help.not_publisher' };
