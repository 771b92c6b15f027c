import type { SecondFactorState } from '#modules/accounts/index.ts';
import type { Words } from '#platform/i18n/catalogue.ts';
import { Button } from '#ui/button.tsx';
import { Input } from '#ui/input.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { WarningText } from '#ui/warning-text.tsx';
import type { FieldErrors } from '../field-errors.ts';
import { FormPage } from '../form-page.tsx';
import { withNext } from '../home.ts';
import { QrCode } from './qr-code.tsx';
import type { texts } from './texts.ts';

export type FactorWords = Words<keyof typeof texts.en & string>;

interface Shared {
  t: FactorWords;
  csrf: string;
  next: string;
  state: SecondFactorState;
}

/** Before anything is made: what there is to choose from. */
export function ChooseView({ t, csrf, next, state, needed }: Shared & { needed: boolean }) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <PageHeading lead={t('start.lead')}>{t('title')}</PageHeading>
        {needed && <p class="govuk-body">{t('start.required')}</p>}
        <h2 class="govuk-heading-m">{t('passkey.heading')}</h2>
        <p class="govuk-body">{t('passkey.what')}</p>
        <Button href={withNext('/second-factor/passkey', next)} variant="secondary">
          {t('passkey.choose')}
        </Button>
        <h2 class="govuk-heading-m">{t('app.heading')}</h2>
        <p class="govuk-body">{t('app.what')}</p>
        {state.hasAuthenticator && <p class="govuk-body">{t('app.replaces')}</p>}
        <form method="post" action="/second-factor" noValidate>
          <input type="hidden" name="csrf" value={csrf} />
          <input type="hidden" name="next" value={next} />
          <Button name="do" value="begin" variant="secondary" preventDoubleClick>
            {t('app.choose')}
          </Button>
        </form>
        {state.mayMail && !state.mailedCodes && (
          <>
            <h2 class="govuk-heading-m">{t('mail.heading')}</h2>
            <p class="govuk-body">{t('mail.what')}</p>
            <Button href={withNext('/second-factor/mail', next)} variant="secondary">
              {t('mail.choose')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

/** The key as a picture and as letters, and the field for the first code. */
export function ScanView({
  t,
  csrf,
  next,
  begun,
  state,
  errors,
}: Shared & { begun: { secret: string; uri: string }; errors?: FieldErrors }) {
  const errorMessage = errors?.of('code');
  return (
    <FormPage
      heading={t('title')}
      lead={t('scan.lead')}
      action="/second-factor"
      csrf={csrf}
      {...(errors ? { errors } : {})}
    >
      <input type="hidden" name="next" value={next} />
      {state.hasAuthenticator && <p class="govuk-body">{t('app.replaces')}</p>}
      <QrCode text={begun.uri} title={t('scan.picture')} />
      <p class="govuk-body">
        {t('scan.key')} <code>{begun.secret.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      <Input
        name="code"
        label={t('code')}
        inputMode="numeric"
        autocomplete="one-time-code"
        classes="govuk-input--width-5"
        attributes={{ maxlength: 10 }}
        {...(errorMessage ? { errorMessage } : {})}
      />
      <div class="govuk-button-group">
        <Button name="do" value="confirm">
          {t('confirm')}
        </Button>
        <Button name="do" value="begin" variant="secondary">
          {t('again')}
        </Button>
      </div>
      <p class="govuk-body">
        <a class="govuk-link" href={withNext('/second-factor/passkey', next)}>
          {t('scan.passkey')}
        </a>
      </p>
    </FormPage>
  );
}

/** The recovery codes, this one time. */
export function CodesView({ t, codes, go }: { t: FactorWords; codes: readonly string[]; go: string }) {
  return (
    <>
      <PageHeading lead={t('codes.lead')}>{t('codes.title')}</PageHeading>
      <WarningText>{t('codes.once')}</WarningText>
      <ul class="govuk-list govuk-list--number">
        {codes.map(code => (
          <li>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Button href={go}>{t('codes.go')}</Button>
    </>
  );
}
