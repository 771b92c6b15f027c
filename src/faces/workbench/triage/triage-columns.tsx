import { statuses, statusTexts, type TriageRow } from '#modules/cases/index.ts';
import { words } from '#platform/i18n/catalogue.ts';
import { formatDate } from '#platform/i18n/format-date.ts';
import { Button } from '#ui/button.tsx';
import type { DataColumn } from '#ui/data-table.tsx';
import { Tag } from '#ui/tag.tsx';
import type { TriageListProps } from './triage-list.view.tsx';

/** The columns of the queue: each sorts and filters. */
export function triageColumns(props: TriageListProps): DataColumn<TriageRow>[] {
  const { t, locale, zone, state, organisations } = props;
  const status = (of: string) => words(statusTexts, locale)(`status.${of}` as 'status.pending_triage');
  return [
    {
      key: 'employee',
      heading: t('column.employee'),
      isRowHeader: true,
      cell: row => (
        <a class="govuk-link" href={`/workbench/triage/${row.id}`} dir="auto">
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
      cell: row => status(row.status),
      filter: {
        type: 'select',
        value: state.status,
        options: statuses.pending.map(value => ({ value, text: status(value) })),
      },
    },
    {
      key: 'received',
      heading: t('column.received'),
      cell: row => (
        <>
          {formatDate(row.receivedAt, locale, zone)}
          <br />
          {t('waited', { days: row.waitedDays, target: formatDate(row.targetDay, locale) })}{' '}
          {row.late && <Tag colour="red">{t('waited.late')}</Tag>}
        </>
      ),
      filter: { type: 'date', value: state.received },
    },
    {
      key: 'claimed',
      heading: t('column.claimed'),
      cell: row => <Claim {...props} row={row} />,
      filter: {
        type: 'select',
        value: state.claimed,
        options: (['nobody', 'mine', 'others'] as const).map(value => ({ value, text: t(`claimed.${value}`) })),
      },
    },
  ];
}

function Claim({ t, csrf, me, row }: TriageListProps & { row: TriageRow }) {
  if (row.claimedBy === me) return <>{t('claimed.mine')}</>;
  if (row.claimedBy) return <>{row.claimedName}</>;
  return (
    <form method="post" action={`/workbench/triage/${row.id}/claim`}>
      <input type="hidden" name="csrf" value={csrf} />
      <Button variant="secondary" classes="handrail-button--compact" preventDoubleClick>
        {t('claim')}
        <span class="govuk-visually-hidden"> {row.reference}</span>
      </Button>
    </form>
  );
}
