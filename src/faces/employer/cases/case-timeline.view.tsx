import type { CasePage } from '#modules/cases/index.ts';
import { formatDate, formatDateTime } from '#platform/i18n/format-date.ts';
import { Timeline } from '#ui/timeline.tsx';
import type { CaseWords } from './show-case.view.tsx';
import { eventKey } from './texts/events.ts';

interface Props {
  words: CaseWords;
  part: Extract<CasePage['part'], { name: 'timeline' }>;
}

/** What is expected by when, and what happened, for the referrer (CASE.12). */
export function CaseTimeline({ words: { t, event, locale, zone }, part }: Props) {
  const stages = part.stages.map(({ stage, on, state }) => {
    const day = formatDate(on, locale);
    return {
      title: t(`stage.${stage}`),
      state,
      date: { iso: on, text: state === 'done' ? day : t('timeline.by', { day }) },
    };
  });
  const past = part.past.map(({ at, kind }) => ({
    title: event(eventKey(kind)),
    date: { iso: at.toISOString(), text: formatDateTime(at, locale, zone) },
  }));
  return (
    <>
      {stages.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{t('timeline.expected')}</h2>
          <Timeline entries={stages} headingLevel={3} />
        </>
      )}
      <h2 class="govuk-heading-m">{t('timeline.past')}</h2>
      <Timeline entries={past} headingLevel={3} />
    </>
  );
}
