import { type StaffCaseRow, statuses, statusTexts } from '#modules/cases/index.ts';
import { words } from '#platform/i18n/catalogue.ts';
import { formatDate } from '#platform/i18n/format-date.ts';
import type { DataColumn } from '#ui/data-table.tsx';
import { Tag } from '#ui/tag.tsx';
import type { CaseListProps } from './case-list.view.tsx';

/** The columns of the list: each sorts and filters. */
export function caseColumns({ t, locale, zone, me, state, organisations }: CaseListProps): DataColumn<StaffCaseRow>[] {
  const say = words(statusTexts, locale);
  return [
    {
      key: 'employee',
      heading: t('column.employee'),
      isRowHeader: true,
      cell: row => (
        <a class="govuk-link" href={`/workbench/cases/${row.id}`} dir="auto">
          {row.familyName}, {row.givenName}
        </a>
      ),
      filter: { type: 'search', value: state.employee },
    },
    {
      key: 'reference',
      heading: t('column.reference'),
      cell: row => row.reference,
      filter: { type: 'text', value: state.reference },
    },
    {
      key: 'organisation',
      heading: t('column.organisation'),
      cell: row => row.organisationName,
      filter: {
        type: 'select',
        value: state.organisation,
        options: organisations.map(({ id, name }) => ({ value: id, text: name })),
      },
    },
    {
      key: 'form',
      heading: t('column.form'),
      cell: row => row.formCode,
      filter: { type: 'text', value: state.form },
    },
    {
      key: 'status',
      heading: t('column.status'),
      cell: row => (
        <>
          <Tag colour={row.status === 'closed' ? 'grey' : 'teal'}>{say(`status.${row.status}`)}</Tag>
          <br />
          {t('status.since', { day: formatDate(row.statusSince, locale, zone) })}
        </>
      ),
      filter: {
        type: 'select',
        value: state.status,
        options: statuses[state.tab].map(value => ({ value, text: say(`status.${value}`) })),
      },
    },
    {
      key: 'received',
      heading: t('column.received'),
      cell: row => formatDate(row.receivedAt, locale, zone),
      filter: { type: 'date', value: state.received },
    },
    {
      key: 'claimed',
      heading: t('column.claimed'),
      cell: row => (row.claimedBy === me ? t('claimed.you') : (row.claimedName ?? t('claimed.nobody'))),
      ...(state.whose === 'all'
        ? {
            filter: {
              type: 'select',
              value: state.claimed,
              options: (['nobody', 'mine', 'others'] as const).map(value => ({ value, text: t(`who.${value}`) })),
            } as const,
          }
        : {}),
    },
  ];
}
