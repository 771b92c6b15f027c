import { openWithDefault } from '#faces/list/choices/open-with-default.ts';
import { exportReply } from '#faces/list/export-list.ts';
import { readState } from '#faces/list/list-address.ts';
import type { Reply, Visit } from '#faces/visit.ts';
import { listStaffCases, staffCaseExport } from '#modules/cases/index.ts';
import { exportRows } from '#platform/list/export-rows.ts';
import { ask } from '#platform/operation/index.ts';
import { caseListColumns } from '../case-list-columns.tsx';
import { staffOf } from '../staff-of.ts';
import { CaseList } from './case-list.view.tsx';
import { workPlace } from './list-place.ts';
import { texts } from './texts.ts';

/** The cases of mine or of the team; what is shown is said by the address alone (ALL.6). */
export async function showCases(visit: Visit): Promise<Reply> {
  const usual = await openWithDefault(visit, workPlace);
  if (usual) return usual;
  const state = readState(workPlace, visit.query, visit.zone);
  const { me, organisations, choices, ...page } = await ask(visit.runtime, listStaffCases, visit.actor, state);
  const t = visit.words(texts);
  const { locale, zone } = visit;
  return visit.page({
    title: t('list.title'),
    wide: true,
    current: 'cases',
    body: CaseList({ t, locale, zone, state, page, me, organisations, choices }),
  });
}

/** The same list as a file. */
export function exportCases(visit: Visit): Promise<Reply> {
  const state = readState(workPlace, visit.query, visit.zone);
  const { locale, zone, runtime, actor } = visit;
  const about = { locale, zone, me: staffOf(visit).account, tab: state.tab, organisations: [], root: workPlace.root };
  const t = visit.words(texts);
  return exportReply(visit, {
    name: t('list.file'),
    columns: caseListColumns(about),
    sheets: [t(`list.${state.whose}.${state.tab}`)],
    batches: exportRows(runtime, staffCaseExport, actor, [state]),
  });
}
