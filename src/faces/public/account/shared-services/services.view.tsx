import type { OwnService, OwnServices } from '#modules/shared-services/index.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Input } from '#ui/input.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Tag } from '#ui/tag.tsx';
import type { FieldErrors } from '../../field-errors.ts';
import { errorOf } from '../current-password.tsx';
import { Steps } from './steps.view.tsx';
import type { Say } from './texts.ts';

export interface ServicesProps {
  t: Say;
  locale: Locale;
  zone: string;
  csrf: string;
  own: OwnServices;
  /** As it was typed. */
  code: string;
  errors?: FieldErrors;
}

/** Asking to work for another organisation, and where each request stands. */
export function ServicesView(props: ServicesProps) {
  const { t, csrf, own, code, errors } = props;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {errors && <ErrorSummary errors={errors.summary} />}
        <PageHeading lead={t('lead')}>{t('title')}</PageHeading>
        <p class="govuk-body">{t('told')}</p>
        <form method="post" action="/account/services" noValidate>
          <input type="hidden" name="csrf" value={csrf} />
          <Input
            {...{ name: 'code', label: t('code'), hint: t('code.hint'), value: code, autocomplete: 'off' }}
            {...{ classes: 'govuk-input--width-20', spellcheck: false, attributes: { maxlength: 100 } }}
            {...errorOf(errors, 'code')}
          />
          <Button preventDoubleClick>{t('ask')}</Button>
        </form>
        <h2 class="govuk-heading-l">{t('requests')}</h2>
        {own.services.length === 0 && <p class="govuk-body">{t('none')}</p>}
        {own.services.map(service => (
          <Service {...props} service={service} />
        ))}
      </div>
    </div>
  );
}

const colours = {
  ...({ enrolling: 'yellow', waiting: 'yellow', active: 'green', declined: 'red' } as const),
  ...({ withdrawn: 'grey', left: 'grey', ended: 'grey' } as const),
};

function Service({ service, ...reader }: ServicesProps & { service: OwnService }) {
  const { t, csrf } = reader;
  const { id, name, state, reason } = service;
  return (
    <section>
      <h3 class="govuk-heading-m">
        <span dir="auto">{name}</span> <Tag colour={colours[state]}>{t(`state.${state}`)}</Tag>
      </h3>
      <Steps {...reader} request={service} organisation={name} />
      {state === 'declined' && (
        <p class="govuk-body" dir="auto">
          {t('declined.why', { reason })}
        </p>
      )}
      {state === 'enrolling' && (
        <p class="govuk-body">
          <a class="govuk-link" href="/second-factor?next=/account/services">
            {t('enrol')}
          </a>
        </p>
      )}
      {(state === 'enrolling' || state === 'waiting') && (
        <form method="post" action={`/account/services/${id}/withdrawal`}>
          <input type="hidden" name="csrf" value={csrf} />
          <Button variant="secondary" preventDoubleClick attributes={{ 'aria-label': t('withdraw.of', { name }) }}>
            {t('withdraw')}
          </Button>
        </form>
      )}
      {state === 'active' && (
        <Button
          variant="secondary"
          href={`/account/services/${id}/leaving`}
          attributes={{ 'aria-label': t('leave.of', { name }) }}
        >
          {t('leave')}
        </Button>
      )}
    </section>
  );
}
