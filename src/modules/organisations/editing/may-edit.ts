import type { Decision, StaffActor, WorkerActor } from '#platform/operation/index.ts';

/** Organisations are made and edited by provider administrators (ACC.O3). */
export const mayEdit = (actor: StaffActor | WorkerActor): Decision =>
  actor.kind === 'worker' || actor.roles.some(held => held.role === 'provider_administrator')
    ? undefined
    : { refuse: 'organisation.not_administrator' };
