import { type FaceColumn, ListTable } from '#faces/list/list-table.tsx';
import type { ListChoices } from '#modules/lists/index.ts';
import { type User, userStates } from '#modules/users/index.ts';
import { formatDateTime } from '#platform/i18n/format-date.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import type { Asked, Page } from '#platform/list/page-of-rows.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Tag } from '#ui/tag.tsx';
import type { Addresses } from './addresses.ts';
import { userPlace } from './list-places.ts';
import type { Say } from './texts.ts';
import { UserViews } from './user-views.view.tsx';
import type { UsersHere } from './users-here.ts';

export interface UsersProps {
  t: Say;
  locale: Locale;
  zone: string;
  state: Asked;
  page: Page<User> & { locked: number; choices: ListChoices };
  here: UsersHere;
}

/** The users of an employer, and the way to the locked ones and the shares. */
export function UsersView({ t, locale, zone, state, page, here }: UsersProps) {
  const locked = state.filters.state === 'locked';
  return (
    <>
      <PageHeading lead={t(here.provider ? 'lead.provider' : 'lead')}>{t('title')}</PageHeading>
      <p class="govuk-body">
        <a class="govuk-link" href={`${here.at.users}/import`}>
          {t('import')}
        </a>
      </p>
      <UserViews t={t} at={here.at} current={locked ? 'locked' : 'users'} locked={page.locked} />
      <ListTable
        place={userPlace(here.at)}
        state={state}
        page={page}
        columns={userColumnsFor(t, { locale, zone }, here.at)}
        choices={here.provider ? undefined : page.choices}
        rowKey={row => row.id}
        caption={t('title')}
        captionHidden
        found={t('found', { count: page.rows.length })}
        empty={
          <EmptyState heading={t('none.heading')} drawing="search">
            {t('none.filtered')}
          </EmptyState>
        }
        locale={locale}
      />
    </>
  );
}

/** The columns of the list, as they are shown, filtered and exported. */
export const userColumnsFor = (
  t: Say,
  { locale, zone }: { locale: Locale; zone: string },
  at: Addresses,
): FaceColumn<User>[] => [
  {
    ...{ key: 'name', heading: t('column.name'), isRowHeader: true, text: row => row.name },
    cell: ({ id, name }) => (
      <a class="govuk-link" href={at.user(id)} dir="auto">
        {name}
      </a>
    ),
  },
  { key: 'username', heading: t('column.username'), text: row => row.username },
  { key: 'jobTitle', heading: t('column.jobTitle'), text: row => row.jobTitle },
  {
    ...{ key: 'state', heading: t('column.state') },
    text: row => [t(`state.${row.state}`), ...(row.locked ? [t('state.locked')] : [])].join(', '),
    cell: row => <UserState t={t} user={row} />,
    options: [...userStates, 'locked' as const].map(value => ({ value, text: t(`state.${value}`) })),
  },
  {
    // With its time in every file (ACC.U1), where a spreadsheet's own day would lose it.
    ...{ key: 'lastSignIn', heading: t('column.lastSignIn') },
    text: row => (row.lastSignIn ? formatDateTime(row.lastSignIn, locale, zone) : t('last.never')),
  },
];

const colours = { active: 'green', disabled: 'grey', pending: 'yellow', dormant: 'blue' } as const;

/** How a user stands, in a word or two. */
export function UserState({ t, user }: { t: Say; user: Pick<User, 'state' | 'locked'> }) {
  return (
    <>
      <Tag colour={colours[user.state]}>{t(`state.${user.state}`)}</Tag>
      {user.locked && (
        <>
          {' '}
          <Tag colour="red">{t('state.locked')}</Tag>
        </>
      )}
    </>
  );
}
