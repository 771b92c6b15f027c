import { formatDate } from '#platform/i18n/format-date.ts';
import { Button } from '#ui/button.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { Tag } from '#ui/tag.tsx';
import { type CasePageProps, caseUrl } from './case-page.view.tsx';

/** Where letters may go: addresses the employee confirmed, and what the employer typed, which carries nothing but invitations. */
export function Contacts(props: CasePageProps) {
  const { t, work, can } = props;
  return (
    <section aria-labelledby="contacts">
      <h2 class="govuk-heading-m" id="contacts">
        {t('contacts')}
      </h2>
      <p class="govuk-hint">{t('contacts.hint')}</p>
      <SummaryList rows={[...confirmed(props), ...typed(props)]} />
      {can.contact && (
        <Button variant="secondary" href={`${caseUrl({ work })}/contact`}>
          {t('contact.title')}
        </Button>
      )}
    </section>
  );
}

/** Since when nothing arrives there; nothing where it does. */
function Refused({ props: { t, locale, zone, refused }, address }: { props: CasePageProps; address: string }) {
  const found = refused.find(each => each.address === address);
  if (!found) return null;
  return <Tag colour="red">{t('contact.refused', { day: formatDate(found.refusedAt, locale, zone) })}</Tag>;
}

function confirmed(props: CasePageProps) {
  const { t, locale, zone, work } = props;
  return work.contacts.map(point => ({
    key: t(`contact.${point.kind}`),
    value: (
      <>
        <span dir="auto">{point.value}</span> <Refused props={props} address={point.value} />{' '}
        {point.confirmedAt ? (
          <>
            <Tag colour="green">{t('contact.confirmed', { day: formatDate(point.confirmedAt, locale, zone) })}</Tag>
            <br />
            <span class="govuk-hint" dir="auto">
              {point.confirmedHow}
            </span>
          </>
        ) : (
          <Tag colour="yellow">{t('contact.unconfirmed')}</Tag>
        )}
      </>
    ),
  }));
}

function typed(props: CasePageProps) {
  const { t, work } = props;
  const { personalEmail, mobile, address, postcode } = work.case;
  const values = [personalEmail, mobile, [address, postcode].filter(Boolean).join(', ')].filter(Boolean);
  return values.map(value => ({
    key: t('contact.as_referred'),
    value: (
      <>
        <span dir="auto">{value}</span> <Tag colour="yellow">{t('contact.unconfirmed')}</Tag>{' '}
        <Refused props={props} address={value} />
      </>
    ),
  }));
}
