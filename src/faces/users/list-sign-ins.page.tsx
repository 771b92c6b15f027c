import { exportReply } from '#faces/list/export-list.ts';
import { readState } from '#faces/list/list-address.ts';
import type { ListPlace } from '#faces/list/list-place.ts';
import { type FaceColumn, ListTable } from '#faces/list/list-table.tsx';
import type { Reply, Visit } from '#faces/visit.ts';
import {
  listUserSignIns,
  type UserSignIn,
  userSignInColumns,
  userSignInExport,
  userSignInInput,
} from '#modules/users/index.ts';
import { formatDateTime } from '#platform/i18n/format-date.ts';
import { exportRows } from '#platform/list/export-rows.ts';
import { ask } from '#platform/operation/index.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { texts } from './texts.ts';
import { usersHere } from './users-here.ts';

const placeOf = (visit: Visit): ListPlace => ({
  ...{ id: 'user-sign-ins', root: usersHere(visit).at.signIns(visit.params.id!) },
  ...{ columns: userSignInColumns, input: userSignInInput },
});

const columnsFor = (visit: Visit): FaceColumn<UserSignIn>[] => [
  {
    ...{ key: 'at', heading: visit.words(texts)('signins.when'), isRowHeader: true },
    text: row => formatDateTime(row.at, visit.locale, visit.zone),
  },
];

/** When a user signed in, the newest first (ACC.U5). */
export async function showSignIns(visit: Visit): Promise<Reply> {
  const { runtime, actor, locale } = visit;
  const t = visit.words(texts);
  const place = placeOf(visit);
  const state = readState(place, visit.query, visit.zone);
  const page = await ask(runtime, listUserSignIns, actor, { ...state, user: visit.params.id });
  const title = t('signins.title');
  const body = (
    <>
      <PageHeading caption={page.user.username}>
        <span dir="auto">{t('signins.of', { name: page.user.name })}</span>
      </PageHeading>
      <ListTable
        {...{ place, state, page, locale, columns: columnsFor(visit), caption: title, captionHidden: true }}
        rowKey={row => row.id}
        found={t('signins.found', { count: page.rows.length })}
        empty={<EmptyState heading={t('signins.nothing')} drawing="search" />}
      />
    </>
  );
  const { at, current } = usersHere(visit);
  return visit.page({ title, current, backLink: at.user(page.user.id), body });
}

/** The same as a file. */
export async function exportSignIns(visit: Visit): Promise<Reply> {
  const t = visit.words(texts);
  const state = { ...readState(placeOf(visit), visit.query, visit.zone), user: visit.params.id };
  await ask(visit.runtime, listUserSignIns, visit.actor, state);
  return exportReply(visit, {
    name: t('signins.file'),
    columns: columnsFor(visit),
    sheets: [t('signins.title')],
    batches: exportRows(visit.runtime, userSignInExport, visit.actor, [state]),
  });
}
