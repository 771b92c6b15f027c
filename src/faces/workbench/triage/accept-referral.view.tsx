import { disciplines, routes } from '#modules/cases/index.ts';
import type { Person } from '#modules/persons/index.ts';
import type { TriageReading } from '#modules/referrals/index.ts';
import { formatDate } from '#platform/i18n/format-date.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { Button } from '#ui/button.tsx';
import { DateInput } from '#ui/date-input.tsx';
import { Input } from '#ui/input.tsx';
import { InsetText } from '#ui/inset-text.tsx';
import { Radios } from '#ui/radios.tsx';
import { caseCaption } from '../case-name.ts';
import type { FormErrors } from '../form-errors.ts';
import { errorOf, FormPage } from '../form-page.tsx';
import { OnlyWhen } from '../only-when.tsx';
import type { TypedAcceptance } from './accept-referral.form.ts';
import type { Say } from './texts.ts';

export interface AcceptReferralProps {
  t: Say;
  locale: Locale;
  csrf: string;
  reading: TriageReading;
  typed: TypedAcceptance;
  /** Whom the index holds by the name searched for. */
  found: readonly Person[];
  errors?: FormErrors;
}

/** Who the employee is; how, and by whom, they will be assessed. */
export function AcceptReferral(props: AcceptReferralProps) {
  const { t, csrf, reading, typed, errors } = props;
  return (
    <FormPage
      heading={t('accept.title')}
      caption={caseCaption(reading.case)}
      lead={t('accept.lead')}
      action={`/workbench/triage/${reading.case.id}/acceptance`}
      csrf={csrf}
      errors={errors}
    >
      <input type="hidden" name="version" value={typed.version} />
      <Search {...props} />
      <Who {...props} />
      <NewPerson {...props} />
      <Radios
        name="route"
        value={typed.route}
        fieldset={{ legend: { text: t('accept.route'), classes: 'govuk-fieldset__legend--m' } }}
        items={routes.map(value => ({ value, text: t(`route.${value}`) }))}
        {...errorOf(errors, 'route')}
      />
      <Radios
        name="discipline"
        value={typed.discipline}
        fieldset={{ legend: { text: t('accept.discipline'), classes: 'govuk-fieldset__legend--m' } }}
        items={disciplines.map(value => ({ value, text: t(`discipline.${value}`) }))}
        {...errorOf(errors, 'discipline')}
      />
      <InsetText>{t('accept.told')}</InsetText>
      <Button name="do" value="accept" preventDoubleClick>
        {t('accept')}
      </Button>
    </FormPage>
  );
}

function Search({ t, typed, found }: AcceptReferralProps) {
  return (
    <>
      <h2 class="govuk-heading-m">{t('person.heading')}</h2>
      <Input
        name="search"
        label={t('person.search')}
        hint={t('person.search.hint')}
        value={typed.search}
        classes="govuk-input--width-20"
        autocomplete="off"
      />
      <Button name="do" value="search" variant="secondary">
        {t('person.search.button')}
      </Button>
      <p class="govuk-body" role="status">
        {t('person.found', { count: found.length })}
      </p>
    </>
  );
}

function Who(props: AcceptReferralProps) {
  const { t, locale, reading, typed, found, errors } = props;
  const { suggested } = reading;
  const others = found.filter(person => person.id !== suggested?.id);
  const choice = (person: Person, hint: string) => ({
    value: person.id,
    text: <span dir="auto">{[person.title, person.givenName, person.familyName].filter(Boolean).join(' ')}</span>,
    hint: [person.dateOfBirth ? t('person.born', { day: formatDate(person.dateOfBirth, locale) }) : '', hint]
      .filter(Boolean)
      .join(' '),
  });
  const same = (person: Person) =>
    person.dateOfBirth !== null && person.dateOfBirth === reading.case.dateOfBirth ? t('person.same_birth') : '';
  return (
    <Radios
      name="person"
      value={typed.person}
      fieldset={{ legend: { text: t('person.who'), classes: 'govuk-fieldset__legend--s' } }}
      hint={t('person.who.hint')}
      items={[
        suggested && choice(suggested, t('person.suggested')),
        ...others.map(person => choice(person, same(person))),
        { value: 'new', text: t('person.new'), hint: t('person.new.hint') },
      ]}
      {...errorOf(errors, 'person')}
    />
  );
}

function NewPerson({ t, typed, errors }: AcceptReferralProps) {
  return (
    <OnlyWhen question="person" is="new" words={t('person.only_new')}>
      <Input name="title" label={t('person.title')} value={typed.title} classes="govuk-input--width-5" />
      <Input name="givenName" label={t('person.given')} value={typed.givenName} {...errorOf(errors, 'givenName')} />
      <Input name="familyName" label={t('person.family')} value={typed.familyName} {...errorOf(errors, 'familyName')} />
      <DateInput
        id="born"
        values={{ day: typed.day, month: typed.month, year: typed.year }}
        fieldset={{ legend: t('person.birth') }}
        {...errorOf(errors, 'born')}
      />
    </OnlyWhen>
  );
}
