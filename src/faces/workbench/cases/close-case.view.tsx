import { closeReasons, statusTexts } from '#modules/cases/index.ts';
import { words } from '#platform/i18n/catalogue.ts';
import { Button } from '#ui/button.tsx';
import { Radios } from '#ui/radios.tsx';
import { Textarea } from '#ui/textarea.tsx';
import { errorOf, FormPage } from '../form-page.tsx';
import type { CaseFormProps } from './case-form.ts';

export interface TypedClosing {
  reason: string;
  why: string;
}

/** Why a case ends: a reason the manager reads, and a sentence for the record. */
export function CloseCase({ t, csrf, caption, url, errors, typed }: CaseFormProps & { typed: TypedClosing }) {
  const say = words(statusTexts, t.locale);
  return (
    <FormPage
      heading={t('close.title')}
      caption={caption}
      lead={t('close.lead')}
      action={`${url}/closing`}
      csrf={csrf}
      errors={errors}
    >
      <Radios
        name="reason"
        value={typed.reason}
        fieldset={{ legend: { text: t('close.reason'), classes: 'govuk-fieldset__legend--m' } }}
        hint={t('close.reason.hint')}
        items={closeReasons.map(value => ({ value, text: say(`reason.${value}`) }))}
        {...errorOf(errors, 'reason')}
      />
      <Textarea
        name="why"
        label={t('why')}
        hint={t('why.staff')}
        rows={3}
        value={typed.why}
        {...errorOf(errors, 'why')}
      />
      <Button preventDoubleClick>{t('close.button')}</Button>
    </FormPage>
  );
}
