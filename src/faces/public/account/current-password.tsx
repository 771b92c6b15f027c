import { PasswordInput } from '#ui/password-input.tsx';
import type { FieldErrors } from '../field-errors.ts';
import type { Say } from './texts.ts';

/** The error of a field as its component takes it; nothing where there is none. */
export const errorOf = (errors: FieldErrors | undefined, field: string) => {
  const errorMessage = errors?.of(field);
  return errorMessage ? { errorMessage } : {};
};

/** Shows that it is the owner who changes something (ACC.M1). */
export const CurrentPassword = ({ t, errors }: { t: Say; errors: FieldErrors | undefined }) => (
  <PasswordInput
    name="current"
    label={t('current')}
    hint={t('current.hint')}
    autocomplete="current-password"
    attributes={{ maxlength: 128 }}
    {...errorOf(errors, 'current')}
  />
);
