import { OWN_CASES_SHOWN, type OwnCase, statusTexts } from '#modules/cases/index.ts';
import type { Colleague } from '#modules/sharing/index.ts';
import { words } from '#platform/i18n/catalogue.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { Button } from '#ui/button.tsx';
import { Checkboxes } from '#ui/checkboxes.tsx';
import { DateInput } from '#ui/date-input.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Input } from '#ui/input.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Textarea } from '#ui/textarea.tsx';
import { type Hidden, PostForm } from '../referrals/post-form.tsx';
import { addresses } from './addresses.ts';
import type { TypedDelegation } from './delegate-cases.form.ts';
import type { Say } from './texts.ts';

export interface DelegateCasesProps {
  t: Say;
  locale: Locale;
  colleague: Colleague;
  cases: readonly OwnCase[];
  typed: TypedDelegation;
  errors: readonly { field: string; text: string }[];
  hidden: Hidden;
}

/** Which cases, from when to when, what for. */
export function DelegateCases(props: DelegateCasesProps) {
  const { t, colleague, typed, errors, hidden } = props;
  const { name } = colleague;
  return (
    <>
      {errors.length > 0 && <ErrorSummary errors={errors.map(({ field, text }) => ({ text, href: `#${field}` }))} />}
      <PageHeading
        caption={[colleague.username, colleague.jobTitle].filter(Boolean).join(' · ')}
        lead={t('delegation.lead', { name })}
      >
        {t('delegation.title', { name })}
      </PageHeading>
      <PostForm action={addresses.chosen(colleague.id, 'delegation')} hidden={hidden}>
        <Textarea
          name="purpose"
          label={{ text: t('delegation.purpose'), classes: 'govuk-label--m' }}
          hint={t('delegation.purpose.hint')}
          value={typed.purpose}
          rows={2}
          {...errorOf(props, 'purpose')}
        />
        <Days {...props} of="from" />
        <Days {...props} of="until" />
        <Cases {...props} />
        <Checkboxes
          name="copies"
          values={typed.copies ? ['yes'] : []}
          fieldset={{ legend: { text: t('share.copies'), classes: 'govuk-fieldset__legend--m' } }}
          items={[{ value: 'yes', text: t('delegation.copies.label', { name }) }]}
        />
        <div class="govuk-button-group">
          <Button preventDoubleClick>{t('delegation.button')}</Button>
          <a class="govuk-link" href={addresses.sharing}>
            {t('cancel')}
          </a>
        </div>
      </PostForm>
    </>
  );
}

function Days(props: DelegateCasesProps & { of: 'from' | 'until' }) {
  const { t, typed, of } = props;
  const { day, month, year } = typed[of];
  return (
    <DateInput
      id={of}
      namePrefix={of}
      values={{ [`${of}-day`]: day, [`${of}-month`]: month, [`${of}-year`]: year }}
      fieldset={{ legend: { text: t(`delegation.${of}`), classes: 'govuk-fieldset__legend--m' } }}
      hint={t('delegation.date.hint')}
      {...errorOf(props, of)}
    />
  );
}

function Cases(props: DelegateCasesProps) {
  const { t, locale, cases, typed } = props;
  const status = words(statusTexts, locale);
  if (!cases.length && !typed.words) return <p class="govuk-body">{t('delegation.cases.none')}</p>;
  return (
    <>
      <Checkboxes
        name="cases"
        idPrefix="cases"
        values={typed.cases}
        fieldset={{ legend: { text: t('delegation.cases'), classes: 'govuk-fieldset__legend--m' } }}
        hint={cases.length >= OWN_CASES_SHOWN ? t('delegation.cases.more', { count: cases.length }) : undefined}
        items={cases.map(each => ({
          value: each.id,
          text: <span dir="auto">{`${each.reference} · ${each.givenName} ${each.familyName}`}</span>,
          hint: status(`status.${each.status}`),
        }))}
        {...errorOf(props, 'cases')}
      />
      <Input name="words" label={t('delegation.words')} value={typed.words} classes="govuk-input--width-20" />
      <Button variant="secondary" name="look" value="yes">
        {t('delegation.look')}
      </Button>
    </>
  );
}

function errorOf({ errors }: DelegateCasesProps, field: string) {
  const found = errors.find(each => each.field === field);
  return found ? { errorMessage: found.text } : {};
}
