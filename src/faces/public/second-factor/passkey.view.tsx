import { Input } from '#ui/input.tsx';
import { PasskeyButton } from '#ui/passkey-button.tsx';
import type { FieldErrors } from '../field-errors.ts';
import { FormPage } from '../form-page.tsx';
import type { FactorWords } from './second-factor.view.tsx';

interface PasskeyProps {
  t: FactorWords;
  csrf: string;
  next: string;
  name: string;
  errors?: FieldErrors;
}

/** The passkey's name, and the button that has the device make it. */
export function PasskeyView({ t, csrf, next, name, errors }: PasskeyProps) {
  const [nameError, passkeyError] = [errors?.of('name'), errors?.of('passkey')];
  return (
    <FormPage
      {...{ heading: t('passkey.title'), lead: t('passkey.lead'), action: '/second-factor/passkey', csrf }}
      {...(errors ? { errors } : {})}
    >
      <input type="hidden" name="next" value={next} />
      <Input
        name="name"
        label={t('passkey.name')}
        hint={t('passkey.name.hint')}
        value={name}
        classes="govuk-!-width-two-thirds"
        attributes={{ maxlength: 60 }}
        {...(nameError ? { errorMessage: nameError } : {})}
      />
      <p class="govuk-body">{t('passkey.script')}</p>
      <PasskeyButton options="/passkeys/creation" make {...(passkeyError ? { errorMessage: passkeyError } : {})}>
        {t('passkey.button')}
      </PasskeyButton>
    </FormPage>
  );
}
