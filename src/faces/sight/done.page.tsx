import type { Reply, Visit } from '#faces/visit.ts';
import { adviceTexts, type SightLetter } from '#modules/advice/index.ts';
import { words } from '#platform/i18n/catalogue.ts';
import type { Runtime } from '#platform/operation/index.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import { Panel } from '#ui/panel.tsx';
import { ContactUs } from './contact-us.view.tsx';
import { readSight } from './read-letter.page.ts';
import { type SightWords, texts } from './texts.ts';

/** What came of the answer, and what happens next. */
export async function done(visit: Visit): Promise<Reply> {
  const t = visit.words(texts);
  const letter = await readSight(visit);
  const title = t(`done.title.${outcomeOf(letter)}`);
  return visit.page({ title, body: <Done t={t} letter={letter} title={title} contact={visit.runtime.contact} /> });
}

const outcomeOf = ({ state }: SightLetter) =>
  state.startsWith('released') ? 'released' : state.startsWith('held_') ? 'held' : 'waiting';

function Done(props: { t: SightWords; letter: SightLetter; title: string; contact?: Runtime['contact'] }) {
  const { t, letter, title, contact } = props;
  const outcome = outcomeOf(letter);
  const say = words(adviceTexts, t.locale);
  const waiting = letter.state === 'corrections' ? t('mark.done') : say(`advice.sight.${letter.state}` as never);
  return (
    <>
      {outcome === 'waiting' ? <PageHeading>{title}</PageHeading> : <Panel title={title} />}
      <h2 class="govuk-heading-m">{t('done.next')}</h2>
      <p class="govuk-body">
        {outcome === 'released' ? t('done.released_plain') : outcome === 'held' ? t('done.held') : waiting}
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href="/sight/letter">
          {t('done.read_again')}
        </a>
      </p>
      <ContactUs t={t} contact={contact} />
    </>
  );
}
