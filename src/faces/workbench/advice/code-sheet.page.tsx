import type { Reply, Visit } from '#faces/visit.ts';
import { codeSheet } from '#modules/advice/index.ts';
import { words } from '#platform/i18n/catalogue.ts';
import { ask } from '#platform/operation/index.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import { Panel } from '#ui/panel.tsx';
import { letterAddress, theLetter } from './letter-page.ts';
import { texts } from './texts.ts';

/** The sheet an employee without a second confirmed address is given; printed from the browser, in the letter's language. */
export async function showCodeSheet(visit: Visit): Promise<Reply> {
  const { letter } = await theLetter(visit);
  const sheet = await ask(visit.runtime, codeSheet, visit.actor, { letter: letter.id });
  const t = words(texts, sheet.locale);
  const body = (
    <div lang={sheet.locale}>
      <PageHeading caption={`${t('sheet.number')} ${sheet.reference}`}>{t('sheet.title')}</PageHeading>
      <p class="govuk-body">{t('sheet.text')}</p>
      <Panel title={sheet.code}>{t('sheet.code')}</Panel>
    </div>
  );
  return visit.page({ title: t('sheet.title'), body, backLink: letterAddress(visit), current: 'cases' });
}
