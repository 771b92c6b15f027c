import type { Sharing } from '#modules/sharing/index.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { InsetText } from '#ui/inset-text.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import type { Hidden } from '../referrals/post-form.tsx';
import { addresses } from './addresses.ts';
import { SharingCard } from './sharing-card.view.tsx';
import type { Say } from './texts.ts';

export interface SharingProps {
  t: Say;
  locale: Locale;
  zone: string;
  now: Date;
  sharing: Sharing;
  hidden: Hidden;
  can: { share: boolean };
}

/** Who sees my cases, and whose I see. */
export function SharingPage(props: SharingProps) {
  const { t, sharing, can } = props;
  return (
    <>
      <PageHeading lead={t('lead')}>{t('title')}</PageHeading>
      {can.share ? (
        <div class="govuk-button-group">
          <Button href={addresses.colleagues('share')}>{t('new.share')}</Button>
          <Button href={addresses.colleagues('delegation')} variant="secondary">
            {t('new.delegation')}
          </Button>
        </div>
      ) : (
        <InsetText>{t('off')}</InsetText>
      )}
      <h2 class="govuk-heading-m">{t('given.heading')}</h2>
      {sharing.given.length === 0 && (
        <EmptyState heading={t('given.none.heading')} headingLevel={3}>
          {t('given.none')}
        </EmptyState>
      )}
      {sharing.given.map(line => (
        <SharingCard {...props} line={line} mine />
      ))}
      <h2 class="govuk-heading-m govuk-!-margin-top-6">{t('received.heading')}</h2>
      {sharing.received.length === 0 && <p class="govuk-body">{t('received.none')}</p>}
      {sharing.received.map(line => (
        <SharingCard {...props} line={line} mine={false} />
      ))}
    </>
  );
}
