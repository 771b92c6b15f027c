import type { Reply, Visit } from '#faces/visit.ts';
import { readUser } from '#modules/users/index.ts';
import { ask } from '#platform/operation/index.ts';
import { referrerOf } from '../referrals/referrer.ts';
import { addresses } from './addresses.ts';
import { ShowUser } from './show-user.view.tsx';
import { texts } from './texts.ts';

/** All about one user (ACC.U5). */
export async function showUser(visit: Visit): Promise<Reply> {
  const { locale, zone } = visit;
  const { membership, permissions } = referrerOf(visit);
  const t = visit.words(texts);
  const details = await ask(visit.runtime, readUser, visit.actor, { user: visit.params.id });
  const can = { change: details.user.id !== membership, reassign: permissions.includes('reassign') };
  return visit.page({
    title: details.user.name,
    body: ShowUser({ t, locale, zone, details, can }),
    backLink: addresses.users,
    current: 'users',
  });
}
