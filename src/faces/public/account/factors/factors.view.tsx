import type { OwnFactors } from '#modules/accounts/index.ts';
import { Button } from '#ui/button.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Table } from '#ui/table.tsx';
import type { Say } from './texts.ts';

interface FactorsProps {
  t: Say;
  factors: OwnFactors;
  when(at: Date): string;
  day(at: Date): string;
}

const root = '/account/factors';

/** Every second factor of an account, each with what can be done about it. */
export function FactorsView({ t, factors, when, day }: FactorsProps) {
  const { passkeys, authenticator, mailedCodes, recoveryCodes, required, some } = factors;
  return (
    <>
      <PageHeading lead={t('lead')}>{t('title')}</PageHeading>
      {required && <p class="govuk-body">{t('required')}</p>}
      {!some && <p class="govuk-body">{t('none')}</p>}
      {passkeys.length > 0 && <Passkeys t={t} passkeys={passkeys} when={when} />}
      {authenticator && (
        <section>
          <h2 class="govuk-heading-m">{t('app.heading')}</h2>
          <p class="govuk-body">{t('app.since', { day: day(authenticator.since) })}</p>
          <Go href="/second-factor">{t('app.replace')}</Go>
          <Go href={`${root}/${authenticator.id}/removal`}>{t('app.remove')}</Go>
        </section>
      )}
      {mailedCodes && (
        <section>
          <h2 class="govuk-heading-m">{t('mail.heading')}</h2>
          <p class="govuk-body">{t('mail.since', { day: day(mailedCodes.since) })}</p>
          <Go href={`${root}/${mailedCodes.id}/removal`}>{t('mail.remove')}</Go>
        </section>
      )}
      {some && (
        <section>
          <h2 class="govuk-heading-m">{t('codes.heading')}</h2>
          <p class="govuk-body">{t('codes.left', { left: recoveryCodes })}</p>
          <Go href="/account/recovery-codes">{t('codes.renew')}</Go>
        </section>
      )}
      <Button href="/second-factor">{t('add')}</Button>
    </>
  );
}

function Passkeys({ t, passkeys, when }: { t: Say; passkeys: OwnFactors['passkeys']; when(at: Date): string }) {
  return (
    <Table
      stacks
      caption={t('passkeys.heading')}
      captionClasses="govuk-table__caption--m"
      head={[t('passkeys.name'), t('passkeys.since'), t('passkeys.used'), t('passkeys.acts')].map(text => ({ text }))}
      rows={passkeys.map(({ id, name, since, lastUsed }) => [
        { text: <span dir="auto">{name}</span> },
        { text: when(since) },
        { text: lastUsed ? when(lastUsed) : t('passkeys.never') },
        {
          text: (
            <>
              <a class="govuk-link" href={`${root}/${id}/name`} aria-label={t('rename.of', { name })}>
                {t('rename')}
              </a>{' '}
              <a class="govuk-link" href={`${root}/${id}/removal`} aria-label={t('remove.of', { name })}>
                {t('remove')}
              </a>
            </>
          ),
        },
      ])}
    />
  );
}

const Go = ({ href, children }: { href: string; children: string }) => (
  <p class="govuk-body">
    <a class="govuk-link" href={href}>
      {children}
    </a>
  </p>
);
