import type { FaceColumn } from '#faces/list/list-table.tsx';
import { statusColour } from '#faces/status-colour.ts';
import { type CaseListRow, type ListTab, statuses } from '#modules/cases/index.ts';
import { dayOf } from '#platform/clock/day.ts';
import { formatDate } from '#platform/i18n/format-date.ts';
import { Tag } from '#ui/tag.tsx';
import { listRoot } from './list-address.ts';
import { caseType } from './texts.ts';
import type { ListWords } from './track-cases.view.tsx';

interface About {
  tab: ListTab;
  /** Codes of the forms there are. */
  forms: readonly string[];
}

/** The columns of the tracking list (CASE.1), as they are shown, filtered and exported. */
export function caseColumns(words: ListWords, { tab, forms }: About): FaceColumn<CaseListRow>[] {
  const { t, status, zone } = words;
  const day = (when: Date | string) => formatDate(when, words.locale, zone);
  return [
    {
      key: 'employee',
      heading: t('column.employee'),
      text: row => `${row.familyName}, ${row.givenName}`,
      cell: row => <Name row={row} />,
    },
    { key: 'number', heading: t('column.number'), text: row => row.reference },
    { key: 'division', heading: t('column.division'), text: row => row.division },
    { key: 'location', heading: t('column.location'), text: row => row.location },
    { key: 'department', heading: t('column.department'), text: row => row.department },
    {
      ...{ key: 'received', heading: t('column.received') },
      text: row => day(row.receivedAt),
      day: row => dayOf(row.receivedAt, zone),
    },
    {
      ...{ key: 'status', heading: t('column.status') },
      text: row => status(`status.${row.status}`),
      cell: row => <Status row={row} words={words} />,
      options: statuses[tab].map(value => ({ value, text: status(`status.${value}`) })),
    },
    {
      ...{ key: 'type', heading: t('column.type') },
      text: row => caseType(t, row.formCode),
      options: forms.map(value => ({ value, text: caseType(t, value) })),
    },
    { key: 'owner', heading: t('column.owner'), text: row => row.ownerName },
    {
      ...{ key: 'recall', heading: t('column.recall') },
      text: row => (row.recallOn ? day(row.recallOn) : ''),
      day: row => row.recallOn ?? undefined,
    },
  ];
}

const Name = ({ row }: { row: CaseListRow }) => (
  <a class="govuk-link" href={`${listRoot}/${row.id}`} dir="auto">
    {row.familyName}, {row.givenName}
  </a>
);

function Status({ row, words }: { row: CaseListRow; words: ListWords }) {
  return (
    <>
      <Tag colour={statusColour(row.status)}>{words.status(`status.${row.status}`)}</Tag>
      <span class="handrail-table__note">{words.status(`sentence.${row.status}`)}</span>
    </>
  );
}
