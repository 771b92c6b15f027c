import { Button } from '#ui/button.tsx';
import { Checkboxes } from '#ui/checkboxes.tsx';
import { Input } from '#ui/input.tsx';
import { InsetText } from '#ui/inset-text.tsx';
import { Textarea } from '#ui/textarea.tsx';
import type { FormErrors } from '../form-errors.ts';
import { errorOf, FormPage } from '../form-page.tsx';
import { organisationPlace } from './list-place.ts';
import type { Say } from './texts.ts';

interface NewOrganisationProps {
  t: Say;
  csrf: string;
  key: string;
  code: string;
  name: string;
  domains: string;
  forms: readonly string[];
  offered: readonly { value: string; text: string }[];
  note?: string | undefined;
  errors?: FormErrors | undefined;
}

/** What an organisation needs to begin with; the rest takes its usual value and is changed on its page. */
export function NewOrganisation({
  t,
  csrf,
  key,
  code,
  name,
  domains,
  forms,
  offered,
  note,
  errors,
}: NewOrganisationProps) {
  const label = (text: string) => ({ text, classes: 'govuk-label--s' });
  return (
    <FormPage
      {...{ heading: t('new.title'), caption: t('list.title'), lead: t('new.lead'), csrf, errors }}
      action={`${organisationPlace.root}/new`}
      before={note && <InsetText>{note}</InsetText>}
    >
      <input type="hidden" name="key" value={key} />
      <Input
        {...{ name: 'name', label: label(t('name')), value: name, autocomplete: 'off', ...errorOf(errors, 'name') }}
      />
      <Input
        {...{ name: 'code', label: label(t('code')), hint: t('code.hint'), value: code, autocomplete: 'off' }}
        {...{ classes: 'govuk-input--width-5', spellcheck: false, ...errorOf(errors, 'code') }}
      />
      <Textarea
        {...{ name: 'domains', label: label(t('domains')), hint: t('domains.hint'), value: domains, rows: 3 }}
        {...{ spellcheck: false, ...errorOf(errors, 'domains') }}
      />
      <Checkboxes
        {...{ name: 'forms', values: forms, items: [...offered], ...errorOf(errors, 'forms') }}
        fieldset={{ legend: { text: t('forms'), classes: 'govuk-fieldset__legend--s' } }}
      />
      <Button preventDoubleClick>{t('new.button')}</Button>
    </FormPage>
  );
}
