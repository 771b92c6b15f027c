import type { Words } from '#platform/i18n/catalogue.ts';
import { Button } from '#ui/button.tsx';
import { Input } from '#ui/input.tsx';
import { InsetText } from '#ui/inset-text.tsx';
import type { FieldErrors } from '../field-errors.ts';
import { FormPage } from '../form-page.tsx';
import type { factorTexts } from './factor-texts.ts';
import type { FactorWords } from './second-factor.view.tsx';

interface MailedCodesProps {
  t: FactorWords;
  said: Words<keyof typeof factorTexts.en & string>;
  csrf: string;
  next: string;
  /** A code was asked for: it went out now, or not. */
  mailed: { sent: boolean } | undefined;
  errors: FieldErrors | undefined;
}

/** A first code is mailed and typed, so that nobody waits for mail that never comes. */
export function MailedCodesView({ t, said, csrf, next, mailed, errors }: MailedCodesProps) {
  const errorMessage = errors?.of('code');
  return (
    <FormPage
      {...{ heading: t('mail.title'), lead: t('mail.lead'), action: '/second-factor/mail', csrf }}
      {...(errors ? { errors } : {})}
    >
      <input type="hidden" name="next" value={next} />
      {mailed && !errors && (
        <InsetText>
          <span role="status">{said(mailed.sent ? 'mail.sent' : 'mail.not_sent')}</span>
        </InsetText>
      )}
      {mailed && (
        <Input
          name="code"
          label={said('code.label')}
          inputMode="numeric"
          autocomplete="one-time-code"
          classes="govuk-input--width-5"
          attributes={{ maxlength: 10 }}
          {...(errorMessage ? { errorMessage } : {})}
        />
      )}
      <div class="govuk-button-group">
        {mailed && (
          <Button name="do" value="confirm" preventDoubleClick>
            {t('confirm')}
          </Button>
        )}
        <Button name="do" value="send" preventDoubleClick {...(mailed ? { variant: 'secondary' as const } : {})}>
          {t(mailed ? 'mail.again' : 'mail.send')}
        </Button>
      </div>
    </FormPage>
  );
}
