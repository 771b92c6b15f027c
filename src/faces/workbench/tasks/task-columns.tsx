import type { FaceColumn } from '#faces/list/list-table.tsx';
import { type TaskBrief, taskHolders, taskKindKey, taskTexts } from '#modules/tasks/index.ts';
import { dayOf } from '#platform/clock/day.ts';
import { words } from '#platform/i18n/catalogue.ts';
import { formatDate } from '#platform/i18n/format-date.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { Tag } from '#ui/tag.tsx';
import { TaskActs } from './task-acts.view.tsx';
import type { TaskListProps, TaskRow, TaskWords } from './task-list.view.tsx';

const kinds = Object.keys(taskTexts.en)
  .filter(key => key.startsWith('kind.') && key !== 'kind.other')
  .map(key => key.slice('kind.'.length));

interface About {
  t: TaskWords;
  locale: Locale;
  zone: string;
  /** The account that reads. */
  me: string;
  /** `YYYY-MM-DD` */
  today: string;
  organisations: readonly { id: string; name: string }[];
}

/** The columns of the list, as they are shown, filtered and exported. */
export function taskColumnsFor<Row extends TaskBrief>(about: About): FaceColumn<Row>[] {
  const { t, locale, zone, me, organisations, today } = about;
  const kind = (of: string) => words(taskTexts, locale)(taskKindKey(of));
  return [
    {
      ...{ key: 'kind', heading: t('column.kind'), isRowHeader: true, text: row => kind(row.kind) },
      cell: row => <Kind row={row} name={kind(row.kind)} />,
      options: kinds.map(value => ({ value, text: kind(value) })),
    },
    { key: 'label', heading: t('column.label'), text: row => row.label },
    {
      ...{ key: 'organisation', heading: t('column.organisation'), text: row => row.organisation.name },
      options: organisations.map(({ id, name }) => ({ value: id, text: name })),
    },
    {
      ...{ key: 'due', heading: t('column.due') },
      text: row => (row.dueOn ? formatDate(row.dueOn, locale) : t('due.none')),
      day: row => row.dueOn ?? undefined,
      cell: row => (
        <>
          {row.dueOn ? formatDate(row.dueOn, locale) : t('due.none')}{' '}
          {row.dueOn && row.dueOn < today && <Tag colour="red">{t('due.overdue')}</Tag>}
        </>
      ),
    },
    {
      ...{ key: 'state', heading: t('column.state') },
      text: row => (row.claimedBy === me ? t('state.me') : (row.claimedName ?? t('state.open'))),
      options: (Object.keys(taskHolders) as (keyof typeof taskHolders)[]).map(value => ({
        ...{ value, text: t(`who.${value}`) },
      })),
    },
    {
      ...{ key: 'opened', heading: t('column.opened'), text: row => formatDate(row.openedAt, locale, zone) },
      day: row => dayOf(row.openedAt, zone),
    },
  ];
}

/** The same with what can be done about each. */
export const taskColumnsWithActs = (props: TaskListProps): FaceColumn<TaskRow>[] => [
  ...taskColumnsFor<TaskRow>(props),
  { key: 'act', heading: props.t('column.act'), cell: row => <TaskActs {...props} row={row} /> },
];

function Kind({ row, name }: { row: TaskBrief; name: string }) {
  if (row.subject.kind !== 'case') return <>{name}</>;
  return (
    <a class="govuk-link" href={`/workbench/cases/${row.subject.id}`}>
      {name}
    </a>
  );
}
