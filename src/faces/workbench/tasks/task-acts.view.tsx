import { taskKindKey, taskTexts } from '#modules/tasks/index.ts';
import { words } from '#platform/i18n/catalogue.ts';
import { Button } from '#ui/button.tsx';
import type { TaskListProps, TaskRow } from './task-list.view.tsx';

/** What can be done about a task, each said with its name for those who hear the page. */
export function TaskActs({ t, locale, csrf, row }: TaskListProps & { row: TaskRow }) {
  const name = t('act.of', { kind: words(taskTexts, locale)(taskKindKey(row.kind)), label: row.label });
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
