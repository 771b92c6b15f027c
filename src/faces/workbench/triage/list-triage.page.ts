import { openWithDefault } from '#faces/list/choices/open-with-default.ts';
import { exportReply } from '#faces/list/export-list.ts';
import { readState } from '#faces/list/list-address.ts';
import type { Reply, Visit } from '#faces/visit.ts';
import { listTriage, type TriageRow, triageExport } from '#modules/cases/index.ts';
import { exportRows } from '#platform/list/export-rows.ts';
import { ask } from '#platform/operation/index.ts';
import { caseListColumns } from '../case-list-columns.tsx';
import { staffOf } from '../staff-of.ts';
import { queuePlace } from './list-place.ts';
import { texts } from './texts.ts';
import { TriageList } from './triage-list.view.tsx';

/** The queue; what is shown is said by the address alone (ALL.6). */
export async function showQueue(visit: Visit): Promise<Reply> {
  const usual = await openWithDefault(visit, queuePlace);
  if (usual) return usual;
  const state = readState(queuePlace, visit.query, visit.zone);
  const { me, organisations, choices, ...page } = await ask(visit.runtime, listTriage, visit.actor, state);
  const t = visit.words(texts);
  const { locale, zone, csrf } = visit;
  return visit.page({
    title: t('queue.title'),
    wide: true,
    current: 'triage',
    body: TriageList({ t, locale, zone, csrf, state, page, me, organisations, choices }),
  });
}

/** The same list as a file. */
export function exportQueue(visit: Visit): Promise<Reply> {
  const { locale, zone, runtime, actor } = visit;
  const me = staffOf(visit).account;
  const t = visit.words(texts);
  return exportReply(visit, {
    name: t('queue.file'),
    columns: caseListColumns<TriageRow>({ locale, zone, me, tab: 'pending', organisations: [], root: queuePlace.root }),
    sheets: [t('queue.title')],
    batches: exportRows(runtime, triageExport, actor, [readState(queuePlace, visit.query, zone)]),
  });
}
