import type { PasswordPolicy } from '#modules/accounts/index.ts';
import type { Words } from '#platform/i18n/catalogue.ts';
import { Button } from '#ui/button.tsx';
import { Input } from '#ui/input.tsx';
import { InsetText } from '#ui/inset-text.tsx';
import { PasskeyButton } from '#ui/passkey-button.tsx';
import type { FieldErrors } from '../field-errors.ts';
import { FormPage } from '../form-page.tsx';
import { NewPassword, type passwordTexts } from '../new-password.tsx';
import type { texts } from './texts.ts';

export interface ResetProps {
  t: Words<keyof typeof texts.en & string>;
  passwordWords: Words<keyof typeof passwordTexts.en & string>;
  csrf: string;
  token: string;
  username: string;
  policy: PasswordPolicy;
  locked: boolean;
  /** What unlocks the account besides: a code of the authenticator or a recovery code, a passkey. */
  unlocksBy: { code: boolean; passkey: boolean };
  errors?: FieldErrors;
}

/** A new password by a mailed link. */
export function ResetView({ t, passwordWords, csrf, token, username, policy, locked, unlocksBy, errors }: ResetProps) {
  const [codeError, passkeyError] = [errors?.of('code'), errors?.of('passkey')];
  return (
    <FormPage
      heading={t('reset.title')}
      lead={t('reset.lead', { username })}
      action={`/reset/${token}`}
      csrf={csrf}
      {...(errors ? { errors } : {})}
    >
      {/* Password managers file the new password under this name. */}
      <input type="text" name="username" value={username} autocomplete="username" hidden readOnly />
      {locked && <InsetText>{t('reset.locked')}</InsetText>}
      <NewPassword t={passwordWords} policy={policy} errors={errors} username={username} />
      {locked && unlocksBy.code && (
        <Input
          name="code"
          label={t('reset.code')}
          autocomplete="one-time-code"
          classes="govuk-input--width-10"
          attributes={{ maxlength: 40 }}
          {...(codeError ? { errorMessage: codeError } : {})}
        />
      )}
      <Button preventDoubleClick>{t('reset.button')}</Button>
      {locked && unlocksBy.passkey && (
        <PasskeyButton
          {...{ options: '/passkeys/request', variant: 'secondary' }}
          {...(passkeyError ? { errorMessage: passkeyError } : {})}
        >
          {t('reset.passkey')}
        </PasskeyButton>
      )}
    </FormPage>
  );
}
