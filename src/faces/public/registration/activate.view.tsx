import type { PasswordPolicy } from '#modules/accounts/index.ts';
import type { Words } from '#platform/i18n/catalogue.ts';
import { Button } from '#ui/button.tsx';
import type { FieldErrors } from '../field-errors.ts';
import { FormPage } from '../form-page.tsx';
import { NewPassword, type passwordTexts } from '../new-password.tsx';
import type { texts } from './texts.ts';

export interface ActivateProps {
  t: Words<keyof typeof texts.en & string>;
  csrf: string;
  token: string;
  username: string;
  /** The account was made for its owner, who chooses the first password here. */
  first?: { passwordWords: Words<keyof typeof passwordTexts.en & string>; policy: PasswordPolicy };
  errors?: FieldErrors;
}

/** The page of the mailed link: a button, because opening it changes nothing (ALL.13). */
export function ActivateView({ t, csrf, token, username, first, errors }: ActivateProps) {
  return (
    <FormPage
      heading={t('activate.title')}
      lead={t(first ? 'activate.first' : 'activate.text', { username })}
      action={`/activate/${token}`}
      csrf={csrf}
      {...(errors ? { errors } : {})}
    >
      {first && (
        <>
          {/* Password managers file the new password under this name. */}
          <input type="text" name="username" value={username} autocomplete="username" hidden readOnly />
          <NewPassword t={first.passwordWords} policy={first.policy} errors={errors} username={username} />
        </>
      )}
      <Button preventDoubleClick>{t('activate.button')}</Button>
    </FormPage>
  );
}
