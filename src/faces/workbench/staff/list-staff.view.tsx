import { type FaceColumn, ListTable } from '#faces/list/list-table.tsx';
import { type StaffLine, type StaffPage, staffRoles, staffStates } from '#modules/accounts/index.ts';
import { dayOf } from '#platform/clock/day.ts';
import { formatDate } from '#platform/i18n/format-date.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import type { Asked } from '#platform/list/page-of-rows.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { staffPlace, staffUrl } from './list-place.ts';
import { placeName, roleName, StaffStateTag } from './staff-words.tsx';
import type { Say } from './texts.ts';

interface Reader {
  t: Say;
  locale: Locale;
  zone: string;
}

/** Who works for the service, as what, where. */
export function ListStaff({ state, page, ...reader }: Reader & { state: Asked; page: StaffPage }) {
  const { t, locale } = reader;
  return (
    <>
      <PageHeading lead={t('list.lead')}>{t('list.title')}</PageHeading>
      <Button href={`${staffPlace.root}/new`}>{t('invite')}</Button>
      <ListTable
        place={staffPlace}
        state={state}
        page={page}
        columns={staffColumns(reader, page.organisations)}
        rowKey={row => row.id}
        caption={t('list.title')}
        captionHidden
        found={t('list.found', { count: page.rows.length })}
        empty={
          <EmptyState heading={t('list.none')} drawing="search">
            {t('list.none.text')}
          </EmptyState>
        }
        locale={locale}
      />
    </>
  );
}

/** The columns of the list, as they are shown, filtered and exported. */
export function staffColumns(
  { t, locale, zone }: Reader,
  organisations: StaffPage['organisations'],
): FaceColumn<StaffLine>[] {
  const name = (row: StaffLine) => `${row.familyName}, ${row.givenName}`;
  const several = (words: readonly string[]) => [...new Set(words)].join(', ');
  return [
    {
      ...{ key: 'name', heading: t('name'), text: name, isRowHeader: true },
      cell: row => (
        <a class="govuk-link" href={staffUrl(row.id)} dir="auto">
          {name(row)}
        </a>
      ),
    },
    { key: 'email', heading: t('email'), text: row => row.email },
    {
      ...{ key: 'role', heading: t('roles'), text: row => several(row.roles.map(({ role }) => roleName(t, role))) },
      options: staffRoles.map(value => ({ value, text: roleName(t, value) })),
    },
    {
      ...{ key: 'organisation', heading: t('organisation') },
      text: row => several(row.roles.map(each => placeName(t, each.organisation))),
      options: organisations.map(each => ({ value: each.id, text: each.name })),
    },
    {
      ...{ key: 'state', heading: t('state'), text: row => t(`state.${row.state}`) },
      cell: row => <StaffStateTag t={t} state={row.state} />,
      options: staffStates.map(value => ({ value, text: t(`state.${value}`) })),
    },
    {
      ...{ key: 'signedIn', heading: t('signedIn') },
      text: row => (row.lastSignIn ? formatDate(row.lastSignIn, locale, zone) : t('never')),
      day: row => (row.lastSignIn ? dayOf(row.lastSignIn, zone) : undefined),
    },
  ];
}
