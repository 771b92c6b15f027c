import { exportReply } from '#faces/list/export-list.ts';
import { readState } from '#faces/list/list-address.ts';
import type { Reply, Visit } from '#faces/visit.ts';
import { accountExport, listAccounts } from '#modules/accounts/index.ts';
import { exportRows } from '#platform/list/export-rows.ts';
import { ask } from '#platform/operation/index.ts';
import { accountColumns, ListAccounts } from './list-accounts.view.tsx';
import { accountPlace } from './list-place.ts';
import { texts } from './texts.ts';

/** Everybody's accounts; what is shown is said by the address alone (ALL.6). */
export async function showAccounts(visit: Visit): Promise<Reply> {
  const t = visit.words(texts);
  const { locale, zone } = visit;
  const state = readState(accountPlace, visit.query, zone);
  const page = await ask(visit.runtime, listAccounts, visit.actor, state);
  const body = ListAccounts({ t, locale, zone, state, page });
  return visit.page({ title: t('list.title'), current: 'accounts', wide: true, body });
}

/** The same list as a file. */
export function exportAccounts(visit: Visit): Promise<Reply> {
  const t = visit.words(texts);
  const state = readState(accountPlace, visit.query, visit.zone);
  return exportReply(visit, {
    name: t('list.file'),
    columns: accountColumns({ ...visit, t }, []),
    sheets: [t('list.title')],
    batches: exportRows(visit.runtime, accountExport, visit.actor, [state]),
  });
}
