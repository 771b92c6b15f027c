import type { Words } from '#platform/i18n/catalogue.ts';
import { Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Input } from '#ui/input.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { PasswordInput } from '#ui/password-input.tsx';
import type { FieldErrors } from '../field-errors.ts';
import { FormPage } from '../form-page.tsx';
import { PasskeySignIn } from './passkey-sign-in.view.tsx';
import type { texts } from './texts.ts';

type SignInWords = Words<keyof typeof texts.en & string>;

export interface SignInProps {
  t: SignInWords;
  csrf: string;
  next: string;
  name?: string;
  errors?: FieldErrors;
  /** A wrong try came before: say what a lock means. */
  explainLock?: boolean;
}

/** Sign in, on a page of its own. */
export function SignInView(props: SignInProps) {
  const { t, csrf, errors } = props;
  return (
    <FormPage
      heading={t('title')}
      action="/sign-in"
      csrf={csrf}
      {...(errors ? { errors } : {})}
      after={<After {...props} />}
    >
      <SignInFields {...props} />
    </FormPage>
  );
}

/** The first page: what this is, and the way in. */
export function WelcomeView(props: SignInProps) {
  const { t, csrf, errors } = props;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-one-half">
        {errors && <ErrorSummary errors={errors.summary} />}
        <PageHeading size="xl" lead={t('welcome.lead')}>
          {t('welcome.title')}
        </PageHeading>
        <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
          <li>{t('welcome.employer')}</li>
          <li>{t('welcome.staff')}</li>
        </ul>
        <h2 class="govuk-heading-m">{t('welcome.register.title')}</h2>
        <p class="govuk-body">{t('welcome.register.text')}</p>
        <Button href="/register" variant="secondary">
          {t('welcome.register')}
        </Button>
      </div>
      <div class="govuk-grid-column-one-half">
        <form method="post" action="/sign-in" noValidate>
          <input type="hidden" name="csrf" value={csrf} />
          <h2 class="govuk-heading-l">{t('title')}</h2>
          <SignInFields {...props} />
        </form>
        <After {...props} />
      </div>
    </div>
  );
}

const After = (props: SignInProps) => (
  <>
    <PasskeySignIn {...props} />
    <Help t={props.t} />
  </>
);

function SignInFields({ t, next, name = '', errors, explainLock }: SignInProps) {
  return (
    <>
      <input type="hidden" name="next" value={next} />
      {/* The script of our pages writes 1 here: then the warning before a time-out can show. */}
      <input type="hidden" name="scripted" value="" data-scripted="" />
      {explainLock && <p class="govuk-body">{t('wrong.hint')}</p>}
      <Input
        name="name"
        label={t('name')}
        value={name}
        autocomplete="username"
        autocapitalize="none"
        spellcheck={false}
        classes="govuk-!-width-two-thirds"
        attributes={{ maxlength: 254 }}
        {...message(errors, 'name')}
      />
      <PasswordInput
        name="password"
        label={t('password')}
        classes="govuk-!-width-two-thirds"
        attributes={{ maxlength: 128 }}
        {...message(errors, 'password')}
      />
      <Button preventDoubleClick>{t('button')}</Button>
    </>
  );
}

function Help({ t }: { t: SignInWords }) {
  const links = [
    ['/sign-in/organisation', t('organisation')],
    ['/recover/password', t('forgot_password')],
    ['/recover/username', t('forgot_username')],
    ['/activation', t('renew')],
    ['/register', t('register')],
  ] as const;
  return (
    <ul class="govuk-list">
      {links.map(([href, text]) => (
        <li>
          <a class="govuk-link" href={href}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}

function message(errors: FieldErrors | undefined, field: string) {
  const errorMessage = errors?.of(field);
  return errorMessage ? { errorMessage } : {};
}
