import { type ClinicianAdvice, templateNames } from '#modules/advice/index.ts';
import { Button } from '#ui/button.tsx';
import { Radios } from '#ui/radios.tsx';
import { PostForm } from './post-form.tsx';
import type { AdviceWords } from './texts.ts';

/** Which letter, in which language; or why none can be begun. */
export function StartLetter({ t, csrf, advice }: { t: AdviceWords; csrf: string; advice: ClinicianAdvice }) {
  const base = `/workbench/cases/${advice.case.id}`;
  if (!advice.can.start)
    return (
      <>
        <p class="govuk-body">{t('letter.cannot_start')}</p>
        <Button href={`${base}/consent`} variant="secondary">
          {t('letter.to_consent')}
        </Button>
      </>
    );
  return (
    <PostForm action={`${base}/letter`} csrf={csrf}>
      <h2 class="govuk-heading-m">{t('letter.start_title')}</h2>
      <p class="govuk-body">{t('letter.start_lead')}</p>
      <Radios
        name="template"
        fieldset={{ legend: { text: t('letter.template'), classes: 'govuk-fieldset__legend--s' } }}
        items={templateNames.map(value => ({ value, text: t(`template.${value}`) }))}
        value={advice.usualTemplate}
      />
      <Radios
        name="locale"
        fieldset={{ legend: { text: t('letter.language'), classes: 'govuk-fieldset__legend--s' } }}
        items={(['en', 'cy'] as const).map(value => ({ value, text: t(`language.${value}`) }))}
        value="en"
      />
      <Button preventDoubleClick>{t('letter.start')}</Button>
    </PostForm>
  );
}
