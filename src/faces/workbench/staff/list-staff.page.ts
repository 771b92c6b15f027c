import { exportReply } from '#faces/list/export-list.ts';
import { readState } from '#faces/list/list-address.ts';
import type { Reply, Visit } from '#faces/visit.ts';
import { listStaff, staffExport } from '#modules/accounts/index.ts';
import { exportRows } from '#platform/list/export-rows.ts';
import { ask } from '#platform/operation/index.ts';
import { staffPlace } from './list-place.ts';
import { ListStaff, staffColumns } from './list-staff.view.tsx';
import { texts } from './texts.ts';

/** Everybody on the staff; what is shown is said by the address alone (ACC.V1, ALL.6). */
export async function showStaffList(visit: Visit): Promise<Reply> {
  const t = visit.words(texts);
  const { locale, zone } = visit;
  const state = readState(staffPlace, visit.query, zone);
  const page = await ask(visit.runtime, listStaff, visit.actor, state);
  const body = ListStaff({ t, locale, zone, state, page });
  return visit.page({ title: t('list.title'), current: 'staff', wide: true, body });
}

/** The same list as a file. */
export function exportStaff(visit: Visit): Promise<Reply> {
  const t = visit.words(texts);
  const state = readState(staffPlace, visit.query, visit.zone);
  return exportReply(visit, {
    name: t('list.file'),
    columns: staffColumns({ ...visit, t }, []),
    sheets: [t('list.title')],
    batches: exportRows(visit.runtime, staffExport, visit.actor, [state]),
  });
}
