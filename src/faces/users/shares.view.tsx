import { PostForm } from '#faces/employer/referrals/post-form.tsx';
import { type FaceColumn, ListTable } from '#faces/list/list-table.tsx';
import type { ListChoices } from '#modules/lists/index.ts';
import type { UserShare } from '#modules/users/index.ts';
import { dayOf } from '#platform/clock/day.ts';
import { formatDate } from '#platform/i18n/format-date.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import type { Asked, Page } from '#platform/list/page-of-rows.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { userSharePlace } from './list-places.ts';
import type { Say } from './texts.ts';
import { UserViews } from './user-views.view.tsx';
import type { UsersHere } from './users-here.ts';

export interface UserSharesProps {
  t: Say;
  locale: Locale;
  zone: string;
  state: Asked;
  page: Page<UserShare> & { choices: ListChoices };
  here: UsersHere;
}

/** Who lets whom see their cases, with a button to end it. */
export function UserSharesView({ t, locale, zone, state, page, here }: UserSharesProps) {
  return (
    <>
      <PageHeading lead={t('shares.lead')}>{t('shares.title')}</PageHeading>
      <UserViews t={t} at={here.at} current="shares" />
      <ListTable
        place={userSharePlace(here.at)}
        state={state}
        page={page}
        columns={[
          ...shareColumnsFor(t, { locale, zone }),
          { key: 'act', heading: t('shares.column.act'), cell: row => <Remove t={t} row={row} here={here} /> },
        ]}
        choices={here.provider ? undefined : page.choices}
        rowKey={row => row.id}
        caption={t('shares.title')}
        captionHidden
        found={t('shares.found', { count: page.rows.length })}
        empty={<EmptyState heading={t('shares.none.heading')}>{t('shares.none')}</EmptyState>}
        locale={locale}
      />
    </>
  );
}

/** The columns of the list, as they are shown, filtered and exported. */
export const shareColumnsFor = (
  t: Say,
  { locale, zone }: { locale: Locale; zone: string },
): FaceColumn<UserShare>[] => {
  // The end of a delegation is the first instant it no longer holds: the day before is the last.
  const lastDay = ({ until }: UserShare) => until && dayOf(new Date(until.getTime() - 1), zone);
  return [
    { key: 'owner', heading: t('shares.column.owner'), isRowHeader: true, text: row => row.owner },
    { key: 'with', heading: t('shares.column.with'), text: row => row.with },
    {
      ...{ key: 'kind', heading: t('shares.column.kind') },
      text: row => [t(`shares.kind.${row.kind}`), row.purpose].filter(Boolean).join(': '),
      options: (['share', 'delegation'] as const).map(value => ({ value, text: t(`shares.kind.${value}`) })),
    },
    {
      ...{ key: 'since', heading: t('shares.column.since') },
      text: row => formatDate(row.since, locale, zone),
      day: row => dayOf(row.since, zone),
    },
    {
      ...{ key: 'until', heading: t('shares.column.until') },
      text: row => {
        const day = lastDay(row);
        return day ? formatDate(day, locale) : t('shares.until.ended');
      },
      day: row => lastDay(row) ?? undefined,
    },
  ];
};

function Remove({ t, row, here }: { t: Say; row: UserShare; here: UsersHere }) {
  return (
    <PostForm action={`${here.at.shares}/${row.id}/ending`} hidden={here.hidden} fields={{ kind: row.kind }}>
      <Button variant="secondary" classes="handrail-button--compact" preventDoubleClick>
        {t('shares.remove')}
        <span class="govuk-visually-hidden"> {t('shares.remove.of', { owner: row.owner, with: row.with })}</span>
      </Button>
    </PostForm>
  );
}
