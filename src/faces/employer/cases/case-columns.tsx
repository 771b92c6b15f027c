import { type CaseListRow, statuses } from '#modules/cases/index.ts';
import { formatDate } from '#platform/i18n/format-date.ts';
import type { DataColumn } from '#ui/data-table.tsx';
import type { FilterField } from '#ui/data-table-head.tsx';
import { Tag } from '#ui/tag.tsx';
import { filterNames, listRoot } from './list-address.ts';
import { statusColour } from './status-colour.ts';
import { caseType } from './texts.ts';
import type { TrackCasesProps } from './track-cases.view.tsx';

/** The columns of the tracking list (CASE.1), each with its filter. */
export function caseColumns(props: TrackCasesProps): DataColumn<CaseListRow>[] {
  const { words, input } = props;
  const { t } = words;
  const day = (when: Date | string) => formatDate(when, words.locale, words.zone);
  const text = (name: 'employee' | 'number' | 'division' | 'location' | 'department' | 'owner'): FilterField => ({
    type: 'text',
    value: input.filters[name],
  });
  const column = (key: CaseColumn, cell: DataColumn<CaseListRow>['cell'], filter: FilterField) => ({
    ...{ key, heading: t(`column.${key}`), cell, filter },
  });
  const columns = [
    column('employee', row => <Name row={row} />, text('employee')),
    column('number', row => row.reference, text('number')),
    column('division', row => row.division, text('division')),
    column('location', row => row.location, text('location')),
    column('department', row => row.department, text('department')),
    column('received', row => day(row.receivedAt), days(props, 'received')),
    column('status', row => <Status row={row} words={words} />, statusFilter(props)),
    column('type', row => caseType(t, row.formCode), typeFilter(props)),
    column('owner', row => row.ownerName, text('owner')),
    column('recall', row => (row.recallOn ? day(row.recallOn) : ''), days(props, 'recall')),
  ];
  if (input.tab !== 'closed' || !props.can.refer) return columns;
  return [
    ...columns,
    { key: 'action', heading: t('column.action'), sortable: false, cell: row => <Refer row={row} {...props} /> },
  ];
}

type CaseColumn =
  | 'employee'
  | 'number'
  | 'division'
  | 'location'
  | 'department'
  | 'received'
  | 'status'
  | 'type'
  | 'owner'
  | 'recall';

const Name = ({ row }: { row: CaseListRow }) => (
  <a class="govuk-link" href={`${listRoot}/${row.id}`} dir="auto">
    {row.familyName}, {row.givenName}
  </a>
);

function Status({ row, words }: { row: CaseListRow; words: TrackCasesProps['words'] }) {
  return (
    <>
      <Tag colour={statusColour(row.status)}>{words.status(`status.${row.status}`)}</Tag>
      <span class="handrail-table__note">{words.status(`sentence.${row.status}`)}</span>
    </>
  );
}

/** Referring a closed case again makes a new referral from it; nothing happens on a GET. */
function Refer({ row, words: { t }, hidden }: TrackCasesProps & { row: CaseListRow }) {
  return (
    <form method="post" action="/employer/referrals">
      <input type="hidden" name="csrf" value={hidden.csrf} />
      <input type="hidden" name="organisation" value={hidden.organisation} />
      <input type="hidden" name="form" value={row.formCode} />
      <input type="hidden" name="again" value={row.id} />
      <button
        type="submit"
        class="govuk-button govuk-button--secondary handrail-button--compact"
        aria-label={t('list.refer_again.name', { name: `${row.givenName} ${row.familyName}` })}
      >
        {t('list.refer_again')}
      </button>
    </form>
  );
}

function days({ input: { filters } }: TrackCasesProps, name: 'received' | 'recall'): FilterField {
  const end = (side: 'From' | 'To') => ({ name: filterNames[`${name}${side}`], value: filters[`${name}${side}`] });
  return { type: 'days', from: end('From'), to: end('To') };
}

function statusFilter({ words, input }: TrackCasesProps): FilterField {
  const options = statuses[input.tab].map(status => ({ value: status, text: words.status(`status.${status}`) }));
  return { type: 'select', value: input.filters.status, options };
}

function typeFilter({ words: { t }, input, list }: TrackCasesProps): FilterField {
  const options = list.forms.map(code => ({ value: code, text: caseType(t, code) }));
  return { type: 'select', value: input.filters.type, options };
}
