import type { StaffDetails } from '#modules/accounts/index.ts';
import { formatDateTime } from '#platform/i18n/format-date.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { Button } from '#ui/button.tsx';
import { InsetText } from '#ui/inset-text.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { HeldRoles } from './held-roles.view.tsx';
import { staffUrl } from './list-place.ts';
import { StaffChanges } from './staff-changes.view.tsx';
import { StaffStateTag, stateOf } from './staff-words.tsx';
import type { Say } from './texts.ts';

export interface ShowStaffProps {
  t: Say;
  locale: Locale;
  zone: string;
  member: StaffDetails;
  /** Whoever looks is who is looked at: nothing to change. */
  own: boolean;
}

/** Who it is, what they may do and since when, and what happened to them. */
export function ShowStaff(props: ShowStaffProps) {
  const { t, locale, zone, member, own } = props;
  const row = (key: string, value: string) => ({ key, value: <span dir="auto">{value || t('none')}</span> });
  const at = (when: Date | null) => (when ? formatDateTime(when, locale, zone) : t('never'));
  return (
    <>
      <PageHeading caption={member.jobTitle || t('list.title')}>
        <span dir="auto">{member.name}</span> <StaffStateTag t={t} state={stateOf(member)} />
      </PageHeading>
      {own ? <InsetText>{t('self')}</InsetText> : <Acts t={t} member={member} />}
      <h2 class="govuk-heading-m">{t('details')}</h2>
      <SummaryList
        rows={[
          row(t('username'), member.username),
          row(t('email'), member.email),
          row(t('telephone'), member.telephone),
          row(t('since'), at(member.since)),
          row(t('signedIn'), at(member.lastSignInAt)),
        ]}
      />
      <HeldRoles {...props} />
      <StaffChanges {...props} />
    </>
  );
}

function Acts({ t, member }: Pick<ShowStaffProps, 't' | 'member'>) {
  const url = staffUrl(member.id);
  const { standing, state } = member;
  const link = (what: 'disabling' | 'enabling' | 'invitation' | 'leaving', variant: 'secondary' | 'warning') => (
    <Button href={`${url}/${what}`} variant={variant}>
      {t(`${what}.link`)}
    </Button>
  );
  if (standing === 'left') return null;
  return (
    <div class="govuk-button-group">
      {standing === 'active' && state === 'pending' && link('invitation', 'secondary')}
      {state === 'locked' && (
        <Button href={`/workbench/accounts/${member.id}/unlocking`} variant="secondary">
          {t('unlock.link')}
        </Button>
      )}
      {standing === 'active' ? link('disabling', 'secondary') : link('enabling', 'secondary')}
      {link('leaving', 'warning')}
    </div>
  );
}
