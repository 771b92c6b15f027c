import type { FormAbout } from '#modules/forms/index.ts';
import { Button } from '#ui/button.tsx';
import { InsetText } from '#ui/inset-text.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { addresses } from './addresses.ts';
import { type Hidden, PostForm } from './post-form.tsx';
import type { Say } from './texts.ts';

export interface ChooseFormProps {
  t: Say;
  forms: readonly FormAbout[];
  telephone: string;
  hidden: Hidden;
  /** The closed case that is referred again. */
  again?: string;
}

/** What each form is for, what to have ready and how long it takes; one button each. */
export function ChooseForm({ t, forms, telephone, hidden, again }: ChooseFormProps) {
  return (
    <>
      <PageHeading lead={t(again ? 'forms.again.lead' : 'forms.lead')}>
        {t(again ? 'forms.again.title' : 'forms.title')}
      </PageHeading>
      {telephone && (
        <InsetText>
          {t('forms.ask')}{' '}
          <a class="govuk-link" href={`tel:${telephone.replaceAll(' ', '')}`}>
            {telephone}
          </a>
        </InsetText>
      )}
      {forms.length === 0 && <p class="govuk-body">{t('forms.none')}</p>}
      {forms.map(form => (
        <section class="govuk-!-margin-bottom-8" aria-labelledby={`form-${form.code}`}>
          <h2 class="govuk-heading-m" id={`form-${form.code}`}>
            {form.name}
          </h2>
          <p class="govuk-body">{form.whenToUse}</p>
          {form.haveReady.length > 0 && (
            <>
              <h3 class="govuk-heading-s">{t('forms.ready')}</h3>
              <ul class="govuk-list govuk-list--bullet">
                {form.haveReady.map(thing => (
                  <li>{thing}</li>
                ))}
              </ul>
            </>
          )}
          <h3 class="govuk-heading-s">{t('forms.time')}</h3>
          <p class="govuk-body">{form.howLong}</p>
          <PostForm action={addresses.saved} hidden={hidden} fields={{ form: form.code, ...(again ? { again } : {}) }}>
            <Button preventDoubleClick>{t('forms.start', { form: form.name })}</Button>
          </PostForm>
        </section>
      ))}
    </>
  );
}
