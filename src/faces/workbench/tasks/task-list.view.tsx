import type { TaskBrief, TaskCounts, TaskListInput } from '#modules/tasks/index.ts';
import { taskViews } from '#modules/tasks/index.ts';
import type { Catalogue, Locale, Words } from '#platform/i18n/catalogue.ts';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { SubNavigation } from '#ui/sub-navigation.tsx';
import { isFiltered, listHref, stateFields } from './list-state.ts';
import { taskColumns } from './task-columns.tsx';
import type { texts } from './texts.ts';

export type TaskWords = Words<typeof texts extends Catalogue<infer K> ? K : never>;

export type TaskRow = TaskBrief & { can: { claim: boolean; end: boolean; finish: boolean } };

export interface TaskListProps {
  t: TaskWords;
  locale: Locale;
  zone: string;
  csrf: string;
  /** `YYYY-MM-DD` */
  today: string;
  state: TaskListInput;
  counts: TaskCounts;
  rows: readonly TaskRow[];
  organisations: readonly { id: string; name: string }[];
  next?: string;
}

/** The tasks of my desks, by view. */
export function TaskList(props: TaskListProps) {
  const { t, state, counts, rows, next } = props;
  const { after: _, ...here } = state;
  const filtered = isFiltered(state);
  return (
    <>
      <PageHeading>{t('title')}</PageHeading>
      <SubNavigation
        label={t('view.label')}
        items={taskViews.map(view => ({
          text: t(`view.${view}`),
          href: listHref({ ...here, view }),
          current: view === state.view,
          count: counts[view],
          countMeaning: t('count.meaning'),
        }))}
      />
      <DataTable
        id="tasks"
        caption={t('title')}
        captionHidden
        columns={taskColumns(props)}
        rows={rows}
        rowKey={row => row.id}
        sort={{ by: state.sort, direction: state.descending ? 'descending' : 'ascending' }}
        sortHref={(key, direction) =>
          listHref({ ...here, sort: key as TaskListInput['sort'], descending: direction === 'descending' })
        }
        filters={{
          action: '/workbench/tasks',
          fields: stateFields(state),
          ...(filtered
            ? { clearHref: listHref({ view: state.view, sort: state.sort, descending: state.descending }) }
            : {}),
        }}
        found={t('found', { count: rows.length })}
        empty={
          <EmptyState heading={t('empty.heading')}>{t(filtered ? 'empty.filtered' : `empty.${state.view}`)}</EmptyState>
        }
        {...(next ? { next: listHref({ ...here, after: next }) } : {})}
      />
    </>
  );
}
