import type { Words } from '#platform/i18n/catalogue.ts';
import { Button } from '#ui/button.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import type { texts } from './texts.ts';

export interface ChooseProps {
  t: Words<keyof typeof texts.en & string>;
  csrf: string;
  organisations: readonly { organisation: string; name: string; code: string }[];
  current?: string;
  workbench: boolean;
}

/** The organisations and desks somebody may work at, one press each. */
export function ChooseView({ t, csrf, organisations, current, workbench }: ChooseProps) {
  return (
    <>
      <PageHeading lead={t('choose.lead')}>{t('choose.title')}</PageHeading>
      {organisations.length === 0 && !workbench && <p class="govuk-body">{t('choose.nothing')}</p>}
      {organisations.length > 0 && (
        <section>
          <h2 class="govuk-heading-m">{t('choose.organisations')}</h2>
          <ul class="govuk-list">
            {organisations.map(({ organisation, name, code }) => (
              <li>
                <form method="post" action="/choose">
                  <input type="hidden" name="csrf" value={csrf} />
                  <input type="hidden" name="to" value={organisation} />
                  <h3 class="govuk-heading-s govuk-!-margin-bottom-1">
                    {name} ({code})
                  </h3>
                  {organisation === current && <p class="govuk-body govuk-!-margin-bottom-1">{t('choose.current')}</p>}
                  <Button variant="secondary">{t('choose.open', { name })}</Button>
                </form>
              </li>
            ))}
          </ul>
        </section>
      )}
      {workbench && (
        <section>
          <h2 class="govuk-heading-m">{t('choose.workbench')}</h2>
          <p class="govuk-body">{t('choose.workbench.text')}</p>
          <Button href="/workbench" variant="secondary">
            {t('choose.workbench.open')}
          </Button>
        </section>
      )}
    </>
  );
}
