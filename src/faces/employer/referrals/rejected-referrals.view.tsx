import { type FaceColumn, ListTable } from '#faces/list/list-table.tsx';
import { type RejectedReferral, referralTexts, rejectionReasons } from '#modules/referrals/index.ts';
import { words } from '#platform/i18n/catalogue.ts';
import { formatDate } from '#platform/i18n/format-date.ts';
import { addresses } from './addresses.ts';
import { rejectedPlace, savedPlace } from './list-places.ts';
import { besideOf, type SavedProps } from './list-saved.view.tsx';
import type { Say } from './texts.ts';

/** Referrals that came back rejected, each with why and what can be done about it (REF.L4). */
export function RejectedReferrals(props: SavedProps) {
  const { t, locale, saved, rejected } = props;
  return (
    <div class="govuk-!-margin-top-8">
      <h2 class="govuk-heading-m">{t('rejected.title')}</h2>
      <p class="govuk-body">{t('rejected.lead')}</p>
      <ListTable
        place={rejectedPlace}
        state={rejected.state}
        page={rejected.page}
        beside={besideOf(savedPlace, saved)}
        columns={[
          ...rejectedColumns(props),
          { key: 'actions', heading: t('saved.actions'), cell: row => <Actions t={t} rejected={row} /> },
        ]}
        rowKey={row => row.id}
        caption={t('rejected.title')}
        captionHidden
        empty={<p class="govuk-body">{t('rejected.none.filtered')}</p>}
        locale={locale}
        choices={rejected.page.choices}
      />
    </div>
  );
}

/** The columns of rejected referrals, as they are shown, filtered and exported. */
export function rejectedColumns({ t, locale }: Pick<SavedProps, 't' | 'locale'>): FaceColumn<RejectedReferral>[] {
  const reasons = words(referralTexts, locale);
  const reasonOf = ({ referral }: RejectedReferral) => referral.rejected?.reason ?? 'other';
  const named = (name: 'givenName' | 'familyName' | 'position') => ({
    text: (row: RejectedReferral) => row[name],
    cell: (row: RejectedReferral) => <span dir="auto">{row[name]}</span>,
  });
  return [
    { key: 'given', heading: t('rejected.given'), ...named('givenName') },
    { key: 'family', heading: t('rejected.family'), ...named('familyName') },
    { key: 'position', heading: t('rejected.position'), ...named('position') },
    { key: 'postcode', heading: t('rejected.postcode'), text: row => row.postcode },
    {
      ...{ key: 'reason', heading: t('rejected.reason'), text: row => reasons(`reason.${reasonOf(row)}`) },
      options: rejectionReasons.map(value => ({ value, text: reasons(`reason.${value}`) })),
    },
    {
      ...{ key: 'text', heading: t('rejected.text'), text: ({ referral }) => referral.rejected?.text ?? '' },
      cell: ({ referral }) => <span dir="auto">{referral.rejected?.text}</span>,
    },
    {
      ...{ key: 'deletes', heading: t('saved.deletes') },
      text: ({ referral }) => (referral.deletesOn ? formatDate(referral.deletesOn, locale) : ''),
      day: ({ referral }) => referral.deletesOn,
    },
  ];
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
