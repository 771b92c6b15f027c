import { type FaceColumn, ListTable } from '#faces/list/list-table.tsx';
import type { AccountLine, AccountPage } from '#modules/accounts/index.ts';
import { dayOf } from '#platform/clock/day.ts';
import { formatDate } from '#platform/i18n/format-date.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { type Asked, isFiltered } from '#platform/list/page-of-rows.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { AccountState, states } from './account-state.tsx';
import { accountPlace } from './list-place.ts';
import type { Say } from './texts.ts';

interface Reader {
  t: Say;
  locale: Locale;
  zone: string;
}

/** Who has an account, where, and in which state. */
export function ListAccounts({ state, page, ...reader }: Reader & { state: Asked; page: AccountPage }) {
  const { t, locale } = reader;
  return (
    <>
      <PageHeading lead={t('list.lead')}>{t('list.title')}</PageHeading>
      <ListTable
        place={accountPlace}
        state={state}
        page={page}
        columns={accountColumns(reader, page.organisations)}
        rowKey={row => row.id}
        caption={t('list.title')}
        captionHidden
        found={t('list.found', { count: page.rows.length })}
        empty={
          <EmptyState heading={t(isFiltered(state) ? 'list.none' : 'list.empty')} drawing="search">
            {isFiltered(state) && t('list.none.text')}
          </EmptyState>
        }
        locale={locale}
      />
    </>
  );
}

/** The columns of the list, as they are shown, filtered and exported. */
export function accountColumns(
  { t, locale, zone }: Reader,
  organisations: AccountPage['organisations'],
): FaceColumn<AccountLine>[] {
  const name = (row: AccountLine) => `${row.familyName}, ${row.givenName}`;
  return [
    {
      ...{ key: 'name', heading: t('name'), text: name, isRowHeader: true },
      cell: row => (
        <a class="govuk-link" href={`${accountPlace.root}/${row.id}`} dir="auto">
          {name(row)}
        </a>
      ),
    },
    { key: 'username', heading: t('username'), text: row => row.username },
    { key: 'email', heading: t('email'), text: row => row.email },
    {
      ...{ key: 'organisation', heading: t('organisation') },
      text: row => (row.kind === 'staff' ? t('staff') : row.organisations),
      options: organisations.map(({ id, name }) => ({ value: id, text: name })),
    },
    {
      ...{ key: 'state', heading: t('state'), text: row => t(`state.${row.state}`) },
      cell: row => <AccountState t={t} state={row.state} />,
      options: states.map(value => ({ value, text: t(`state.${value}`) })),
    },
    {
      ...{ key: 'signedIn', heading: t('signedIn') },
      text: row => (row.lastSignIn ? formatDate(row.lastSignIn, locale, zone) : t('never')),
      day: row => (row.lastSignIn ? dayOf(row.lastSignIn, zone) : undefined),
    },
  ];
}
