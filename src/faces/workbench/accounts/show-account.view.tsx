import type { AccountDetails } from '#modules/accounts/index.ts';
import { formatDateTime } from '#platform/i18n/format-date.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { Button } from '#ui/button.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { AccountState } from './account-state.tsx';
import { accountPlace } from './list-place.ts';
import type { Say } from './texts.ts';

interface ShowAccountProps {
  t: Say;
  locale: Locale;
  zone: string;
  account: AccountDetails;
  /** Since when mail to the address is refused (NOT.6). */
  refusedAt?: Date;
  /** Organisations at whose own sign-in it is known. */
  linkedTo: readonly string[];
}

/** Who it is, how far the account is, and the acts that fit its state. */
export function ShowAccount({ t, locale, zone, account, refusedAt, linkedTo }: ShowAccountProps) {
  const at = (when: Date | null) => (when ? formatDateTime(when, locale, zone) : t('never'));
  const own = `${accountPlace.root}/${account.id}`;
  const { kind, memberships, lockedAt, linkEndsAt } = account;
  const places = memberships.map(each => `${each.name} (${t(`membership.${each.state}`)})`);
  const rows = [
    { key: t('state'), value: <AccountState t={t} state={account.state} /> },
    ...(lockedAt ? [{ key: t('lockedAt'), value: at(lockedAt) }] : []),
    ...(account.state === 'pending'
      ? [{ key: t('link'), value: linkEndsAt ? t('link.until', { when: at(linkEndsAt) }) : t('link.none') }]
      : []),
    { key: t('username'), value: account.username },
    { key: t('email'), value: account.email },
    ...(refusedAt ? [{ key: t('refused'), value: t('refused.since', { when: at(refusedAt) }) }] : []),
    { key: t('organisation'), value: kind === 'staff' ? t('staff') : places.join(', ') || t('nowhere') },
    ...(linkedTo.length ? [{ key: t('linked'), value: <Links t={t} account={account} to={linkedTo} /> }] : []),
    { key: t('createdAt'), value: at(account.createdAt) },
    { key: t('activatedAt'), value: at(account.activatedAt) },
    { key: t('signedIn'), value: at(account.lastSignInAt) },
  ];
  return (
    <>
      <PageHeading caption={t('caption')}>
        <span dir="auto">{account.name}</span>
      </PageHeading>
      <SummaryList rows={rows} />
      <p class="govuk-body">
        <a class="govuk-link" href={`${own}/history`}>
          {t('history.title')}
        </a>
      </p>
      {account.state === 'locked' && <Button href={`${own}/unlocking`}>{t('unlock')}</Button>}
      {(account.state !== 'pending' || kind === 'employer') && (
        <Button href={`${own}/email`} {...(account.state === 'pending' ? {} : { variant: 'secondary' as const })}>
          {t(account.state === 'pending' ? 'correct' : 'address.change')}
        </Button>
      )}
    </>
  );
}

/** The organisations whose own sign-in opens it, each with the way to forget that. */
function Links({ t, account, to }: { t: Say; account: AccountDetails; to: readonly string[] }) {
  const known = account.memberships.filter(each => to.includes(each.organisation));
  return (
    <ul class="govuk-list">
      {known.map(({ organisation, name }) => (
        <li>
          {name}{' '}
          <a class="govuk-link" href={`${accountPlace.root}/${account.id}/linked-sign-ins/${organisation}`}>
            {t('unlink')}
            <span class="govuk-visually-hidden"> ({name})</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
