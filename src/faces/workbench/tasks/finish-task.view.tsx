import { type TaskBrief, taskKindKey, taskTexts } from '#modules/tasks/index.ts';
import { type Catalogue, type Locale, type Words, words } from '#platform/i18n/catalogue.ts';
import { Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Textarea } from '#ui/textarea.tsx';
import type { texts } from './texts.ts';

type Key = typeof texts extends Catalogue<infer K> ? K : never;

export interface FinishTaskProps {
  t: Words<Key>;
  locale: Locale;
  csrf: string;
  task: Pick<TaskBrief, 'id' | 'kind' | 'label'>;
  note: string;
  tooLong: boolean;
}

/** What was done about a task, in a sentence if somebody wants to say it. */
export function FinishTask({ t, locale, csrf, task, note, tooLong }: FinishTaskProps) {
  const message = t('finish.too_long');
  return (
    <>
      {tooLong && <ErrorSummary errors={[{ text: message, href: '#note' }]} />}
      <PageHeading caption={task.label}>{t('finish.title')}</PageHeading>
      <p class="govuk-body">{words(taskTexts, locale)(taskKindKey(task.kind))}</p>
      <form method="post" action={`/workbench/tasks/${task.id}/completion`} novalidate>
        <input type="hidden" name="csrf" value={csrf} />
        <Textarea
          id="note"
          name="note"
          label={t('finish.note')}
          hint={t('finish.hint')}
          value={note}
          rows={4}
          {...(tooLong ? { errorMessage: message } : {})}
        />
        <Button preventDoubleClick>{t('finish.button')}</Button>
      </form>
    </>
  );
}
