import type { WordingDetails } from '#modules/notices/index.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { Button } from '#ui/button.tsx';
import { Textarea } from '#ui/textarea.tsx';
import type { FormErrors } from '../form-errors.ts';
import { errorOf, FormPage } from '../form-page.tsx';
import type { Say } from './texts.ts';

interface RestoreWordingProps {
  t: Say;
  csrf: string;
  details: WordingDetails;
  language: Locale;
  when: string;
  action: string;
  reason: string;
  errors?: FormErrors;
}

/** Shows what will be said again, and asks why. */
export function RestoreWording({ t, csrf, details, language, when, action, reason, errors }: RestoreWordingProps) {
  return (
    <FormPage
      {...{ heading: t('restore'), caption: `${details.organisation.name}: ${when}`, lead: t('restore.lead') }}
      {...{ action, csrf, ...(errors ? { errors } : {}) }}
      before={
        <div class="govuk-inset-text" lang={language}>
          <p class="govuk-body govuk-!-font-weight-bold">{details.ours.subject}</p>
          <pre class="handrail-mail__text">{details.ours.body}</pre>
        </div>
      }
    >
      <input type="hidden" name="seen" value={details.version} />
      <Textarea
        {...{ name: 'reason', label: t('restore.why'), hint: t('reason.hint'), rows: 3, value: reason }}
        {...errorOf(errors, 'reason')}
      />
      <Button preventDoubleClick>{t('restore')}</Button>
    </FormPage>
  );
}
