import type { OfferedKind, TypedPreferences } from '#modules/notices/index.ts';
import { Fieldset } from '#ui/fieldset.tsx';
import { Input } from '#ui/input.tsx';
import { InsetText } from '#ui/inset-text.tsx';
import { Select } from '#ui/select.tsx';
import type { FieldErrors } from '../field-errors.ts';
import { FormPage } from '../form-page.tsx';
import { ConfirmOwner, errorOf } from './current-password.tsx';
import type { SayNotices } from './notice-texts.ts';
import type { Say } from './texts.ts';

interface NoticesProps {
  t: SayNotices;
  account: Say;
  csrf: string;
  kinds: readonly OfferedKind[];
  typed: TypedPreferences;
  digestHour: number;
  zone: string;
  /** They have a passkey, which shows that it is them as the password does. */
  passkey: boolean;
  errors?: FieldErrors;
}

/** One choice a kind, the quiet hours, and what no choice changes. */
export function NoticesView({ t, account, csrf, kinds, typed, digestHour, zone, passkey, errors }: NoticesProps) {
  const time = (name: 'quietFrom' | 'quietUntil') => (
    <Input
      {...{ name, label: t(name), value: typed[name], inputMode: 'text', autocomplete: 'off' }}
      {...{ classes: 'govuk-input--width-5', attributes: { maxlength: 8 }, ...errorOf(errors, name) }}
    />
  );
  return (
    <FormPage
      {...{ heading: t('title'), lead: t('lead'), action: '/account/notices', csrf }}
      {...(errors ? { errors } : {})}
    >
      {kinds.length > 0 ? (
        <Fieldset legend={{ text: t('kinds'), classes: 'govuk-fieldset__legend--m' }}>
          <p class="govuk-hint">{t('daily.hint', { hour: digestHour })}</p>
          {kinds.map(({ kind, when, choices }) => (
            <Select
              {...{ name: kind, label: when, value: typed.choices[kind] ?? 'at_once', ...errorOf(errors, kind) }}
              items={choices.map(value => ({ value, text: t(value) }))}
            />
          ))}
        </Fieldset>
      ) : (
        <p class="govuk-body">{t('none')}</p>
      )}
      <Fieldset legend={{ text: t('quiet'), classes: 'govuk-fieldset__legend--m' }}>
        <p class="govuk-hint">{t('quiet.hint', { zone })}</p>
        {time('quietFrom')}
        {time('quietUntil')}
      </Fieldset>
      <h2 class="govuk-heading-m">{t('always')}</h2>
      <InsetText>{t('always.text')}</InsetText>
      <ConfirmOwner t={account} errors={errors} passkey={passkey} button={t('save')} />
    </FormPage>
  );
}
