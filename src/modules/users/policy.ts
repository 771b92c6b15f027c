import type { Decision, EmployerActor } from '#platform/operation/index.ts';
import type { User } from './user.ts';

/** Users are changed by those who hold *user administration*, and never by themselves (ACC.U4). */
export function mayAdminister(actor: EmployerActor, user: Pick<User, 'id'>): Decision {
  if (!actor.permissions.includes('user_administration')) return { refuse: 'user.no_permission' };
  return user.id === actor.membership ? { refuse: 'user.self' } : undefined;
}

/** An enabled user is disabled, also one that was never activated. */
export const mayDisable = (actor: EmployerActor, user: User): Decision =>
  mayAdminister(actor, user) ?? (user.state === 'disabled' ? { wrongState: 'user.disabled_already' } : undefined);

/** Only somebody disabled is enabled. */
export const mayEnable = (actor: EmployerActor, user: User): Decision =>
  mayAdminister(actor, user) ?? (user.state === 'disabled' ? undefined : { wrongState: 'user.enabled_already' });

/** Only an account that waits for it, or is dormant, is sent an activation link (ACC.R7, ACC.S8). */
export const mayActivate = (actor: EmployerActor, user: User): Decision =>
  mayAdminister(actor, user) ??
  (user.state === 'pending' || user.state === 'dormant' ? undefined : { wrongState: 'user.no_activation' });

/** Only a locked account is unlocked (ACC.S2). */
export const mayUnlock = (actor: EmployerActor, user: User): Decision =>
  mayAdminister(actor, user) ?? (user.locked ? undefined : { wrongState: 'user.not_locked' });

/** Nobody grants what they do not hold; taking away needs no holding (ACC.U4). */
export function maySetPermissions(actor: EmployerActor, user: User, wanted: readonly string[]): Decision {
  const granted = wanted.filter(permission => !user.permissions.includes(permission));
  return (
    mayAdminister(actor, user) ??
    (granted.every(permission => actor.permissions.includes(permission))
      ? undefined
      : { refuse: 'user.not_yours_to_grant' })
  );
}
