import type { ComponentChildren } from 'preact';
import type { PasswordPolicy } from '#modules/accounts/index.ts';
import type { Words } from '#platform/i18n/catalogue.ts';
import { Button } from '#ui/button.tsx';
import { Input, type InputProps } from '#ui/input.tsx';
import { Textarea } from '#ui/textarea.tsx';
import { FormPage } from '../form-page.tsx';
import { NewPassword, type passwordTexts } from '../new-password.tsx';
import { ChallengeFields } from './challenge-fields.tsx';
import { PlaceFields, type PlaceFieldsProps } from './place-fields.tsx';
import type { KeptField } from './register.form.ts';

export interface RegisterProps extends PlaceFieldsProps {
  passwordWords: Words<keyof typeof passwordTexts.en & string>;
  /** Of the organisation whose code was typed. */
  policy: PasswordPolicy;
  /** To be passed with the next code from this network. */
  challenge?: string | undefined;
  csrf: string;
  /** The code was checked just now and is good. */
  codeIsGood?: boolean;
}

/** The registration form (A1.1): organisation, person, account. */
export function RegisterView(props: RegisterProps) {
  const { t, csrf, errors } = props;
  return (
    <FormPage heading={t('title')} lead={t('lead')} action="/register" csrf={csrf} {...(errors ? { errors } : {})}>
      <p class="govuk-body">{t('required')}</p>
      {/* Enter in a field sends the form, not the code. */}
      <button type="submit" class="govuk-visually-hidden" tabIndex={-1} aria-hidden="true">
        {t('button')}
      </button>
      <OrganisationFields {...props} />
      <PersonFields {...props} />
      <AccountFields {...props} />
      <Button preventDoubleClick>{t('button')}</Button>
    </FormPage>
  );
}

function OrganisationFields(props: RegisterProps) {
  const { t, organisation, codeIsGood } = props;
  return (
    <Part heading={t('organisation.heading')}>
      <Line
        {...props}
        field="verificationCode"
        label={t('code')}
        hint={t('code.hint')}
        autocomplete="off"
        autocapitalize="characters"
        classes="govuk-input--width-20"
        attributes={{ maxlength: 100, 'data-check-url': '/register/code' }}
      />
      <Button variant="secondary" name="do" value="check">
        {t('code.check')}
      </Button>
      {codeIsGood && organisation && (
        <p class="handrail-check handrail-check--good" role="status">
          {t('code.valid', { name: organisation.name })}
        </p>
      )}
      <div id="challenge">
        <ChallengeFields text={props.challenge} />
      </div>
      <div id="places">
        <PlaceFields {...props} />
      </div>
    </Part>
  );
}

function PersonFields(props: RegisterProps) {
  const { t, kept, errors } = props;
  const addressError = errors?.of('address');
  return (
    <Part heading={t('you.heading')}>
      <Line
        {...props}
        field="title"
        label={t('titleField')}
        autocomplete="honorific-prefix"
        classes="govuk-input--width-5"
      />
      <Line {...props} field="givenName" label={t('givenName')} autocomplete="given-name" />
      <Line {...props} field="familyName" label={t('familyName')} autocomplete="family-name" />
      <Line {...props} field="jobTitle" label={t('jobTitle')} autocomplete="organization-title" />
      <Textarea
        name="address"
        label={t('address')}
        rows={3}
        value={kept.address ?? ''}
        autocomplete="street-address"
        {...(addressError ? { errorMessage: addressError } : {})}
      />
      <Line
        {...props}
        field="postcode"
        label={t('postcode')}
        autocomplete="postal-code"
        classes="govuk-input--width-10"
      />
      <Line
        {...props}
        field="telephone"
        label={t('telephone')}
        type="tel"
        autocomplete="work tel"
        classes="govuk-input--width-20"
      />
      <Line {...props} field="email" label={t('email')} hint={t('email.hint')} type="email" autocomplete="work email" />
      <Line {...props} field="emailAgain" label={t('emailAgain')} type="email" autocomplete="work email" />
    </Part>
  );
}

function AccountFields(props: RegisterProps) {
  const { t, passwordWords, policy, errors } = props;
  return (
    <Part heading={t('account.heading')}>
      <Line
        {...props}
        field="username"
        label={t('username')}
        hint={t('username.hint')}
        autocomplete="username"
        autocapitalize="none"
        spellcheck={false}
      />
      <NewPassword t={passwordWords} policy={policy} errors={errors} usernameField="username" />
      {/* People do not see this field; what fills it is no person (ACC.R5). */}
      <div class="govuk-visually-hidden" aria-hidden="true">
        <label for="website">{t('website')}</label>
        <input id="website" name="website" type="text" tabIndex={-1} autocomplete="off" />
      </div>
    </Part>
  );
}

function Part({ heading, children }: { heading: string; children: ComponentChildren }) {
  return (
    <fieldset class="govuk-fieldset govuk-!-margin-bottom-6">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">
        <h2 class="govuk-fieldset__heading">{heading}</h2>
      </legend>
      {children}
    </fieldset>
  );
}

type LineProps = Pick<RegisterProps, 'kept' | 'errors'> & { field: KeptField } & Omit<InputProps, 'name'>;

function Line({
  kept,
  errors,
  field,
  label,
  hint,
  type,
  classes,
  attributes,
  autocomplete,
  autocapitalize,
  spellcheck,
}: LineProps) {
  const errorMessage = errors?.of(field);
  return (
    <Input
      {...{ name: field, label, value: kept[field] ?? '' }}
      {...(hint ? { hint } : {})}
      {...(type ? { type } : {})}
      {...(classes ? { classes } : {})}
      {...(autocapitalize ? { autocapitalize } : {})}
      {...(autocomplete ? { autocomplete } : {})}
      {...(spellcheck === undefined ? {} : { spellcheck })}
      attributes={{ maxlength: 254, ...attributes }}
      {...(errorMessage ? { errorMessage } : {})}
    />
  );
}
