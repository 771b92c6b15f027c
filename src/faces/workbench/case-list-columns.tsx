import type { FaceColumn } from '#faces/list/list-table.tsx';
import { claims, type StaffCaseRow, statuses, statusTexts } from '#modules/cases/index.ts';
import { dayOf } from '#platform/clock/day.ts';
import { words } from '#platform/i18n/catalogue.ts';
import { formatDate } from '#platform/i18n/format-date.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { Tag } from '#ui/tag.tsx';
import { texts } from './case-list-texts.ts';

export interface AboutCases {
  locale: Locale;
  zone: string;
  /** The account that reads. */
  me: string;
  tab: 'pending' | 'open' | 'closed';
  organisations: readonly { id: string; name: string }[];
  /** Where a case of the list is opened. */
  root: string;
}

/** The columns of every list of cases for staff, as they are shown, filtered and exported. */
export function caseListColumns<Row extends StaffCaseRow>(about: AboutCases): FaceColumn<Row>[] {
  const { locale, zone, me, tab, organisations, root } = about;
  const [t, say] = [words(texts, locale), words(statusTexts, locale)];
  return [
    {
      ...{ key: 'employee', heading: t('column.employee'), isRowHeader: true },
      text: row => `${row.familyName}, ${row.givenName}`,
      cell: row => (
        <a class="govuk-link" href={`${root}/${row.id}`} dir="auto">
          {row.familyName}, {row.givenName}
        </a>
      ),
    },
    { key: 'reference', heading: t('column.reference'), text: row => row.reference },
    {
      ...{ key: 'organisation', heading: t('column.organisation'), text: row => row.organisationName },
      options: organisations.map(({ id, name }) => ({ value: id, text: name })),
    },
    { key: 'form', heading: t('column.form'), text: row => row.formCode },
    {
      ...{ key: 'status', heading: t('column.status'), text: row => say(`status.${row.status}`) },
      cell: row => (
        <>
          <Tag colour={row.status === 'closed' ? 'grey' : 'teal'}>{say(`status.${row.status}`)}</Tag>
          <br />
          {t('status.since', { day: formatDate(row.statusSince, locale, zone) })}
        </>
      ),
      options: statuses[tab].map(value => ({ value, text: say(`status.${value}`) })),
    },
    {
      ...{ key: 'received', heading: t('column.received'), text: row => formatDate(row.receivedAt, locale, zone) },
      day: row => dayOf(row.receivedAt, zone),
    },
    {
      ...{ key: 'claimed', heading: t('column.claimed') },
      text: row => (row.claimedBy === me ? t('who.mine') : (row.claimedName ?? t('who.nobody'))),
      options: (Object.keys(claims) as (keyof typeof claims)[]).map(value => ({ value, text: t(`who.${value}`) })),
    },
  ];
}
