import type { EmploymentHit } from '#modules/workforce/index.ts';
import { Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Input } from '#ui/input.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { addresses } from './addresses.ts';
import { type Hidden, PostForm } from './post-form.tsx';
import type { Say } from './texts.ts';

export interface ChooseEmployeeProps {
  t: Say;
  id: string;
  text: string;
  found: { tooShort: boolean; more: boolean; hits: readonly EmploymentHit[] } | undefined;
  hidden: Hidden;
  /** Where the details are typed. */
  step: string;
}

/** Search, at most ten people with name, job and location, and the way to type somebody who is not in the list. */
export function ChooseEmployee({ t, id, text, found, hidden, step }: ChooseEmployeeProps) {
  const wrong = found?.tooShort ? t('employment.short') : undefined;
  return (
    <>
      {wrong && <ErrorSummary errors={[{ text: wrong, href: '#q' }]} />}
      <PageHeading lead={t('employment.lead')}>{t('employment.title')}</PageHeading>
      <form method="get" action={addresses.employment(id)} noValidate>
        <Input
          name="q"
          label={{ text: t('employment.label') }}
          hint={t('employment.hint')}
          value={text}
          classes="govuk-input--width-20"
          {...(wrong ? { errorMessage: wrong } : {})}
        />
        <Button variant="secondary">{t('employment.search')}</Button>
      </form>
      {found && !found.tooShort && <Hits t={t} id={id} found={found} hidden={hidden} />}
      <p class="govuk-body">
        <a class="govuk-link" href={addresses.step(id, step)}>
          {t('employment.type')}
        </a>
      </p>
    </>
  );
}

type HitsProps = Pick<ChooseEmployeeProps, 't' | 'id' | 'hidden'> & {
  found: NonNullable<ChooseEmployeeProps['found']>;
};

function Hits({ t, id, found, hidden }: HitsProps) {
  if (found.hits.length === 0)
    return (
      <p class="govuk-body" role="status">
        {t('employment.none')}
      </p>
    );
  return (
    <>
      <h2 class="govuk-heading-m">{t('employment.found')}</h2>
      {found.more && <p class="govuk-body">{t('employment.more')}</p>}
      <ul class="govuk-list">
        {found.hits.map(hit => (
          <li class="govuk-!-margin-bottom-4">
            <PostForm action={addresses.employment(id)} hidden={hidden} fields={{ employment: hit.id }}>
              <p class="govuk-body govuk-!-margin-bottom-1" dir="auto">
                <strong>{hit.name}</strong>
                {hit.jobTitle && ` · ${hit.jobTitle}`}
                {hit.location && ` · ${hit.location}`}
              </p>
              <Button variant="secondary">{t('employment.choose', { name: hit.name })}</Button>
            </PostForm>
          </li>
        ))}
      </ul>
    </>
  );
}
