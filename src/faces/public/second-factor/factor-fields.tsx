import type { SecondFactorState } from '#modules/accounts/index.ts';
import type { Words } from '#platform/i18n/catalogue.ts';
import { Button } from '#ui/button.tsx';
import { Input } from '#ui/input.tsx';
import { InsetText } from '#ui/inset-text.tsx';
import { PasskeyButton } from '#ui/passkey-button.tsx';
import type { FieldErrors } from '../field-errors.ts';
import type { factorTexts } from './factor-texts.ts';

export interface FactorFieldsProps {
  t: Words<keyof typeof factorTexts.en & string>;
  state: SecondFactorState;
  /** Before the names of the fields, where they stand among those of another form. */
  prefix?: string;
  errors?: FieldErrors | undefined;
  /** A code was asked for by mail: it went out now, or not. */
  mailed?: { sent: boolean } | undefined;
}

/** Every way to give the second factor that the account has: a code, the passkey, a code by mail (ACC.S1). */
export function FactorFields({ t, state, prefix = '', errors, mailed }: FactorFieldsProps) {
  const { hasAuthenticator, mailedCodes, passkeys, recoveryCodes } = state;
  const hint = [
    ...(hasAuthenticator ? [t('code.authenticator')] : []),
    ...(mailedCodes ? [t('code.mailed')] : []),
    ...(passkeys && !hasAuthenticator && !mailedCodes ? [t('passkey.without')] : []),
    ...(recoveryCodes ? [t('code.recovery')] : []),
  ];
  const [codeError, passkeyError] = [errors?.of('code'), errors?.of('passkey')];
  return (
    <>
      {mailed && (
        <InsetText>
          <span role="status">{t(mailed.sent ? 'mail.sent' : 'mail.not_sent')}</span>
        </InsetText>
      )}
      <Input
        name={`${prefix}code`}
        label={t('code.label')}
        hint={hint.join(' ')}
        autocomplete="one-time-code"
        autocapitalize="none"
        spellcheck={false}
        classes="govuk-input--width-10"
        attributes={{ maxlength: 40 }}
        {...(codeError ? { errorMessage: codeError } : {})}
      />
      <div class="govuk-button-group">
        <Button name={`${prefix}by`} value="code" preventDoubleClick>
          {t('code.button')}
        </Button>
        {mailedCodes && (
          <Button name={`${prefix}by`} value="mail" variant="secondary" preventDoubleClick>
            {t('mail.button')}
          </Button>
        )}
      </div>
      {passkeys > 0 && (
        <PasskeyButton
          {...{ options: '/passkeys/request', name: `${prefix}passkey`, by: `${prefix}by`, variant: 'secondary' }}
          {...(passkeyError ? { errorMessage: passkeyError } : {})}
        >
          {t('passkey.button')}
        </PasskeyButton>
      )}
    </>
  );
}
