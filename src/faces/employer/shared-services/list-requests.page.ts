import { referrerOf } from '#faces/employer/referrals/referrer.ts';
import { exportReply } from '#faces/list/export-list.ts';
import { readState } from '#faces/list/list-address.ts';
import type { Reply, Visit } from '#faces/visit.ts';
import { listRequests, readRequestCode, requestExport } from '#modules/shared-services/index.ts';
import { exportRows } from '#platform/list/export-rows.ts';
import { ask } from '#platform/operation/index.ts';
import { requestPlace } from './list-place.ts';
import { RequestsView, requestColumnsFor } from './requests.view.tsx';
import { texts } from './texts.ts';

/** Who asked to work for this organisation, and the code they ask with (ACC.M2). */
export async function showRequests(visit: Visit): Promise<Reply> {
  const { runtime, actor, locale, zone } = visit;
  const t = visit.words(texts);
  const state = readState(requestPlace, visit.query, zone);
  const page = await ask(runtime, listRequests, actor, state);
  const code = await ask(runtime, readRequestCode, actor, { organisation: referrerOf(visit).organisation });
  const body = RequestsView({ t, locale, zone, state, page, code });
  return visit.page({ title: t('title'), current: 'services', wide: true, body });
}

/** The same list as a file. */
export function exportRequests(visit: Visit): Promise<Reply> {
  const t = visit.words(texts);
  const state = readState(requestPlace, visit.query, visit.zone);
  return exportReply(visit, {
    name: t('file'),
    columns: requestColumnsFor({ ...visit, t }),
    sheets: [t('title')],
    batches: exportRows(visit.runtime, requestExport, visit.actor, [state]),
  });
}
