import type { Referral } from '#modules/referrals/index.ts';
import { formatDate } from '#platform/i18n/format-date.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { InsetText } from '#ui/inset-text.tsx';
import { addresses } from './addresses.ts';
import type { Say } from './texts.ts';

export interface AlreadySentProps {
  t: Say;
  locale: Locale;
  referral: Referral;
  /** A further sentence: what can still be done. */
  more?: string;
}

/** Whoever comes back to what they sent reads first that it was sent, its number, and where it stands. */
export function AlreadySent({ t, locale, referral, more }: AlreadySentProps) {
  const { id, submittedAt, caseReference } = referral;
  if (!submittedAt) return null;
  return (
    <InsetText>
      <p class="govuk-body">
        {t('sent.note', { day: formatDate(submittedAt, locale) })} <strong>{caseReference}</strong>.{' '}
        <a class="govuk-link" href={addresses.submitted(id)}>
          {t('sent.next')}
        </a>
      </p>
      {more && <p class="govuk-body">{more}</p>}
    </InsetText>
  );
}
