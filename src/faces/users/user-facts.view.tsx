import { dayOf } from '#platform/clock/day.ts';
import { formatDate, formatDateTime } from '#platform/i18n/format-date.ts';
import type { ShowUserProps } from './show-user.view.tsx';

/** What somebody owns, shares, and when they signed in. */
export function UserFacts({ t, locale, zone, details: { user, owns, shares, signIns }, here }: ShowUserProps) {
  const until = (end: Date) => t('shared.until', { day: formatDate(dayOf(new Date(end.getTime() - 1), zone), locale) });
  return (
    <>
      <h2 class="govuk-heading-m">{t('cases.heading')}</h2>
      <p class="govuk-body">{t('cases.owns', owns)}</p>
      <h2 class="govuk-heading-m">{t('shared.heading')}</h2>
      {shares.length === 0 && <p class="govuk-body">{t('shared.none')}</p>}
      <ul class="govuk-list govuk-list--bullet">
        {shares.map(share => (
          <li dir="auto">
            {t(share.given ? 'shared.given' : 'shared.received', { with: share.with })}
            {share.until && ` ${until(share.until)}`}
          </li>
        ))}
      </ul>
      <h2 class="govuk-heading-m">{t('signins.heading')}</h2>
      {signIns.length === 0 && <p class="govuk-body">{t('signins.none')}</p>}
      <ul class="govuk-list govuk-list--bullet">
        {signIns.map(({ at }) => (
          <li>{formatDateTime(at, locale, zone)}</li>
        ))}
      </ul>
      {signIns.length > 0 && (
        <p class="govuk-body">
          <a class="govuk-link" href={here.at.signIns(user.id)}>
            {t('signins.all')}
          </a>
        </p>
      )}
    </>
  );
}
