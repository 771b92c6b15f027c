import type { Reply, Visit } from '#faces/visit.ts';
import { readUser } from '#modules/users/index.ts';
import { ask } from '#platform/operation/index.ts';
import { ShowUser } from './show-user.view.tsx';
import { texts } from './texts.ts';
import { usersHere } from './users-here.ts';

/** All about one user (ACC.U5). */
export async function showUser(visit: Visit): Promise<Reply> {
  const { locale, zone } = visit;
  const here = usersHere(visit);
  const t = visit.words(texts);
  const details = await ask(visit.runtime, readUser, visit.actor, { user: visit.params.id });
  const own = details.user.account === visit.identity?.account.id;
  const can = { change: !own, reassign: here.own?.permissions.includes('reassign') !== false };
  return visit.page({
    title: details.user.name,
    body: ShowUser({ t, locale, zone, details, can, here }),
    backLink: here.at.users,
    current: here.current,
  });
}
