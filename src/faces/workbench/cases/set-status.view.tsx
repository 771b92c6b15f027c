import { handStatuses } from '#modules/cases/index.ts';
import { Button } from '#ui/button.tsx';
import { Radios } from '#ui/radios.tsx';
import { Textarea } from '#ui/textarea.tsx';
import { errorOf, FormPage } from '../form-page.tsx';
import type { CaseFormProps } from './case-form.ts';

export interface TypedStatus {
  status: string;
  why: string;
}

/** On hold, unable to contact, or neither any more: the statuses that follow from no fact. */
export function SetStatus({ t, csrf, caption, url, errors, typed }: CaseFormProps & { typed: TypedStatus }) {
  return (
    <FormPage
      heading={t('hand.title')}
      caption={caption}
      lead={t('hand.lead')}
      action={`${url}/status`}
      csrf={csrf}
      errors={errors}
    >
      <Radios
        name="status"
        value={typed.status}
        fieldset={{ legend: { text: t('hand.status'), classes: 'govuk-fieldset__legend--m' } }}
        items={handStatuses.map(value => ({ value, text: t(`hand.${value}`), hint: t(`hand.${value}.hint`) }))}
        {...errorOf(errors, 'status')}
      />
      <Textarea
        name="why"
        label={t('why')}
        hint={t('hand.why.hint')}
        rows={3}
        value={typed.why}
        {...errorOf(errors, 'why')}
      />
      <Button preventDoubleClick>{t('save')}</Button>
    </FormPage>
  );
}
