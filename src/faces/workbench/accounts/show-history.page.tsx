import { historyPlace } from '#faces/history-place.ts';
import { HistoryTable, historyColumns } from '#faces/history-table.tsx';
import { texts as historyTexts } from '#faces/history-texts.ts';
import { exportReply } from '#faces/list/export-list.ts';
import { readState } from '#faces/list/list-address.ts';
import type { Reply, Visit } from '#faces/visit.ts';
import { accountSecurityEvents, accountSecurityExport, readAccount } from '#modules/accounts/index.ts';
import { exportRows } from '#platform/list/export-rows.ts';
import { ask } from '#platform/operation/index.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import { accountPlace } from './list-place.ts';
import { texts } from './texts.ts';

const ownOf = ({ params }: Visit) => `${accountPlace.root}/${params.id}`;

/** Sign-ins and security events of somebody's account. */
export async function showAccountHistory(visit: Visit): Promise<Reply> {
  const { runtime, actor, locale, zone } = visit;
  const account = await ask(runtime, readAccount, actor, { id: visit.params.id });
  const place = historyPlace(`${ownOf(visit)}/history`);
  const state = readState(place, visit.query, zone);
  const page = await ask(runtime, accountSecurityEvents, actor, { ...state, account: account.id });
  const title = visit.words(texts)('history.title');
  const body = (
    <>
      <PageHeading caption={<span dir="auto">{account.name}</span>}>{title}</PageHeading>
      <HistoryTable {...{ t: visit.words(historyTexts), locale, zone, place, state, page }} />
    </>
  );
  return visit.page({ title, current: 'accounts', backLink: ownOf(visit), wide: true, body });
}

/** The same as a file. */
export async function exportAccountHistory(visit: Visit): Promise<Reply> {
  const { id: account } = await ask(visit.runtime, readAccount, visit.actor, { id: visit.params.id });
  const t = visit.words(historyTexts);
  const state = { ...readState(historyPlace(ownOf(visit)), visit.query, visit.zone), account };
  return exportReply(visit, {
    name: t('file'),
    columns: historyColumns({ ...visit, t }),
    sheets: [t('title')],
    batches: exportRows(visit.runtime, accountSecurityExport, visit.actor, [state]),
  });
}
