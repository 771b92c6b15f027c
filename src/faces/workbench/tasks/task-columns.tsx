import { taskKindKey, taskTexts } from '#modules/tasks/index.ts';
import { words } from '#platform/i18n/catalogue.ts';
import { formatDate } from '#platform/i18n/format-date.ts';
import { Button } from '#ui/button.tsx';
import type { DataColumn } from '#ui/data-table.tsx';
import { Tag } from '#ui/tag.tsx';
import type { TaskListProps, TaskRow } from './task-list.view.tsx';

const kinds = Object.keys(taskTexts.en)
  .filter(key => key.startsWith('kind.') && key !== 'kind.other')
  .map(key => key.slice('kind.'.length));

/** The columns of the list; each sorts, and what can be asked for has a filter. */
export function taskColumns(props: TaskListProps): DataColumn<TaskRow>[] {
  const { t, locale, zone, state, organisations, today } = props;
  const kind = (of: string) => words(taskTexts, locale)(taskKindKey(of));
  return [
    {
      key: 'kind',
      heading: t('column.kind'),
      isRowHeader: true,
      cell: row =>
        row.subject.kind === 'case' ? (
          <a class="govuk-link" href={`/workbench/cases/${row.subject.id}`}>
            {kind(row.kind)}
          </a>
        ) : (
          kind(row.kind)
        ),
      filter: { type: 'select', value: state.kind ?? '', options: kinds.map(value => ({ value, text: kind(value) })) },
    },
    {
      key: 'label',
      heading: t('column.label'),
      cell: row => row.label,
      filter: { type: 'text', value: state.label ?? '' },
    },
    {
      key: 'organisation',
      heading: t('column.organisation'),
      cell: row => row.organisation.name,
      filter: {
        type: 'select',
        value: state.organisation ?? '',
        options: organisations.map(({ id, name }) => ({ value: id, text: name })),
      },
    },
    {
      key: 'due',
      heading: t('column.due'),
      cell: row => (
        <>
          {row.dueOn ? formatDate(row.dueOn, locale) : t('due.none')}{' '}
          {row.dueOn && row.dueOn < today && <Tag colour="red">{t('due.overdue')}</Tag>}
        </>
      ),
      filter: { type: 'date', name: 'dueBy', value: state.dueBy ?? '' },
    },
    {
      key: 'state',
      heading: t('column.state'),
      cell: row => (row.state === 'open' ? t('state.open') : row.can.end ? t('state.me') : row.claimedName),
    },
    { key: 'opened', heading: t('column.opened'), cell: row => formatDate(row.openedAt, locale, zone) },
    {
      key: 'act',
      heading: t('column.act'),
      sortable: false,
      cell: row => <Acts {...props} row={row} name={t('act.of', { kind: kind(row.kind), label: row.label })} />,
    },
  ];
}

function Acts({ t, csrf, row, name }: TaskListProps & { row: TaskRow; name: string }) {
  const press = (act: 'claim' | 'release') => (
    <form method="post" action={`/workbench/tasks/${row.id}/${act}`}>
      <input type="hidden" name="csrf" value={csrf} />
      <Button variant="secondary" classes="handrail-button--compact" preventDoubleClick>
        {t(`act.${act}`)}
        <span class="govuk-visually-hidden"> {name}</span>
      </Button>
    </form>
  );
  return (
    <div class="govuk-button-group">
      {row.can.claim && press('claim')}
      {row.can.finish && (
        <a class="govuk-link" href={`/workbench/tasks/${row.id}/completion`}>
          {t('act.finish')}
          <span class="govuk-visually-hidden"> {name}</span>
        </a>
      )}
      {row.can.end && press('release')}
    </div>
  );
}
