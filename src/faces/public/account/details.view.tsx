import type { OwnAccount, OwnDetails } from '#modules/accounts/index.ts';
import { Input, type InputProps } from '#ui/input.tsx';
import { InsetText } from '#ui/inset-text.tsx';
import { Select } from '#ui/select.tsx';
import { Textarea } from '#ui/textarea.tsx';
import type { FieldErrors } from '../field-errors.ts';
import { FormPage } from '../form-page.tsx';
import { ConfirmOwner, errorOf } from './current-password.tsx';
import type { Say } from './texts.ts';

interface DetailsProps {
  t: Say;
  csrf: string;
  own: OwnAccount;
  /** As they are, or as they were typed. */
  details: OwnDetails;
  errors?: FieldErrors;
}

const zones = Intl.supportedValuesOf('timeZone');

/** What the owner may change; username and address are the provider's (ACC.S5). */
export function DetailsView({ t, csrf, own, details, errors }: DetailsProps) {
  const line = (field: keyof OwnDetails, autocomplete: string, more: Partial<InputProps> = {}) => (
    <Input
      {...{ name: field, label: t(field as 'title'), value: details[field], autocomplete, ...more }}
      attributes={{ maxlength: 254 }}
      {...errorOf(errors, field)}
    />
  );
  return (
    <FormPage heading={t('details.change')} action="/account/details" csrf={csrf} {...(errors ? { errors } : {})}>
      <InsetText>{t('details.fixed', { username: own.username, email: own.email })}</InsetText>
      {line('title', 'honorific-prefix', { label: t('titleField'), classes: 'govuk-input--width-5' })}
      {line('givenName', 'given-name')}
      {line('familyName', 'family-name')}
      {line('jobTitle', 'organization-title')}
      <Textarea
        {...{ name: 'address', label: t('address'), rows: 3, value: details.address, autocomplete: 'street-address' }}
        {...errorOf(errors, 'address')}
      />
      {line('postcode', 'postal-code', { classes: 'govuk-input--width-10' })}
      {line('telephone', 'work tel', { type: 'tel', classes: 'govuk-input--width-20' })}
      <Select
        {...{ name: 'locale', label: t('locale'), value: details.locale, ...errorOf(errors, 'locale') }}
        items={(['en', 'cy'] as const).map(value => ({ value, text: t(`locale.${value}`) }))}
      />
      <Select
        {...{ name: 'zone', label: t('zone'), value: details.zone, ...errorOf(errors, 'zone') }}
        items={zones.map(value => ({ value, text: value.replaceAll('_', ' ') }))}
      />
      <ConfirmOwner t={t} errors={errors} passkey={own.hasPasskey} button={t('save')} />
    </FormPage>
  );
}
