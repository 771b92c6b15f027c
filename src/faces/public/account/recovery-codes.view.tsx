import { Button } from '#ui/button.tsx';
import type { FieldErrors } from '../field-errors.ts';
import { FormPage } from '../form-page.tsx';
import { CurrentPassword } from './current-password.tsx';
import type { Say } from './texts.ts';

/** Asks before the codes that somebody keeps on paper stop working. */
export const RecoveryCodesView = ({ t, csrf, errors }: { t: Say; csrf: string; errors?: FieldErrors }) => (
  <FormPage
    {...{ heading: t('codes.renew'), lead: t('codes.lead'), action: '/account/recovery-codes', csrf }}
    {...(errors ? { errors } : {})}
  >
    <CurrentPassword t={t} errors={errors} />
    <Button preventDoubleClick>{t('codes.renew')}</Button>
  </FormPage>
);
