import type { FieldErrors } from '../field-errors.ts';
import { FormPage } from '../form-page.tsx';
import { ConfirmOwner } from './current-password.tsx';
import type { Say } from './texts.ts';

interface RecoveryCodesProps {
  t: Say;
  csrf: string;
  passkey: boolean;
  errors?: FieldErrors;
}

/** Asks before the codes that somebody keeps on paper stop working. */
export const RecoveryCodesView = ({ t, csrf, passkey, errors }: RecoveryCodesProps) => (
  <FormPage
    {...{ heading: t('codes.renew'), lead: t('codes.lead'), action: '/account/recovery-codes', csrf }}
    {...(errors ? { errors } : {})}
  >
    <ConfirmOwner t={t} errors={errors} passkey={passkey} button={t('codes.renew')} />
  </FormPage>
);
