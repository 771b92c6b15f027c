import type { Visit } from '#faces/visit.ts';
import { NotVisible } from '#platform/operation/index.ts';
import { type Addresses, addressesAt } from './addresses.ts';

/** User administration as it stands for whoever looks: an employer's own users, or those of an organisation the provider looks after. */
export interface UsersHere {
  at: Addresses;
  /** The item of the navigation. */
  current: string;
  /** What a form sends first. */
  hidden: { csrf: string; organisation: string };
  /** Whoever looks, where they are one of the users themselves. */
  own?: { membership: string; permissions: readonly string[] };
  /** Looks from the provider's side: more may be given, and no case is seen. */
  provider: boolean;
}

/** From whom the request comes, as its route admitted them. @throws NotVisible */
export function usersHere({ actor, csrf }: Pick<Visit, 'actor' | 'csrf'>): UsersHere {
  if (actor.kind === 'employer') {
    const { organisation, membership, permissions } = actor;
    const own = { membership, permissions };
    const at = addressesAt('/employer/users');
    return { at, current: 'users', hidden: { csrf, organisation }, own, provider: false };
  }
  if (actor.kind !== 'administrator' || !actor.organisation) throw new NotVisible('users');
  const { organisation } = actor;
  const at = addressesAt(`/workbench/organisations/${organisation}/users`);
  return { at, current: 'organisations', hidden: { csrf, organisation }, provider: true };
}
