import type { Words } from '#platform/i18n/catalogue.ts';
import { Button } from '#ui/button.tsx';
import { Input } from '#ui/input.tsx';
import type { FieldErrors } from '../field-errors.ts';
import { FormPage } from '../form-page.tsx';
import type { texts } from './texts.ts';

export interface SignInCodeProps {
  t: Words<keyof typeof texts.en & string>;
  csrf: string;
  next: string;
  errors?: FieldErrors;
}

/** Asks for the second factor. */
export function SignInCodeView({ t, csrf, next, errors }: SignInCodeProps) {
  const errorMessage = errors?.of('code');
  return (
    <FormPage
      heading={t('code.title')}
      lead={t('code.lead')}
      action="/sign-in/code"
      csrf={csrf}
      {...(errors ? { errors } : {})}
    >
      <input type="hidden" name="next" value={next} />
      <Input
        name="code"
        label={t('code.label')}
        hint={t('code.hint')}
        autocomplete="one-time-code"
        autocapitalize="none"
        spellcheck={false}
        classes="govuk-input--width-10"
        attributes={{ maxlength: 40 }}
        {...(errorMessage ? { errorMessage } : {})}
      />
      <Button preventDoubleClick>{t('code.button')}</Button>
    </FormPage>
  );
}
