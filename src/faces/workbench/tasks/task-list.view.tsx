import { addressOf } from '#faces/list/list-address.ts';
import { ListTable } from '#faces/list/list-table.tsx';
import type { ListChoices } from '#modules/lists/index.ts';
import type { TaskBrief, TaskCounts, TaskListInput } from '#modules/tasks/index.ts';
import { taskViews } from '#modules/tasks/index.ts';
import type { Catalogue, Locale, Words } from '#platform/i18n/catalogue.ts';
import { isFiltered, type Page } from '#platform/list/page-of-rows.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { SubNavigation } from '#ui/sub-navigation.tsx';
import { taskPlace } from './list-place.ts';
import { taskColumnsWithActs } from './task-columns.tsx';
import type { texts } from './texts.ts';

export type TaskWords = Words<typeof texts extends Catalogue<infer K> ? K : never>;

export type TaskRow = TaskBrief & { can: { claim: boolean; end: boolean; finish: boolean } };

export interface TaskListProps {
  t: TaskWords;
  locale: Locale;
  zone: string;
  csrf: string;
  me: string;
  /** `YYYY-MM-DD` */
  today: string;
  state: TaskListInput;
  counts: TaskCounts;
  page: Page<TaskRow>;
  organisations: readonly { id: string; name: string }[];
  choices: ListChoices;
}

/** The tasks of my desks, by view. */
export function TaskList(props: TaskListProps) {
  const { t, state, counts, page } = props;
  return (
    <>
      <PageHeading>{t('title')}</PageHeading>
      <div data-swap-with={taskPlace.id}>
        <SubNavigation
          label={t('view.label')}
          items={taskViews.map(view => ({
            text: t(`view.${view}`),
            href: addressOf(taskPlace, state, { view }),
            current: view === state.view,
            count: counts[view],
            countMeaning: t('count.meaning'),
          }))}
        />
      </div>
      <ListTable
        place={taskPlace}
        state={state}
        page={page}
        columns={taskColumnsWithActs(props)}
        rowKey={row => row.id}
        caption={t('title')}
        captionHidden
        found={t('found', { count: page.rows.length })}
        empty={
          <EmptyState heading={t('empty.heading')}>
            {t(isFiltered(state) ? 'empty.filtered' : `empty.${state.view}`)}
          </EmptyState>
        }
        locale={props.locale}
        choices={props.choices}
      />
    </>
  );
}
