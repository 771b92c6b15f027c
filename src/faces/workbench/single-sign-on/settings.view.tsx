import type { SignOnDetails } from '#modules/accounts/index.ts';
import { Button } from '#ui/button.tsx';
import { Checkboxes } from '#ui/checkboxes.tsx';
import { Input } from '#ui/input.tsx';
import { PasswordInput } from '#ui/password-input.tsx';
import { Radios } from '#ui/radios.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { Textarea } from '#ui/textarea.tsx';
import type { FormErrors } from '../form-errors.ts';
import { errorOf, FormPage } from '../form-page.tsx';
import type { Typed } from './settings.form.ts';
import type { Say } from './texts.ts';
import { Trial } from './trial.view.tsx';

export interface SettingsProps {
  t: Say;
  csrf: string;
  action: string;
  details: SignOnDetails;
  typed: Typed;
  /** When the last trial of these settings was, in words. */
  triedAt?: string;
  errors?: FormErrors;
}

/** One organisation's own sign-in. */
export function SettingsView({ t, csrf, action, details, typed, triedAt, errors }: SettingsProps) {
  const { organisation, settings } = details;
  return (
    <>
      <FormPage
        {...{ heading: t('title'), caption: organisation.name, lead: t('lead'), action, csrf }}
        before={<ForThem t={t} details={details} />}
        {...(errors ? { errors } : {})}
      >
        <h2 class="govuk-heading-m">{t('settings')}</h2>
        <Service t={t} typed={typed} kept={settings !== undefined} errors={errors} />
        <People t={t} typed={typed} domains={organisation.domains} errors={errors} />
        <Textarea
          {...{ name: 'reason', label: t('reason'), hint: t('reason.hint'), rows: 3, value: typed.reason }}
          {...errorOf(errors, 'reason')}
        />
        <Button preventDoubleClick>{t('save')}</Button>
      </FormPage>
      {settings && (
        <Trial {...{ t, csrf, action: `${action}/trial`, ...(triedAt ? { triedAt } : {}) }} trial={settings.trial} />
      )}
    </>
  );
}

/** What their service must be told, and what their people can be given. */
function ForThem({ t, details }: { t: Say; details: SignOnDetails }) {
  const rows = [
    { key: t('return'), value: <code class="govuk-!-text-break-word">{details.returnAddress}</code> },
    { key: t('link'), value: <code class="govuk-!-text-break-word">{details.link}</code> },
  ];
  return (
    <>
      <h2 class="govuk-heading-m">{t('for_them')}</h2>
      <SummaryList rows={rows} />
    </>
  );
}

interface PartProps {
  t: Say;
  typed: Typed;
  errors: FormErrors | undefined;
}

function Service({ t, typed, kept, errors }: PartProps & { kept: boolean }) {
  const plain = { autocomplete: 'off', autocapitalize: 'none' as const, spellcheck: false };
  return (
    <>
      <Radios
        {...{
          name: 'enabled',
          value: typed.enabled,
          fieldset: { legend: { text: t('enabled'), classes: 'govuk-fieldset__legend--s' } },
        }}
        items={[
          { value: 'yes', text: t('enabled.yes') },
          { value: 'no', text: t('enabled.no') },
        ]}
      />
      <Input
        {...{ name: 'issuer', label: t('issuer'), hint: t('issuer.hint'), value: typed.issuer, type: 'url', ...plain }}
        {...errorOf(errors, 'issuer')}
      />
      <Input
        {...{ name: 'clientId', label: t('client_id'), value: typed.clientId, ...plain }}
        {...errorOf(errors, 'clientId')}
      />
      <PasswordInput
        {...{ name: 'clientSecret', label: t('client_secret'), autocomplete: 'off' }}
        hint={t(kept ? 'client_secret.kept' : 'client_secret.hint')}
        {...errorOf(errors, 'clientSecret')}
      />
    </>
  );
}

function People({ t, typed, domains, errors }: PartProps & { domains: readonly string[] }) {
  return (
    <>
      <Checkboxes
        {...{ name: 'domains', hint: t('domains.hint'), values: typed.domains }}
        fieldset={{ legend: { text: t('domains'), classes: 'govuk-fieldset__legend--s' } }}
        items={domains.map(domain => ({ value: domain, text: domain }))}
        {...errorOf(errors, 'domains')}
      />
      <Radios
        {...{
          name: 'passwords',
          value: typed.passwords,
          fieldset: { legend: { text: t('passwords'), classes: 'govuk-fieldset__legend--s' } },
        }}
        items={[
          { value: 'yes', text: t('passwords.yes') },
          { value: 'no', text: t('passwords.no'), hint: t('passwords.no.hint') },
        ]}
        {...errorOf(errors, 'passwords')}
      />
      <Radios
        {...{ name: 'secondFactor', value: typed.secondFactor }}
        {...{
          fieldset: { legend: { text: t('factor'), classes: 'govuk-fieldset__legend--s' } },
          hint: t('factor.hint'),
        }}
        items={[
          { value: 'ours', text: t('factor.ours') },
          { value: 'theirs', text: t('factor.theirs'), hint: t('factor.theirs.hint') },
        ]}
      />
      <Input
        {...{ name: 'acrValues', label: t('acr'), hint: t('acr.hint'), value: typed.acrValues }}
        {...{ autocomplete: 'off', autocapitalize: 'none' as const, spellcheck: false }}
        {...errorOf(errors, 'acrValues')}
      />
    </>
  );
}
