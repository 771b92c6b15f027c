import { openWithDefault } from '#faces/list/choices/open-with-default.ts';
import { exportReply } from '#faces/list/export-list.ts';
import { readState } from '#faces/list/list-address.ts';
import type { Reply, Visit } from '#faces/visit.ts';
import { endDelegation, endShare } from '#modules/sharing/index.ts';
import { listUserShares, userShareExport } from '#modules/users/index.ts';
import { exportRows } from '#platform/list/export-rows.ts';
import { ask, perform } from '#platform/operation/index.ts';
import { userSharePlace } from './list-places.ts';
import { shareColumnsFor, UserSharesView } from './shares.view.tsx';
import { texts } from './texts.ts';
import { usersHere } from './users-here.ts';

/** Who shares with whom (ACC.U1). */
export async function showShares(visit: Visit): Promise<Reply> {
  const here = usersHere(visit);
  const place = userSharePlace(here.at);
  const usual = here.provider ? undefined : await openWithDefault(visit, place);
  if (usual) return usual;
  const { locale, zone } = visit;
  const t = visit.words(texts);
  const state = readState(place, visit.query, zone);
  const page = await ask(visit.runtime, listUserShares, visit.actor, state);
  const body = UserSharesView({ t, locale, zone, state, page, here });
  return visit.page({ title: t('shares.title'), current: here.current, wide: true, body });
}

/** The same list as a file. */
export function exportShares(visit: Visit): Promise<Reply> {
  const t = visit.words(texts);
  const state = readState(userSharePlace(usersHere(visit).at), visit.query, visit.zone);
  return exportReply(visit, {
    name: t('shares.file'),
    columns: shareColumnsFor(t, visit),
    sheets: [t('shares.title')],
    batches: exportRows(visit.runtime, userShareExport, visit.actor, [state]),
  });
}

/** Ends somebody's share or delegation. */
export async function doRemoveShare(visit: Visit): Promise<Reply> {
  const kind = (await visit.form()).get('kind');
  const { id } = visit.params;
  if (kind === 'delegation') await perform(visit.runtime, endDelegation, visit.actor, { delegation: id });
  else await perform(visit.runtime, endShare, visit.actor, { share: id });
  return visit.redirect(usersHere(visit).at.shares, { notice: visit.words(texts)('shares.removed') });
}
