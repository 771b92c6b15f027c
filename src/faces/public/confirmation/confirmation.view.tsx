import { Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { PasswordInput } from '#ui/password-input.tsx';
import { Typed } from '../../failures.tsx';
import { formFields } from '../../form-fields.ts';
import type { FieldErrors } from '../field-errors.ts';
import { FactorFields, type FactorFieldsProps } from '../second-factor/factor-fields.tsx';
import type { Say } from './texts.ts';

/** Before the names of what is asked here, which stand among the fields of the form that was sent. */
export const prefix = 'confirm-';

/** Where nothing was sent yet. */
export const ownAddress = '/confirmation';

export interface ConfirmationProps {
  t: Say;
  csrf: string;
  /** Where the answer goes: the address of what was being done, or the page's own. */
  action: string;
  /** What was sent, to be sent again with the answer. */
  kept: readonly (readonly [name: string, value: string])[];
  /** By what they can show that it is them. */
  by: 'factor' | 'password' | 'nothing';
  factor: FactorFieldsProps;
  errors?: FieldErrors | undefined;
}

/** Asks somebody signed in for their second factor, or their password where they have none. */
export function ConfirmationView(props: ConfirmationProps) {
  const { t, csrf, action, kept, by, factor, errors } = props;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {errors && <ErrorSummary errors={errors.summary} />}
        <PageHeading lead={t('lead')}>{t('title')}</PageHeading>
        {kept.length > 0 && by !== 'nothing' && action !== ownAddress && <p class="govuk-body">{t('typed')}</p>}
        {by === 'nothing' ? (
          <SignInAgain t={t} csrf={csrf} kept={kept} />
        ) : (
          <form method="post" action={action} noValidate>
            <input type="hidden" name="csrf" value={csrf} />
            {kept.map(([name, value]) => (
              <input type="hidden" name={name} value={value} />
            ))}
            {by === 'factor' ? (
              <FactorFields {...factor} prefix={prefix} errors={errors} />
            ) : (
              <Password t={t} errors={errors} />
            )}
          </form>
        )}
      </div>
    </div>
  );
}

function Password({ t, errors }: { t: Say; errors: FieldErrors | undefined }) {
  const errorMessage = errors?.of('current');
  return (
    <>
      <PasswordInput
        name={`${prefix}password`}
        label={t('password')}
        autocomplete="current-password"
        attributes={{ maxlength: 128 }}
        {...(errorMessage ? { errorMessage } : {})}
      />
      <Button name={`${prefix}by`} value="password" preventDoubleClick>
        {t('button')}
      </Button>
    </>
  );
}

const SignInAgain = ({ t, csrf, kept }: Pick<ConfirmationProps, 't' | 'csrf' | 'kept'>) => (
  <>
    <form method="post" action="/sign-out">
      <input type="hidden" name="csrf" value={csrf} />
      <p class="govuk-body">{t('no_password')}</p>
      <Button>{t('sign_out')}</Button>
    </form>
    <Typed fields={formFields(kept)} heading={t('copy')} />
  </>
);

/** A file does not take the place of the page, so the page says what happened. */
export const ConfirmedView = ({ t, file, list }: { t: Say; file: string; list: string }) => (
  <>
    <PageHeading lead={t('confirmed.text')}>{t('confirmed')}</PageHeading>
    <Button href={file}>{t('confirmed.download')}</Button>
    <p class="govuk-body">
      <a class="govuk-link" href={list}>
        {t('confirmed.back')}
      </a>
    </p>
  </>
);
