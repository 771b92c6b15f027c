import type { WordingDetails, WordingVersion } from '#modules/notices/index.ts';
import { formatDateTime } from '#platform/i18n/format-date.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { Button } from '#ui/button.tsx';
import { Details } from '#ui/details.tsx';
import type { Say } from './texts.ts';

interface WordingHistoryProps {
  t: Say;
  locale: Locale;
  zone: string;
  details: WordingDetails;
  language: Locale;
  action: string;
}

/** What the text said before, by whom and why; ours; and the way back to ours. */
export function WordingHistory({ t, locale, zone, details, language, action }: WordingHistoryProps) {
  const about = ({ version, writtenAt, writtenBy }: WordingVersion) =>
    t('version', { version, at: formatDateTime(writtenAt, locale, zone), by: writtenBy });
  return (
    <>
      <h2 class="govuk-heading-m">{t('history')}</h2>
      {details.versions.map(each => (
        <Details summary={about(each)}>
          <p class="govuk-body" dir="auto">
            {t('why', { reason: each.reason })}
          </p>
          {each.body === undefined ? (
            <p class="govuk-body">{t('version.ours')}</p>
          ) : (
            <Said subject={each.subject ?? ''} body={each.body} language={language} />
          )}
        </Details>
      ))}
      <Details summary={t('ours')}>
        <Said {...details.ours} language={language} />
      </Details>
      {details.own && (
        <Button variant="secondary" href={`${action}/restoration`}>
          {t('restore')}
        </Button>
      )}
    </>
  );
}

const Said = ({ subject, body, language }: { subject: string; body: string; language: Locale }) => (
  <div lang={language}>
    <p class="govuk-body govuk-!-font-weight-bold">{subject}</p>
    <pre class="handrail-mail__text">{body}</pre>
  </div>
);
