import type { OwnAccount } from '#modules/accounts/index.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import type { Say } from './texts.ts';

interface OwnAccountProps {
  t: Say;
  own: OwnAccount;
}

/** Details, sign-in, and where one is signed in; each with the page that changes it. */
export function OwnAccountView({ t, own }: OwnAccountProps) {
  const { details, organisations, hasFactor } = own;
  const name = [details.title, details.givenName, details.familyName].filter(Boolean).join(' ');
  const row = (key: string, value: string) => ({ key, value: <span dir="auto">{value || t('none')}</span> });
  return (
    <>
      <PageHeading lead={t('lead')}>{t('title')}</PageHeading>
      <h2 class="govuk-heading-m">{t('details.heading')}</h2>
      <SummaryList
        rows={[
          row(t('name'), name),
          ...(organisations.length ? [row(t('company'), organisations.join(', '))] : []),
          row(t('jobTitle'), details.jobTitle),
          row(t('address'), details.address),
          row(t('postcode'), details.postcode),
          row(t('telephone'), details.telephone),
          row(t('locale'), t(`locale.${details.locale}`)),
          row(t('zone'), details.zone),
        ]}
      />
      <Go href="/account/details">{t('details.change')}</Go>
      <Go href="/account/notices">{t('notices')}</Go>
      <h2 class="govuk-heading-m">{t('signIn.heading')}</h2>
      <SummaryList
        rows={[
          row(t('username'), own.username),
          row(t('email'), own.email),
          row(t('factors'), t(hasFactor ? 'factors.on' : 'factors.off')),
        ]}
      />
      <Go href="/account/password">{t('password.change')}</Go>
      <Go href="/account/factors">{t('factors.change')}</Go>
      <Go href="/sessions">{t('sessions')}</Go>
      <Go href="/account/history">{t('history')}</Go>
      {organisations.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{t('services.heading')}</h2>
          <p class="govuk-body">{t('services.text')}</p>
          <Go href="/account/services">{t('services')}</Go>
        </>
      )}
    </>
  );
}

const Go = ({ href, children }: { href: string; children: string }) => (
  <p class="govuk-body">
    <a class="govuk-link" href={href}>
      {children}
    </a>
  </p>
);
