import type { PasswordPolicy } from '#modules/accounts/index.ts';
import type { Words } from '#platform/i18n/catalogue.ts';
import { Button } from '#ui/button.tsx';
import type { FieldErrors } from '../field-errors.ts';
import { FormPage } from '../form-page.tsx';
import { NewPassword, type passwordTexts } from '../new-password.tsx';
import type { texts } from './texts.ts';

export interface InvitationProps {
  t: Words<keyof typeof texts.en & string>;
  passwordWords: Words<keyof typeof passwordTexts.en & string>;
  csrf: string;
  token: string;
  username: string;
  policy: PasswordPolicy;
  errors?: FieldErrors;
}

/** The first password of somebody invited to the staff. */
export function InvitationView({ t, passwordWords, csrf, token, username, policy, errors }: InvitationProps) {
  return (
    <FormPage
      heading={t('title')}
      lead={t('lead', { username })}
      action={`/invitation/${token}`}
      csrf={csrf}
      {...(errors ? { errors } : {})}
    >
      {/* Password managers file the new password under this name. */}
      <input type="text" name="username" value={username} autocomplete="username" hidden readOnly />
      <NewPassword t={passwordWords} policy={policy} errors={errors} username={username} />
      <Button preventDoubleClick>{t('button')}</Button>
    </FormPage>
  );
}
