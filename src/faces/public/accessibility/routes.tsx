import { type Route, route } from '#faces/route.ts';
import type { Visit } from '#faces/visit.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import { texts } from './texts.ts';

const can = ['keyboard', 'zoom', 'colours', 'script', 'time', 'language'] as const;

/** What this service does so that everybody can use it. */
export const routes: Route[] = [
  route({ method: 'GET', url: '/accessibility', access: { to: 'public' }, handle: show }),
];

async function show(visit: Visit) {
  const t = visit.words(texts);
  return visit.page({
    title: t('title'),
    body: (
      <>
        <PageHeading lead={t('lead')}>{t('title')}</PageHeading>
        <h2 class="govuk-heading-m">{t('can.title')}</h2>
        <ul class="govuk-list govuk-list--bullet">
          {can.map(each => (
            <li>{t(`can.${each}`)}</li>
          ))}
        </ul>
        <h2 class="govuk-heading-m">{t('standard.title')}</h2>
        <p class="govuk-body">{t('standard.text')}</p>
        <h2 class="govuk-heading-m">{t('help.title')}</h2>
        <p class="govuk-body">{t('help.text')}</p>
      </>
    ),
  });
}
