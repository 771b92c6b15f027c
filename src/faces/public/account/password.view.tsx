import type { PasswordPolicy } from '#modules/accounts/index.ts';
import type { Words } from '#platform/i18n/catalogue.ts';
import type { FieldErrors } from '../field-errors.ts';
import { FormPage } from '../form-page.tsx';
import { NewPassword, type passwordTexts } from '../new-password.tsx';
import { Confirm, CurrentPassword } from './current-password.tsx';
import type { Say } from './texts.ts';

interface PasswordProps {
  t: Say;
  passwordWords: Words<keyof typeof passwordTexts.en & string>;
  csrf: string;
  policy: PasswordPolicy;
  username: string;
  passkey: boolean;
  errors?: FieldErrors;
}

/** The current password, and the new one with its live list. */
export function PasswordView({ t, passwordWords, csrf, policy, username, passkey, errors }: PasswordProps) {
  return (
    <FormPage
      {...{ heading: t('password.change'), lead: t('password.lead'), action: '/account/password', csrf }}
      {...(errors ? { errors } : {})}
    >
      {/* Password managers file the new password under this name. */}
      <input type="text" name="username" value={username} autocomplete="username" hidden readOnly />
      <CurrentPassword t={t} errors={errors} />
      <NewPassword t={passwordWords} policy={policy} errors={errors} username={username} />
      <Confirm t={t} passkey={passkey} button={t('password.change')} />
    </FormPage>
  );
}
