import { openWithDefault } from '#faces/list/choices/open-with-default.ts';
import { exportReply } from '#faces/list/export-list.ts';
import { readState } from '#faces/list/list-address.ts';
import type { Reply, Visit } from '#faces/visit.ts';
import { listUsers, userExport } from '#modules/users/index.ts';
import { exportRows } from '#platform/list/export-rows.ts';
import { ask } from '#platform/operation/index.ts';
import { userPlace } from './list-places.ts';
import { texts } from './texts.ts';
import { UsersView, userColumnsFor } from './users.view.tsx';
import { usersHere } from './users-here.ts';

/** Every user of the organisation; what is shown is said by the address alone (ACC.U1, ALL.6). */
export async function showUsers(visit: Visit): Promise<Reply> {
  const here = usersHere(visit);
  const place = userPlace(here.at);
  const usual = here.provider ? undefined : await openWithDefault(visit, place);
  if (usual) return usual;
  const { locale, zone } = visit;
  const t = visit.words(texts);
  const state = readState(place, visit.query, zone);
  const page = await ask(visit.runtime, listUsers, visit.actor, state);
  const body = UsersView({ t, locale, zone, state, page, here });
  return visit.page({ title: t('title'), current: here.current, wide: true, body });
}

/** The same list as a file: everybody, their state and last sign-in. */
export function exportUsers(visit: Visit): Promise<Reply> {
  const t = visit.words(texts);
  const { at } = usersHere(visit);
  const state = readState(userPlace(at), visit.query, visit.zone);
  return exportReply(visit, {
    name: t('file'),
    columns: userColumnsFor(t, visit, at),
    sheets: [t('title')],
    batches: exportRows(visit.runtime, userExport, visit.actor, [state]),
  });
}
