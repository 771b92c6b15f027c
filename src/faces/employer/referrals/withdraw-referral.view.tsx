import { type Referral, referralTexts } from '#modules/referrals/index.ts';
import { words } from '#platform/i18n/catalogue.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Textarea } from '#ui/textarea.tsx';
import { WarningText } from '#ui/warning-text.tsx';
import { addresses } from './addresses.ts';
import { type Hidden, PostForm } from './post-form.tsx';
import type { Say } from './texts.ts';

export interface WithdrawProps {
  t: Say;
  locale: Locale;
  referral: Referral;
  hidden: Hidden;
  reason: string;
  wrong: boolean;
}

/** What withdrawing means, and why. */
export function WithdrawReferral({ t, locale, referral, hidden, reason, wrong }: WithdrawProps) {
  const message = wrong ? words(referralTexts, locale)('withdrawal.reason_missing') : undefined;
  return (
    <>
      {message && <ErrorSummary errors={[{ text: message, href: '#reason' }]} />}
      <PageHeading caption={referral.caseReference}>{t('withdraw.title')}</PageHeading>
      <WarningText>{t('withdraw.text', { number: referral.caseReference })}</WarningText>
      <PostForm action={addresses.withdrawal(referral.id)} hidden={hidden}>
        <Textarea
          name="reason"
          label={t('withdraw.reason')}
          hint={t('withdraw.hint')}
          value={reason}
          {...(message ? { errorMessage: message } : {})}
        />
        <div class="govuk-button-group">
          <Button variant="warning" preventDoubleClick>
            {t('withdraw.confirm')}
          </Button>
          <a class="govuk-link" href={addresses.referral(referral.id)}>
            {t('withdraw.keep')}
          </a>
        </div>
      </PostForm>
    </>
  );
}
