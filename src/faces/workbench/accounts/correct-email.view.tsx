import { Button } from '#ui/button.tsx';
import { Input } from '#ui/input.tsx';
import { Textarea } from '#ui/textarea.tsx';
import type { FormErrors } from '../form-errors.ts';
import { errorOf, FormPage } from '../form-page.tsx';
import type { Say } from './texts.ts';

interface CorrectEmailProps {
  t: Say;
  csrf: string;
  name: string;
  action: string;
  email: string;
  reason: string;
  errors?: FormErrors;
}

/** The right address, and why. */
export function CorrectEmail({ t, csrf, name, action, email, reason, errors }: CorrectEmailProps) {
  return (
    <FormPage
      {...{ heading: t('correct.title'), caption: name, lead: t('correct.lead'), action, csrf }}
      {...(errors ? { errors } : {})}
    >
      <Input
        {...{ name: 'email', label: t('email'), hint: t('correct.hint'), type: 'email', value: email }}
        {...{ autocomplete: 'off', spellcheck: false, attributes: { maxlength: 254 } }}
        {...errorOf(errors, 'email')}
      />
      <Textarea
        {...{ name: 'reason', label: t('correct.why'), hint: t('why.hint'), rows: 3, value: reason }}
        {...errorOf(errors, 'reason')}
      />
      <Button preventDoubleClick>{t('correct.button')}</Button>
    </FormPage>
  );
}
