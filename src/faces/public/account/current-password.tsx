import { Button } from '#ui/button.tsx';
import { PasskeyButton } from '#ui/passkey-button.tsx';
import { PasswordInput } from '#ui/password-input.tsx';
import type { FieldErrors } from '../field-errors.ts';
import type { Say } from './texts.ts';

/** The error of a field as its component takes it; nothing where there is none. */
export const errorOf = (errors: FieldErrors | undefined, field: string) => {
  const errorMessage = errors?.of(field);
  return errorMessage ? { errorMessage } : {};
};

interface ConfirmProps {
  t: Say;
  errors: FieldErrors | undefined;
  /** They have a passkey, which shows the same as the current password. */
  passkey: boolean;
  /** What the button says: what will be done. */
  button: string;
  warning?: boolean;
}

/** Shows that it is the owner who changes something, by the current password or a passkey, and sends the form (ACC.M1). */
export const ConfirmOwner = ({ t, errors, passkey, button, warning }: ConfirmProps) => (
  <>
    <CurrentPassword t={t} errors={errors} />
    <Confirm {...{ t, passkey, button }} {...(warning ? { warning } : {})} />
  </>
);

/** The field by itself, where others follow it. */
export const CurrentPassword = ({ t, errors }: Pick<ConfirmProps, 't' | 'errors'>) => (
  <PasswordInput
    name="current"
    label={t('current')}
    hint={t('current.hint')}
    autocomplete="current-password"
    attributes={{ maxlength: 128 }}
    {...errorOf(errors, 'current')}
  />
);

/** The buttons by themselves. */
export const Confirm = ({ t, passkey, button, warning }: Omit<ConfirmProps, 'errors'>) => (
  <>
    <Button preventDoubleClick {...(warning ? { variant: 'warning' as const } : {})}>
      {button}
    </Button>
    {passkey && (
      <PasskeyButton options="/passkeys/request" variant="secondary">
        {t('current.passkey')}
      </PasskeyButton>
    )}
  </>
);
