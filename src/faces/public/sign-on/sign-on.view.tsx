import type { Words } from '#platform/i18n/catalogue.ts';
import { Button } from '#ui/button.tsx';
import { Input } from '#ui/input.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import type { FieldErrors } from '../field-errors.ts';
import { FormPage } from '../form-page.tsx';
import type { texts } from './texts.ts';

type Say = Words<keyof typeof texts.en & string>;

interface AddressProps {
  t: Say;
  csrf: string;
  next: string;
  email: string;
  errors?: FieldErrors;
}

/** Asks for the work address. */
export function AddressView({ t, csrf, next, email, errors }: AddressProps) {
  const errorMessage = errors?.of('email');
  return (
    <FormPage
      {...{ heading: t('title'), lead: t('address.lead'), action: '/sign-in/organisation', csrf }}
      {...(errors ? { errors } : {})}
    >
      <Onward next={next} />
      <Input
        {...{ name: 'email', type: 'email', label: t('address'), value: email, autocomplete: 'email' }}
        {...{ autocapitalize: 'none', spellcheck: false, classes: 'govuk-!-width-two-thirds' }}
        attributes={{ maxlength: 254 }}
        {...(errorMessage ? { errorMessage } : {})}
      />
      <Button preventDoubleClick>{t('address.button')}</Button>
    </FormPage>
  );
}

interface OrganisationProps {
  t: Say;
  csrf: string;
  next: string;
  action: string;
  name: string;
  host: string;
  passwords: boolean;
}

/** One organisation's page: where the button leads, before it is pressed. */
export function OrganisationView({ t, csrf, next, action, name, host, passwords }: OrganisationProps) {
  const other = passwords && (
    <p class="govuk-body">
      <a class="govuk-link" href="/sign-in">
        {t('way.password')}
      </a>
    </p>
  );
  return (
    <FormPage
      {...{ heading: t('organisation.title', { name }), lead: t('organisation.lead', { host }), action, csrf }}
      after={other}
    >
      <Onward next={next} />
      <Button preventDoubleClick>{t('organisation.button')}</Button>
    </FormPage>
  );
}

const Onward = ({ next }: { next: string }) => (
  <>
    <input type="hidden" name="next" value={next} />
    {/* The script of our pages writes 1 here: then the warning before a time-out can show. */}
    <input type="hidden" name="scripted" value="" data-scripted="" />
  </>
);

/** On the way out. */
export function LeavingView({ t, name, host, url }: { t: Say; name: string; host: string; url: string }) {
  return (
    <>
      <PageHeading lead={t('leaving.lead', { name, host })}>{t('leaving.title')}</PageHeading>
      <p class="govuk-body">
        <a class="govuk-link" href={url} rel="noreferrer">
          {t('leaving.link', { host })}
        </a>
      </p>
    </>
  );
}

interface RefusedProps {
  heading: string;
  why: string;
  more: string;
  ways: readonly { href: string; text: string }[];
}

/** Nobody was signed in: why, and what helps. */
export function RefusedView({ heading, why, more, ways }: RefusedProps) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <PageHeading lead={why}>{heading}</PageHeading>
        <p class="govuk-body">{more}</p>
        {ways.length > 0 && (
          <ul class="govuk-list">
            {ways.map(({ href, text }) => (
              <li>
                <a class="govuk-link" href={href}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
