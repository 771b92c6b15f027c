import { type RejectedReferral, referralTexts } from '#modules/referrals/index.ts';
import { words } from '#platform/i18n/catalogue.ts';
import { formatDate } from '#platform/i18n/format-date.ts';
import { Table } from '#ui/table.tsx';
import { addresses } from './addresses.ts';
import type { SavedProps } from './list-saved.view.tsx';
import type { Say } from './texts.ts';

/** Referrals that came back rejected, each with what can be done about it (REF.L4). */
export function RejectedReferrals({ t, locale, rejected }: Pick<SavedProps, 't' | 'locale' | 'rejected'>) {
  const reasons = words(referralTexts, locale);
  return (
    <section aria-labelledby="rejected" class="govuk-!-margin-top-8">
      <h2 class="govuk-heading-m" id="rejected">
        {t('rejected.title')}
      </h2>
      <p class="govuk-body">{t('rejected.lead')}</p>
      <Table
        stacks
        caption={t('rejected.title')}
        captionClasses="govuk-visually-hidden"
        head={[
          t('rejected.given'),
          t('rejected.family'),
          t('rejected.position'),
          t('rejected.postcode'),
          t('rejected.reason'),
          t('saved.deletes'),
          t('saved.actions'),
        ]}
        rows={rejected.map(each => [
          { text: <span dir="auto">{each.givenName}</span> },
          { text: <span dir="auto">{each.familyName}</span> },
          { text: <span dir="auto">{each.position}</span> },
          each.postcode,
          reasons(`reason.${each.referral.rejected?.reason ?? 'other'}`),
          each.referral.deletesOn ? formatDate(each.referral.deletesOn, locale) : '',
          { text: <Actions t={t} rejected={each} /> },
        ])}
      />
    </section>
  );
}

function Actions({ t, rejected }: { t: Say; rejected: RejectedReferral }) {
  const { referral, continuedAs, givenName, familyName } = rejected;
  const of = <span class="govuk-visually-hidden"> {`${givenName} ${familyName}`}</span>;
  return (
    <>
      <a class="govuk-link" href={continuedAs ? addresses.referral(continuedAs) : addresses.again(referral.id)}>
        {t(continuedAs ? 'saved.continue' : 'rejected.again')}
        {of}
      </a>{' '}
      <a class="govuk-link" href={addresses.deletion(referral.id)}>
        {t('saved.delete')}
        {of}
      </a>
    </>
  );
}
