import type { Words } from '#platform/i18n/catalogue.ts';
import { Button } from '#ui/button.tsx';
import { Input } from '#ui/input.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { WarningText } from '#ui/warning-text.tsx';
import type { FieldErrors } from '../field-errors.ts';
import { FormPage } from '../form-page.tsx';
import { QrCode } from './qr-code.tsx';
import type { texts } from './texts.ts';

type FactorWords = Words<keyof typeof texts.en & string>;

interface Shared {
  t: FactorWords;
  csrf: string;
  next: string;
}

/** Before anything is made: what an authenticator is. */
export function StartView({ t, csrf, next, required }: Shared & { required: boolean }) {
  return (
    <FormPage heading={t('title')} lead={t('start.lead')} action="/second-factor" csrf={csrf}>
      <input type="hidden" name="next" value={next} />
      {required && <p class="govuk-body">{t('start.required')}</p>}
      <p class="govuk-body">{t('start.apps')}</p>
      <Button name="do" value="begin" preventDoubleClick>
        {t('start.button')}
      </Button>
    </FormPage>
  );
}

/** The key as a picture and as letters, and the field for the first code. */
export function ScanView({
  t,
  csrf,
  next,
  begun,
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

/** Nothing to do any more. */
export function DoneView({ t, left }: { t: FactorWords; left: number }) {
  return (
    <>
      <PageHeading lead={t('done.text')}>{t('done.title')}</PageHeading>
      <p class="govuk-body">{t('done.codes', { left })}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/sessions">
          {t('done.sessions')}
        </a>
      </p>
      <Button href="/">{t('done.home')}</Button>
    </>
  );
}
