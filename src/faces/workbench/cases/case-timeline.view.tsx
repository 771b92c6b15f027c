import type { CaseWork } from '#modules/cases/index.ts';
import { statusTexts } from '#modules/cases/index.ts';
import { isDay } from '#platform/clock/day.ts';
import { words } from '#platform/i18n/catalogue.ts';
import { formatDate, formatDateTime } from '#platform/i18n/format-date.ts';
import { Timeline } from '#ui/timeline.tsx';
import type { CasePageProps } from './case-page.view.tsx';
import { type Say, texts } from './texts.ts';

type Event = CaseWork['events'][number];

/** What happened, newest first, and who besides staff reads each. */
export function CaseTimeline({ t, locale, zone, work }: CasePageProps) {
  const events = work.events.filter(event => event.audience.includes('clinician')).toReversed();
  return (
    <section aria-labelledby="timeline">
      <h2 class="govuk-heading-m" id="timeline">
        {t('timeline')}
      </h2>
      <Timeline
        headingLevel={3}
        entries={events.map(event => ({
          title: title(t, event),
          date: { text: formatDateTime(event.at, locale, zone), iso: event.at.toISOString() },
          children: details(t, event),
        }))}
      />
    </section>
  );
}

function title(t: Say, { kind }: Event): string {
  const key = `event.${kind}`;
  return key in texts.en ? t(key as 'event.submitted') : t('event.other');
}

/** Days, ways and reasons in words; whatever else an event carries is for machines. */
function details(t: Say, { audience, detail }: Event) {
  const { day, mode, route, reason } = detail as Record<string, string | undefined>;
  const parts = [
    day && isDay(day) ? formatDate(day, t.locale) : '',
    mode && `mode.${mode}` in texts.en ? t(`mode.${mode}` as 'mode.video') : '',
    route && `route.${route}` in texts.en ? t(`route.${route}` as 'route.video') : '',
    reason ? reasonWords(t, reason) : '',
  ].filter(Boolean);
  return (
    <>
      {parts.length > 0 && (
        <p class="govuk-body" dir="auto">
          {parts.join(', ')}
        </p>
      )}
      {!audience.includes('referrer') && <p class="govuk-hint">{t('event.staff_only')}</p>}
    </>
  );
}

/** A reason is a code of closing or rejecting, or what a referrer wrote. */
function reasonWords(t: Say, reason: string): string {
  if (`rejected.${reason}` in texts.en) return t(`rejected.${reason}` as 'rejected.duplicate');
  const key = `reason.${reason}`;
  return key in statusTexts.en ? words(statusTexts, t.locale)(key as 'reason.left') : reason;
}
