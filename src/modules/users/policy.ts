import { isProviderAdministrator } from '#modules/accounts/index.ts';
import type { Decision, EmployerActor, StaffActor } from '#platform/operation/index.ts';
import type { User } from './user.ts';

/** Who administers users: one of the organisation's own, or a provider administrator who looks after it (ACC.U, ACC.O3). */
export type UserAdministrator = EmployerActor | StaffActor;

/** Users are changed by those who hold *user administration* or by a provider administrator, and never by themselves (ACC.U4). */
export function mayAdminister(actor: UserAdministrator, user: Pick<User, 'account'>): Decision {
  const may =
    actor.kind === 'employer' ? actor.permissions.includes('user_administration') : isProviderAdministrator(actor);
  if (!may) return { refuse: 'user.no_permission' };
  return user.account === actor.account ? { refuse: 'user.self' } : undefined;
}

/** An enabled user is disabled, also one that was never activated. */
export const mayDisable = (actor: UserAdministrator, user: User): Decision =>
  mayAdminister(actor, user) ?? (user.state === 'disabled' ? { wrongState: 'user.disabled_already' } : undefined);

/** Only somebody disabled is enabled. */
export const mayEnable = (actor: UserAdministrator, user: User): Decision =>
  mayAdminister(actor, user) ?? (user.state === 'disabled' ? undefined : { wrongState: 'user.enabled_already' });

/** Only an account that waits for it, or is dormant, is sent an activation link (ACC.R7, ACC.S8). */
export const mayActivate = (actor: UserAdministrator, user: User): Decision =>
  mayAdminister(actor, user) ??
  (user.state === 'pending' || user.state === 'dormant' ? undefined : { wrongState: 'user.no_activation' });

/** Only a locked account is unlocked (ACC.S2). */
export const mayUnlock = (actor: UserAdministrator, user: User): Decision =>
  mayAdminister(actor, user) ?? (user.locked ? undefined : { wrongState: 'user.not_locked' });

/**
 * Nobody of an organisation grants what they do not hold; a provider administrator does, so that somebody is the first to hold it. Taking
 * away needs no holding (ACC.U4).
 */
export function maySetPermissions(actor: UserAdministrator, user: User, wanted: readonly string[]): Decision {
  const granted = wanted.filter(permission => !user.permissions.includes(permission));
  const grants = (permission: string) => actor.kind !== 'employer' || actor.permissions.includes(permission);
  return mayAdminister(actor, user) ?? (granted.every(grants) ? undefined : { refuse: 'user.not_yours_to_grant' });
}
