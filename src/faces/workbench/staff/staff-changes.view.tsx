import type { StaffChangeLine } from '#modules/accounts/index.ts';
import { formatDateTime } from '#platform/i18n/format-date.ts';
import { Timeline } from '#ui/timeline.tsx';
import type { ShowStaffProps } from './show-staff.view.tsx';
import { placeName, roleName } from './staff-words.tsx';
import type { Say } from './texts.ts';

/** What was changed, by whom and why; and when they came in. */
export function StaffChanges({ t, locale, zone, member: { changes, signIns } }: ShowStaffProps) {
  return (
    <>
      <h2 class="govuk-heading-m">{t('changes.heading')}</h2>
      {changes.length === 0 && <p class="govuk-body">{t('changes.none')}</p>}
      <Timeline
        headingLevel={3}
        entries={changes.map(change => ({
          title: titleOf(t, change),
          byline: <span dir="auto">{change.by ? t('changes.by', { name: change.by }) : t('changes.command')}</span>,
          date: { text: formatDateTime(change.at, locale, zone), iso: change.at.toISOString() },
          children: <span dir="auto">{change.reason}</span>,
        }))}
      />
      <h2 class="govuk-heading-m">{t('signins.heading')}</h2>
      {signIns.length === 0 && <p class="govuk-body">{t('signins.none')}</p>}
      <ul class="govuk-list govuk-list--bullet">
        {signIns.map(({ at, agent, secondFactor }) => (
          <li>
            {t('signins.line', { when: formatDateTime(at, locale, zone), agent: agent || t('signins.unknown') })}
            {secondFactor && ` ${t('signins.factor')}`}
          </li>
        ))}
      </ul>
    </>
  );
}

const titleOf = (t: Say, { act, role, organisation }: StaffChangeLine): string =>
  t(`change.${act}`, { role: role ? roleName(t, role) : '', where: placeName(t, organisation) });
